import { moneyText, type Money } from '../../domain/exact';
import type { TenderKind } from '../../domain/tender';
import type { Core } from '../core';
import { Problem } from '../problem';
import { keys } from '../state';

export function shiftsFlow(core: Core, enter: () => Promise<void>) {
  const { store, ports } = core;
  /** Made once: opening again after a lost answer opens the same shift. */
  let nextShift = core.newId();

  async function openShift(float: Money): Promise<void> {
    const { registerId } = core.state.register!;
    await core.busy(async () => {
      try {
        // Who was silent a moment ago isn't waited for.
        if (!core.state.online) throw new Problem('till.no-connection', 0, '');
        sellIn((await ports.shifts.openShift(nextShift, registerId, moneyText(float))).shiftId);
      } catch (e) {
        const problem = core.problemOf(e);
        if (!problem.isUndecided) throw problem;
        // Under the same id: if only the answer was lost, it is the same shift.
        const openedAt = new Date(core.time()).toISOString();
        await ports.openings.put({ shiftId: nextShift, registerId, float: moneyText(float), openedAt });
        sellIn(nextShift);
        void ports.tickets.kick();
      }
    });
    // Somebody opened it at another screen: that one is ours too.
    if (core.state.problem?.code === 'pos.shift-already-open') await enter();
  }

  function sellIn(shiftId: string): void {
    nextShift = core.newId();
    store.set({ shiftId, screen: 'sell', panel: keys });
  }

  async function showShift(): Promise<void> {
    store.set({ screen: 'shift', report: null, problem: null });
    await core.busy(async () => store.set({ report: await ports.shifts.shift(core.state.shiftId!) }));
  }

  async function closeShift(counted: { kind: TenderKind; amount: Money }[]): Promise<void> {
    await core.busy(async () => {
      const amounts = counted.map((c) => ({ kind: c.kind, amount: moneyText(c.amount) }));
      const report = await ports.shifts.closeShift(core.state.shiftId!, amounts);
      store.set({ report, shiftId: null, screen: 'zReport' });
    });
  }

  return { openShift, showShift, closeShift };
}
