import type { Core } from '../core';
import { Problem } from '../problem';
import { keys } from '../state';
import type { Entering } from './entering';
import type { Items } from './items';
import type { Locking } from './locking';

const noConnection = (): Problem => new Problem('till.no-connection', 0, '');

/** In and out. */
export function signingFlow(core: Core, locking: Locking, entering: Entering, items: Items) {
  const { store, ports } = core;
  const { settings, sessions } = ports;
  /** Who has signed in since is not sent back by an answer that comes late. */
  let entered = 0;
  /** Who signed in without the server: it hears of it when it is back. Kept nowhere but here. */
  let unconfirmed: { cashier: string; pin: string } | null = null;
  let confirming = false;

  /** Who may sign in here: at once those that this machine knows, then those that the server names. */
  async function toSignIn(): Promise<void> {
    const registerId = settings.register;
    if (!registerId) return store.set({ screen: 'setUp', problem: null, config: null });
    const isKnown = settings.cashiers.length > 0 || settings.lock !== 'open';
    if (isKnown) store.set({ cashiers: settings.cashiers, screen: 'signIn', problem: null, panel: keys, help: false });
    const before = entered;
    try {
      settings.cashiers = await sessions.cashiers(registerId);
      void ports.proofs.only(settings.cashiers.map((c) => c.id)).catch(() => {});
      store.set({ cashiers: settings.cashiers });
      if (entered === before) store.set({ screen: 'signIn', problem: null });
    } catch (e) {
      const problem = core.problemOf(e);
      if (entered !== before || (problem.isUndecided && isKnown)) return;
      // Not a registered till, or no longer: somebody has to set it up again.
      if (problem.status === 404) settings.register = null;
      store.set({ screen: 'setUp', config: null, problem: problem.isUndecided ? problem : null });
    }
  }

  async function signIn(cashier: string, pin: string): Promise<boolean> {
    const register = settings.register;
    if (!register) return false;
    return core.busy(async () => {
      try {
        // Who was silent a moment ago isn't waited for.
        if (!core.state.online) throw noConnection();
        await withServer(register, cashier, pin);
        await entering.enter();
      } catch (e) {
        const problem = core.problemOf(e);
        // Too many tries are an answer: what the server bars isn't tried here instead.
        if (!problem.isUndecided || problem.status === 429) throw problem;
        await alone(cashier, pin);
      }
    });
  }

  async function withServer(register: string, cashier: string, pin: string): Promise<void> {
    // First the one before is out: the answer to that must not end the session that begins now.
    if (!(await locking.leave())) throw noConnection();
    try {
      await sessions.signIn(register, cashier, pin);
    } catch (e) {
      void distrust(cashier, pin, core.problemOf(e));
      throw e;
    }
    entered++;
    unconfirmed = null;
    settings.lock = 'open';
    settings.cashier = cashier;
    store.set({ lastCashier: cashier });
    void keepProof(cashier, pin);
  }

  /** Made from what the server says they may do, once it has said so. */
  async function keepProof(cashier: string, pin: string): Promise<void> {
    const stop = store.watch(() => {
      const { config } = core.state;
      if (config?.actor.id !== cashier) return;
      stop();
      ports.proofs.keep(cashier, pin, config).catch((e: unknown) => console.error(e));
    });
  }

  /** A PIN that the server refuses opens nothing here either. */
  async function distrust(cashier: string, pin: string, problem: Problem): Promise<void> {
    if (problem.isUndecided) return;
    if (problem.code !== 'session.wrong-pin') return ports.proofs.forget(cashier).catch(() => {});
    await ports.proofs.check(cashier, pin).then(() => ports.proofs.forget(cashier)).catch(() => {});
  }

  /** By what this machine knows, until the server is back. */
  async function alone(cashier: string, pin: string): Promise<void> {
    const config = await ports.proofs.check(cashier, pin);
    entered++;
    unconfirmed = { cashier, pin };
    settings.lock = 'proven';
    settings.cashier = cashier;
    store.set({ lastCashier: cashier });
    entering.enterAlone(config);
    await items.quoteKeys();
  }

  /** The server is back: it ends the session of whoever was there before, and hears who is here. */
  async function confirm(): Promise<void> {
    const { register } = settings;
    if (settings.lock !== 'proven' || !register || confirming) return;
    confirming = true;
    try {
      if (unconfirmed) await withServer(register, unconfirmed.cashier, unconfirmed.pin);
      else if (await locking.leave()) store.set({ sessionLost: true });
    } catch (e) {
      const problem = core.problemOf(e);
      // Asked again with the next beat.
      if (problem.isUndecided) settings.lock = 'proven';
      // Their PIN is another by now, or they may not sign in: what is sold is kept, and somebody has to sign in.
      else {
        unconfirmed = null;
        store.set({ sessionLost: true });
      }
    } finally {
      confirming = false;
    }
  }

  /** Out at once, whoever hears it: what this machine remembers keeps it locked until somebody signs in. */
  async function signOut(): Promise<void> {
    await core.recording;
    unconfirmed = null;
    locking.lock();
    void locking.leave();
    await toSignIn();
  }

  /** By the back office's own page. */
  async function signInElsewhere(address: string): Promise<void> {
    if (await locking.leave()) ports.page.go(address);
    else store.set({ problem: noConnection() });
  }

  return { toSignIn, signIn, signOut, signInElsewhere, confirm };
}

export type Signing = ReturnType<typeof signingFlow>;
