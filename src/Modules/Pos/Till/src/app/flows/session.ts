import type { WireRegister } from '../../api/wire';
import type { Core } from '../core';
import type { Language, Theme } from '../ports';
import { asProblem } from '../problem';
import { keys } from '../state';

/** Who sells here, and at which register. */
export function sessionFlow(core: Core) {
  const { store, ports } = core;
  const { settings, sessions } = ports;

  async function start(): Promise<void> {
    setTheme(settings.theme);
    speak(core.state.language, false);
    await restoreSale();
    void ports.tickets.kick();
    try {
      const session = await sessions.session();
      if (!settings.language && (session.language === 'en' || session.language === 'zh')) speak(session.language, false);
      await enter();
    } catch (e) {
      await shut(e);
    }
  }

  /** A basket whose ticket is kept for sending has been paid for: it must not be sold a second time. */
  async function restoreSale(): Promise<void> {
    const saved = ports.sale.load();
    if (saved && !(await ports.tickets.holds(saved.basket.ticketId))) store.set({ basket: saved.basket, tenders: saved.tenders });
  }

  /** Signed in: to the register, its shift, and on to selling. */
  async function enter(): Promise<void> {
    const config = await sessions.config();
    store.set({ config, problem: null, clockAhead: Date.parse(config.serverTime) - ports.clock.now() });
    void ports.tickets.kick();
    const register = config.registers.find((r) => r.registerId === settings.register) ?? null;
    if (register) takeRegister(register);
    else store.set({ screen: 'registers', register: null });
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
      const problem = asProblem(e);
      if (problem.status !== 403) return store.set({ problem });
    }
    takeRegister(register);
  }

  /** Not signed in, or no answer: who may sign in here, or what to do about it. */
  async function shut(e: unknown): Promise<void> {
    const problem = asProblem(e);
    if (problem.status === 401) await toSignIn();
    else store.set({ screen: 'setUp', problem });
  }

  async function toSignIn(): Promise<void> {
    const registerId = settings.register;
    if (!registerId) return store.set({ screen: 'setUp', problem: null, config: null });
    try {
      store.set({ cashiers: await sessions.cashiers(registerId), screen: 'signIn', problem: null });
    } catch (e) {
      const problem = asProblem(e);
      // Not a registered till, or no longer: somebody has to set it up again.
      const unknown = problem.status >= 400 && problem.status < 500;
      if (problem.status === 404) settings.register = null;
      store.set({ screen: 'setUp', config: null, problem: unknown ? null : problem });
    }
  }

  async function signIn(cashier: string, pin: string): Promise<boolean> {
    const register = settings.register;
    if (!register) return false;
    return core.busy(async () => {
      await sessions.signIn(register, cashier, pin);
      settings.cashier = cashier;
      store.set({ lastCashier: cashier });
      await enter();
    });
  }

  async function signOut(): Promise<void> {
    try {
      await sessions.signOut();
    } catch {
      // Nobody is signed in any more, or the server can't hear it: the till is locked either way.
    }
    store.set({ done: null });
    await toSignIn();
  }

  function speak(language: Language, remember = true): void {
    if (remember) settings.language = language;
    ports.page.speak(language);
    store.set({ language });
  }

  function setTheme(theme: Theme): void {
    settings.theme = theme;
    store.set({ theme });
  }

  function toggleSound(): void {
    settings.sound = !core.state.sound;
    store.set({ sound: settings.sound });
  }

  return { start, enter, chooseRegister, toSignIn, signIn, signOut, speak, setTheme, toggleSound };
}
