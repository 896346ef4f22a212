import { moneyText, type Money } from '../domain/exact';
import type { TenderKind } from '../domain/tender';
import { uuidV7 } from '../domain/uuid';
import { server } from './services';
import { asProblem, enter } from './session';
import { set, state } from './state';

/** Made once: opening again after a lost answer opens the same shift. */
let nextShift = uuidV7();

export async function openShift(float: Money): Promise<void> {
  await doing(async () => {
    const report = await server.openShift(nextShift, state.register!.registerId, moneyText(float));
    nextShift = uuidV7();
    set({ shiftId: report.shiftId, screen: 'sell', panel: { at: 'keys' } });
  });
  // Somebody opened it at another screen: that one is ours too.
  if (state.problem?.code === 'pos.shift-already-open') await enter();
}

export async function showShift(): Promise<void> {
  set({ screen: 'shift', report: null, problem: null });
  await doing(async () => set({ report: await server.shift(state.shiftId!) }));
}

export const toClose = (): void => set({ screen: 'closeShift', problem: null });

export async function closeShift(counted: { kind: TenderKind; amount: Money }[]): Promise<void> {
  await doing(async () => {
    const report = await server.closeShift(state.shiftId!, counted.map((c) => ({ kind: c.kind, amount: moneyText(c.amount) })));
    set({ report, shiftId: null, screen: 'zReport' });
  });
}

async function doing(work: () => Promise<void>): Promise<void> {
  if (state.busy) return;
  set({ busy: true, problem: null });
  try {
    await work();
  } catch (e) {
    set({ problem: asProblem(e) });
  } finally {
    set({ busy: false });
  }
}
