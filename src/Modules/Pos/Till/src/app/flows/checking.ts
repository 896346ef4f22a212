import { discountNeed, isLendable, looseNeed, type Need } from '../../domain/limits';
import { bodyLines } from '../../domain/ticket';
import * as screens from '../changes/screens';
import type { Core } from '../core';
import type { Problem } from '../problem';
import { isCovered, rules } from '../selectors';
import { ofPrices, ofRules, ofShift, type Refusals } from './refusals';

const ofLines: readonly string[] = [
  'pos.return-exceeds-sale', 'pos.return-origin-unknown', 'pos.return-price', 'pos.unknown-item', 'pos.tax-undecided', 'pos.pack-differs',
];

const rightOf: Record<string, Need['permission']> = {
  'pos.discount-not-allowed': 'pos.discount',
  'pos.return-not-allowed': 'pos.return',
  'pos.return-without-origin-not-allowed': 'pos.return-without-origin',
  'pos.price-override-not-allowed': 'pos.override-price',
  'pos.not-your-shift': 'pos.sell-in-others-shift',
  'pos.beyond-limit': 'pos.discount',
};

/** What is settled before anybody pays: afterwards the sale is taken as it is. */
export function checkingFlow(core: Core, refusals: Refusals) {
  const { store, ports } = core;

  /** To the payment; codes that were not sold are mentioned once, and what goes beyond one's rights is asked for first. */
  function toPay(): void {
    const s = core.state;
    if (!screens.isPayable(s)) return;
    if (s.missed.length > 0 && !core.isMeant({ of: 'missed' })) return;
    const need = [discountNeed(s.basket, rules(s)), looseNeed(s.basket, rules(s))].find((n) => n && !isCovered(s, n));
    if (need) return store.change((now) => screens.showPanel(now, { at: 'override', need, then: { do: 'pay' } }));
    core.turnDay();
    store.change(screens.toPay);
    void ask();
  }

  /** The server looks at the same lines while the customer looks for the purse. No answer changes nothing. */
  async function ask(): Promise<void> {
    const { basket, shiftId, config } = core.state;
    if (!shiftId || !config) return;
    const { actor } = config;
    // A server that gives no grants has no such question either.
    if (!actor.grant) return;
    try {
      await ports.checks.check({
        ticketId: basket.ticketId, shiftId, lines: bodyLines(basket, rules(core.state)),
        cashier: { userId: actor.id, name: actor.name, grant: actor.grant ?? null },
        authorities: basket.lent.length > 0 ? basket.lent.map((l) => l.authority) : null,
        taxRounding: rules(core.state).taxRounding,
      });
    } catch (e) {
      const now = core.state;
      const problem = core.problemOf(e);
      // Money has been taken, or the sale is another one: too late to say anything.
      if (now.basket !== basket || now.screen !== 'pay' || now.recording || now.tenders.length > 0) return;
      await said(problem);
    }
  }

  async function said(problem: Problem): Promise<void> {
    if (ofPrices.includes(problem.code)) {
      core.sound('bad');
      return refusals.refreshPrices(problem);
    }
    if (problem.code === ofRules) {
      core.sound('bad');
      return refusals.refreshRules(problem);
    }
    if (ofShift.includes(problem.code)) {
      core.sound('bad');
      return refusals.toNextShift(problem);
    }
    const permission = problem.args['permission'] ?? rightOf[problem.code];
    if (!isLendable(permission) && !ofLines.includes(problem.code)) return;
    core.sound('bad');
    store.change((s) => ({ ...screens.backToSale(s), problem }));
    if (!isLendable(permission)) return;
    const { basket } = core.state;
    const asked = permission === 'pos.discount' ? discountNeed(basket, rules(core.state))
      : permission === 'pos.return-without-origin' ? looseNeed(basket, rules(core.state)) : null;
    const need = asked ?? { permission, percent: null, amount: null };
    store.change((s) => screens.showPanel(s, { at: 'override', need, then: { do: 'pay' } }));
  }

  return { toPay };
}
