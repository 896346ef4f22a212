import type { TillConfig, WireRegister } from '../../api/wire';
import type { Core } from '../core';
import type { KnownItems } from '../known';
import { Problem } from '../problem';
import { keys } from '../state';
import type { Locking } from './locking';

/** Who sells here, and at which register. */
export function sessionFlow(core: Core, known: KnownItems, locking: Locking) {
  const { store, ports } = core;
  const { settings, sessions } = ports;

  /** One page is the till of this machine; another one says so and touches nothing. */
  async function start(): Promise<void> {
    locking.setTheme(settings.theme);
    locking.speak(core.state.language, false);
    if (!(await ports.owner.claim())) return store.set({ screen: 'elsewhere' });
    await restoreSale();
    void ports.tickets.kick();
    await begin();
  }

  async function begin(): Promise<void> {
    if (settings.lock === 'locked') locking.show();
    // Whoever signed out here stays out, whatever session the browser still has.
    if (!(await locking.leave())) return toSignIn();
    try {
      const session = await sessions.session();
      settings.lock = 'open';
      if (!settings.language && (session.language === 'en' || session.language === 'zh')) locking.speak(session.language, false);
      await enter();
    } catch (e) {
      await shut(e);
    }
  }

  /** A basket whose ticket is kept for sending has been paid for: it must not be sold a second time. */
  async function restoreSale(): Promise<void> {
    const saved = ports.sale.load();
    if (saved && !(await ports.tickets.holds(saved.basket.ticketId))) store.set(saved);
  }

  /** Signed in: to the register, its shift, and on to selling. */
  async function enter(): Promise<void> {
    const config = await ask();
    void ports.tickets.kick();
    const register = config.registers.find((r) => r.registerId === settings.register) ?? null;
    if (register) takeRegister(register);
    else store.set({ screen: 'registers', register: null });
  }

  async function ask(): Promise<TillConfig> {
    const config = await sessions.config(settings.register);
    core.measure(Date.parse(config.serverTime));
    known.learn(config.quickKeys);
    for (const r of config.registers) settings.keepNumber(r.registerId, Math.max(r.nextNumber ?? 0, settings.nextNumber(r.registerId)));
    store.set({ config, problem: null, sessionLost: false });
    return config;
  }

  /** Rights, prices of the quick keys and the proof of who sells are asked for again from time to time, without a word. */
  async function refresh(): Promise<void> {
    const before = core.state;
    if (!before.config || before.busy) return;
    try {
      const config = await ask();
      const register = config.registers.find((r) => r.registerId === settings.register);
      const s = core.state;
      if (!register || s.busy) return;
      const idle =
        (s.screen === 'sell' || s.screen === 'done') && s.basket.lines.length === 0 && s.tenders.length === 0 && s.link.waiting === 0;
      // Closed at another screen: the next sale needs the next shift.
      if (idle && register.openShiftId !== s.shiftId && s.shiftId === before.shiftId) takeRegister(register);
      else store.set({ register });
    } catch (e) {
      core.problemOf(e);
    }
  }

  function takeRegister(register: WireRegister): void {
    settings.register = register.registerId;
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

  /** Not signed in, or no answer: who may sign in here, or what to do about it. */
  async function shut(e: unknown): Promise<void> {
    const problem = core.problemOf(e);
    if (problem.status === 401) await toSignIn();
    else store.set({ screen: 'setUp', problem });
  }

  async function toSignIn(): Promise<void> {
    const registerId = settings.register;
    if (!registerId) return store.set({ screen: 'setUp', problem: null, config: null });
    if (settings.cashiers.length > 0 || settings.lock !== 'open')
      store.set({ cashiers: settings.cashiers, screen: 'signIn', problem: null, panel: keys, help: false });
    try {
      settings.cashiers = await sessions.cashiers(registerId);
      store.set({ cashiers: settings.cashiers, screen: 'signIn', problem: null });
    } catch (e) {
      const problem = core.problemOf(e);
      if (problem.isUndecided && (settings.cashiers.length > 0 || settings.lock !== 'open')) return;
      // Not a registered till, or no longer: somebody has to set it up again.
      if (problem.status === 404) settings.register = null;
      store.set({ screen: 'setUp', config: null, problem: problem.isUndecided ? problem : null });
    }
  }

  /** Who could be asked for a word. */
  async function askForCashiers(): Promise<void> {
    const registerId = settings.register;
    if (!registerId) return;
    try {
      settings.cashiers = await sessions.cashiers(registerId);
    } catch (e) {
      core.problemOf(e);
    }
    store.set({ cashiers: settings.cashiers });
  }

  async function signIn(cashier: string, pin: string): Promise<boolean> {
    const register = settings.register;
    if (!register) return false;
    return core.busy(async () => {
      // First the one before is out: the answer to that must not end the session that begins now.
      if (!(await locking.leave())) throw new Problem('till.no-connection', 0, '');
      await sessions.signIn(register, cashier, pin);
      settings.lock = 'open';
      settings.cashier = cashier;
      store.set({ lastCashier: cashier });
      await enter();
    });
  }

  /** Out at once, whoever hears it: what this machine remembers keeps it locked until somebody signs in. */
  async function signOut(): Promise<void> {
    await core.recording;
    locking.lock();
    void locking.leave();
    await toSignIn();
  }

  /** By the back office's own page. */
  async function signInElsewhere(address: string): Promise<void> {
    if (await locking.leave()) ports.page.go(address);
    else store.set({ problem: new Problem('till.no-connection', 0, '') });
  }

  return { start, begin, enter, refresh, chooseRegister, toSignIn, askForCashiers, signIn, signOut, signInElsewhere };
}

export type Session = ReturnType<typeof sessionFlow>;
