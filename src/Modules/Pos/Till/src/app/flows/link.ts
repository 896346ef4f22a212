import type { Core } from '../core';
import type { Entering } from './entering';
import type { Items } from './items';
import type { Locking } from './locking';
import type { Session } from './session';
import type { Signing } from './signing';
import type { Voiding } from './voiding';

/** Asked every other second with two seconds to answer: the sign is never older than four. */
const every = 2_000;
const freshFor = 30 * 60_000;
/** A pause of sales is begun by people in the office: nobody waits for the second. */
const pauseEvery = 10_000;

/** Whether the server is there, and what is made good when it comes back. */
export function linkFlow(
  core: Core, session: Session, signing: Signing, entering: Entering, locking: Locking, voiding: Voiding, items: Items,
) {
  const { store, ports } = core;
  let cancel = (): void => {};
  let asking = false;
  let refreshed = 0;
  let pauseAsked = -pauseEvery;

  /** From here on for as long as the page lives. */
  function keepAsking(): void {
    refreshed = ports.clock.ticks();
    void look();
  }

  async function look(): Promise<void> {
    if (asking) return;
    asking = true;
    cancel();
    try {
      core.measure(await ports.heart.beat(), true);
      here();
    } catch {
      // Without the server nobody can say that the pause is over: sales go on, as the shop does.
      if (core.state.online) store.set({ online: false, paused: null });
    } finally {
      asking = false;
      core.turnDay();
      cancel = ports.clock.after(every, () => void look());
    }
  }

  function here(): void {
    const s = core.state;
    const wasAway = !s.online;
    if (wasAway) store.set({ online: true });
    if (s.screen === 'elsewhere' || s.screen === 'boot') return;
    if (ports.settings.lock === 'locked') void locking.leave();
    // Until the server knows who is here, it answers as to whoever was here before.
    if (ports.settings.lock === 'proven') return void signing.confirm().then(() => ports.settings.lock === 'proven' || back());
    const stale = ports.clock.ticks() - refreshed > freshFor;
    if (wasAway || stale) back();
    else if (s.screen === 'setUp' && s.problem?.isUndecided) void session.begin();
    void items.follow();
    if (s.register && s.config && !s.sessionLost && ports.clock.ticks() - pauseAsked >= pauseEvery) void askPause(s.register.warehouseId);
  }

  async function askPause(warehouseId: string): Promise<void> {
    pauseAsked = ports.clock.ticks();
    try {
      const paused = await ports.sessions.pause(warehouseId);
      if (paused !== core.state.paused && core.state.register?.warehouseId === warehouseId) store.set({ paused });
    } catch {
      // Asked again soon; a refusal says elsewhere that nobody is signed in.
    }
  }

  function back(): void {
    refreshed = ports.clock.ticks();
    void ports.tickets.kick().then(voiding.tellVoids);
    const { screen, problem } = core.state;
    if (problem?.isSilence) store.set({ problem: null });
    if (screen === 'setUp' && problem?.isUndecided) void session.begin();
    else if (screen === 'signIn') void signing.toSignIn();
    else void entering.refresh();
  }

  return { keepAsking, look };
}
