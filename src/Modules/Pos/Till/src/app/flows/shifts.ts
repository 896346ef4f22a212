import { moneyText, type Money } from '../../domain/exact';
import type { TenderKind } from '../../domain/tender';
import type { Core } from '../core';
import { keys } from '../state';

export function shiftsFlow(core: Core, enter: () => Promise<void>) {
  const { store, ports } = core;
  /** Made once: opening again after a lost answer opens the same shift. */
  let nextShift = core.newId();

  async function openShift(float: Money): Promise<void> {
    await core.busy(async () => {
      const report = await ports.shifts.openShift(nextShift, core.state.register!.registerId, moneyText(float));
      nextShift = core.newId();
      store.set({ shiftId: report.shiftId, screen: 'sell', panel: keys });
    });
    // Somebody opened it at another screen: that one is ours too.
    if (core.state.problem?.code === 'pos.shift-already-open') await enter();
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
