import type { Core } from '../core';
import { emptyBasket } from '../state';
import type { Entering } from './entering';
import type { Items } from './items';
import type { Locking } from './locking';
import type { Remembering } from './remembering';
import type { Signing } from './signing';

/** How a page becomes the till, and who it finds signed in. */
export function sessionFlow(
  core: Core, locking: Locking, entering: Entering, signing: Signing, remembering: Remembering, items: Items,
  openHeld: () => Promise<void>,
) {
  const { store, ports } = core;
  const { settings } = ports;

  /** One page is the till of this machine; another one says so and touches nothing. */
  async function start(): Promise<void> {
    locking.setTheme(settings.theme);
    locking.speak(core.state.language, false);
    if (!(await ports.owner.claim())) return store.set({ screen: 'elsewhere' });
    void ports.page.keepsData().catch(() => false).then((lasting) => store.set({ lasting }));
    core.waitingNumbers = await ports.tickets.numbers().catch(() => []);
    await Promise.all([restoreSale(), items.open()]);
    openHeld().catch((e: unknown) => console.error(e));
    void ports.tickets.kick();
    await begin();
  }

  async function begin(): Promise<void> {
    if (settings.lock === 'locked') locking.show();
    // Whoever signed out here stays out, whatever session the browser still has.
    if (!(await locking.leave())) {
      // Whoever signed in without the server goes on without it.
      if (settings.lock === 'proven' && remembering.resume()) return;
      return signing.toSignIn();
    }
    try {
      const session = await ports.sessions.session();
      settings.lock = 'open';
      if (!settings.language && (session.language === 'en' || session.language === 'zh')) locking.speak(session.language, false);
      await entering.enter();
    } catch (e) {
      await shut(e);
    }
  }

  /** A basket whose ticket is kept for sending has been paid for: it must not be sold a second time. */
  async function restoreSale(): Promise<void> {
    const saved = await ports.sale.load();
    if (!saved) return;
    if (!(await ports.tickets.holds(saved.basket.ticketId))) store.set(saved);
    else store.set({ standing: saved.standing, basket: emptyBasket(core.newId(), saved.standing) });
  }

  /** Not signed in, or no answer: who may sign in here, or what to do about it. */
  async function shut(e: unknown): Promise<void> {
    const problem = core.problemOf(e);
    if (problem.status === 401) await signing.toSignIn();
    else if (!problem.isUndecided || !remembering.resume()) store.set({ screen: 'setUp', problem });
  }

  return { start, begin };
}

export type Session = ReturnType<typeof sessionFlow>;
