import { moneyText, quantityText } from '../../domain/exact';
import { cleared } from '../changes/basket';
import type { Core } from '../core';
import type { VoidedSale } from '../ports';
import { asProblem } from '../problem';
import { paid, sums } from '../selectors';

/** A whole sale is given up: asked about, done at once, and written down by the server when it hears of it. */
export function voidingFlow(core: Core) {
  const { store, ports } = core;
  let telling: Promise<void> | null = null;

  /** Asked in its place, with what it means: what was taken must go back. */
  function askToVoid(): void {
    if (core.state.basket.lines.length === 0) return core.changeSale((s) => cleared(s, core.newId()));
    store.set({ question: { of: 'void' }, problem: null });
  }

  function voidSale(): void {
    if (core.state.shiftId) ports.voids.save([...ports.voids.load(), written(core.state.shiftId)]);
    core.changeSale((s) => cleared(s, core.newId()));
    void tellVoids();
  }

  function written(shiftId: string): VoidedSale {
    const { basket, config } = core.state;
    const word = basket.lent.find((l) => l.authority.permission === 'pos.void-sale')?.authority;
    return {
      voidId: core.newId(), shiftId, at: new Date(core.time()).toISOString(), cashier: config?.actor.name ?? '',
      total: moneyText(sums(core.state).total), returned: moneyText(paid(core.state).tendered),
      lines: basket.lines.map((l) => ({ sku: l.item.sku, quantity: quantityText(l.quantity), unitPrice: moneyText(l.unitPrice) })),
      allowedBy: word?.name ?? null, grant: word?.grant ?? config?.actor.grant ?? null,
    };
  }

  /** Oldest first. One that the server refuses is not asked again: it is written down there that it was refused. */
  function tellVoids(): Promise<void> {
    telling ??= tell().finally(() => (telling = null));
    return telling;
  }

  async function tell(): Promise<void> {
    for (let next = ports.voids.load()[0]; next; next = ports.voids.load()[0]) {
      try {
        await ports.shifts.voidSale(next);
      } catch (e) {
        const problem = asProblem(e);
        if (problem.isUndecided || problem.isSignedOut) return;
      }
      const { voidId } = next;
      ports.voids.save(ports.voids.load().filter((v) => v.voidId !== voidId));
    }
  }

  return { askToVoid, voidSale, tellVoids };
}

export type Voiding = ReturnType<typeof voidingFlow>;
