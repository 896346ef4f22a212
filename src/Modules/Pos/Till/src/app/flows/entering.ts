import type { TillConfig, WireRegister } from '../../api/wire';
import * as screens from '../changes/screens';
import type { Core } from '../core';
import type { KnownItems } from '../known';
import { Problem } from '../problem';
import { keys, type State } from '../state';

/** Nothing is sold or still on its way: the shift may change. */
const isIdle = (s: State): boolean =>
  (s.screen === 'sell' || s.screen === 'done') && s.basket.lines.length === 0 && s.tenders.length === 0 && s.link.waiting === 0;

/** To a register and its shift, for whoever is signed in. */
export function enteringFlow(core: Core, known: KnownItems) {
  const { store, ports } = core;
  const { settings, sessions } = ports;

  /** Signed in: to the register, its shift, and on to selling. */
  async function enter(): Promise<void> {
    // A shift that was opened here without the server is open there too before it says which one is.
    if (ports.openings.any) await ports.openings.tell().catch((e: unknown) => void core.problemOf(e));
    const config = await ask();
    core.changeSale((s) => ({ ...screens.soldBy(s, config.actor.id), config, problem: null, sessionLost: false }));
    core.turnDay();
    void ports.tickets.kick();
    const register = config.registers.find((r) => r.registerId === settings.register) ?? null;
    if (register) takeRegister(register);
    else store.set({ screen: 'registers', register: null });
  }

  /** Signed in without the server, as they were known when it was asked last. */
  function enterAlone(config: TillConfig): void {
    const register = config.registers.find((r) => r.registerId === settings.register);
    if (!register) throw new Problem('till.no-connection', 0, '');
    core.changeSale((s) => ({ ...screens.soldBy(s, config.actor.id), config, problem: null, sessionLost: false }));
    core.turnDay();
    known.learn(config.quickKeys);
    takeRegister({ ...register, openShiftId: settings.shift });
  }

  async function ask(): Promise<TillConfig> {
    const config = await sessions.config(settings.register);
    core.measure(Date.parse(config.serverTime));
    known.learn(config.quickKeys);
    for (const r of config.registers) settings.keepNumber(r.registerId, Math.max(r.nextNumber ?? 0, settings.nextNumber(r.registerId)));
    return config;
  }

  /** Rights, prices of the quick keys and the proof of who sells are asked for again from time to time, without a word. */
  async function refresh(): Promise<void> {
    const before = core.state;
    if (!before.config || before.busy || before.recording) return;
    try {
      const config = await ask();
      const s = core.state;
      // Meanwhile somebody signed out, or another one in.
      if (settings.lock !== 'open' || s.config !== before.config) return;
      store.set({ config, sessionLost: false });
      void ports.proofs.renew(config.actor.id, config).catch(() => {});
      core.turnDay();
      const register = config.registers.find((r) => r.registerId === settings.register);
      if (!register || s.busy || s.recording) return;
      // Closed at another screen: the next sale needs the next shift.
      if (isIdle(s) && !ports.openings.any && register.openShiftId !== s.shiftId && s.shiftId === before.shiftId) takeRegister(register);
      else store.set({ register });
    } catch (e) {
      core.problemOf(e);
    }
  }

  function takeRegister(register: WireRegister): void {
    settings.register = register.registerId;
    core.passNumbers(register);
    const open = register.openShiftId;
    store.set({ register, shiftId: open, screen: open ? 'sell' : 'openShift', panel: keys, problem: null });
  }

  /** Chosen by hand. Without the right to set tills up the register works for whoever is signed in, only not by PIN. */
  async function chooseRegister(register: WireRegister): Promise<void> {
    try {
      await sessions.registerTill(register.registerId);
    } catch (e) {
      const problem = core.problemOf(e);
      if (problem.status !== 403) return store.set({ problem });
    }
    takeRegister(register);
    // The proof of who sells names the register.
    await refresh();
  }

  return { enter, enterAlone, refresh, chooseRegister };
}

export type Entering = ReturnType<typeof enteringFlow>;
