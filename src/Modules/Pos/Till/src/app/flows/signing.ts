import type { Core } from '../core';
import { Problem } from '../problem';
import { keys } from '../state';
import type { Entering } from './entering';
import type { Locking } from './locking';

/** In and out. */
export function signingFlow(core: Core, locking: Locking, entering: Entering) {
  const { store, ports } = core;
  const { settings, sessions } = ports;
  /** Who has signed in since is not sent back by an answer that comes late. */
  let entered = 0;

  /** Who may sign in here: at once those that this machine knows, then those that the server names. */
  async function toSignIn(): Promise<void> {
    const registerId = settings.register;
    if (!registerId) return store.set({ screen: 'setUp', problem: null, config: null });
    const isKnown = settings.cashiers.length > 0 || settings.lock !== 'open';
    if (isKnown) store.set({ cashiers: settings.cashiers, screen: 'signIn', problem: null, panel: keys, help: false });
    const before = entered;
    try {
      settings.cashiers = await sessions.cashiers(registerId);
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
      // First the one before is out: the answer to that must not end the session that begins now.
      if (!(await locking.leave())) throw new Problem('till.no-connection', 0, '');
      await sessions.signIn(register, cashier, pin);
      entered++;
      settings.lock = 'open';
      settings.cashier = cashier;
      store.set({ lastCashier: cashier });
      await entering.enter();
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

  return { toSignIn, signIn, signOut, signInElsewhere };
}

export type Signing = ReturnType<typeof signingFlow>;
