import type { Discount } from '../../domain/basket';
import { moneyText, rateText, type Money } from '../../domain/exact';
import { discountNeed, looseNeed, type Authority, type Need } from '../../domain/limits';
import { discountSet, lent, priceOverridden } from '../changes/basket';
import { looseTaken } from '../changes/loose';
import * as screens from '../changes/screens';
import type { Core } from '../core';
import { isCovered, rules } from '../selectors';
import { keys, type State, type Wanted } from '../state';

/** Who answers for it: somebody of the shop, and how the server can tell. */
export type Word = { user: string; pin: string } | { user: string; password: string };

const need = (permission: Need['permission']): Need => ({ permission, percent: null, amount: null });

/** Why, as the cashier has said it already. */
const reasonOf = (wanted: Wanted): string | null =>
  wanted.do === 'discount' ? wanted.discount.reason : wanted.do === 'price' ? wanted.reason || null
  : wanted.do === 'takeLoose' ? wanted.reason : null;

/** What needs a right: done at once where the cashier has it, else when somebody who has it says so. */
export function allowingFlow(core: Core, toPay: () => void, voidSale: () => void) {
  const { store, ports } = core;

  function want(asked: Need | null, then: Wanted): void {
    if (!asked || isCovered(core.state, asked)) act(then);
    else store.change((s) => ({ ...screens.showPanel(s, { at: 'override', need: asked, then }), screen: 'sell' }));
  }

  /** Who could be asked for it: those that the server names; where nobody answers, those that this machine knows. */
  async function askForLenders(asked: Need): Promise<void> {
    store.set({ lenders: null });
    try {
      store.set({ lenders: await ports.sessions.lenders(asked) });
    } catch (e) {
      core.problemOf(e);
      store.set({ lenders: ports.settings.cashiers });
    }
  }

  function act(then: Wanted): void {
    switch (then.do) {
      case 'discount':
        return core.changeSale((s) => discountSet({ ...s, selected: then.line ?? s.selected }, then.of, then.discount));
      case 'price':
        return core.changeSale((s) => priceOverridden({ ...s, selected: then.line }, then.unitPrice, then.reason));
      case 'return':
        return store.change(screens.toReturn);
      case 'takeLoose':
        return core.changeSale((s) => looseTaken(s, then.reason));
      case 'void':
        return voidSale();
      case 'pay':
        return toPay();
    }
  }

  function setDiscount(of: 'line' | 'ticket', discount: Discount | null): void {
    if (!discount) return core.changeSale((s) => discountSet(s, of, null));
    const wanted = discountSet(core.state, of, discount);
    want(discountNeed(wanted.basket, rules(wanted)), { do: 'discount', of, line: of === 'line' ? core.state.selected : null, discount });
  }

  function overridePrice(unitPrice: Money, reason: string): void {
    const { selected, basket } = core.state;
    const line = basket.lines.find((l) => l.key === selected);
    if (!line) return;
    const own = line.item.unitPrice === null || unitPrice === line.item.unitPrice;
    want(own ? null : need('pos.override-price'), { do: 'price', line: line.key, unitPrice, reason });
  }

  /** Into the sale, where the right and its limit reach so far; else somebody who may is asked first. */
  function takeLoose(): void {
    const { returning } = core.state;
    const reason = returning.reason.trim();
    if (!returning.loose || returning.loose.length === 0 || !reason) return;
    const wanted = looseTaken(core.state, reason);
    want(looseNeed(wanted.basket, rules(wanted)), { do: 'takeLoose', reason });
  }

  /** Asked of the server, which knows everybody's rights and limits; what is waiting is done when it says yes. */
  async function allow(word: Word): Promise<boolean> {
    const { panel, register, basket } = core.state;
    if (panel.at !== 'override' || !register) return false;
    const { need: asked, then } = panel;
    return core.busy(async () => {
      const authority = await ports.sessions.override({
        ...word,
        registerId: register.registerId,
        ticketId: basket.ticketId,
        permission: asked.permission,
        reason: reasonOf(then),
        percent: asked.percent === null ? null : rateText(asked.percent),
        amount: asked.amount === null ? null : moneyText(asked.amount),
      });
      take(authority, asked, then, basket.ticketId);
    });
  }

  /** Nobody answers: the sale goes on under the name that was given, and the office sees that nothing proves it. */
  function allowUnproven(userId: string, name: string): void {
    const { panel, basket } = core.state;
    if (panel.at !== 'override') return;
    const at = new Date(core.time()).toISOString();
    take(
      { permission: panel.need.permission, userId, name, at, grant: null, reason: reasonOf(panel.then) },
      panel.need,
      panel.then,
      basket.ticketId,
    );
  }

  function take(authority: Authority, asked: Need, then: Wanted, ticketId: string): void {
    if (core.state.basket.ticketId !== ticketId) return;
    core.changeSale((s: State) => ({ ...lent(s, { authority, percent: asked.percent, amount: asked.amount }), panel: keys }));
    // After this turn: the till is busy with the question until then.
    ports.clock.after(0, () => act(then));
  }

  const toReturn = (): void => want(need('pos.return'), { do: 'return' });
  const confirmVoid = (): void => want(need('pos.void-sale'), { do: 'void' });
  return { setDiscount, overridePrice, takeLoose, toReturn, confirmVoid, askForLenders, allow, allowUnproven };
}
