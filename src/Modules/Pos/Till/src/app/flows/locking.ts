import * as screens from '../changes/screens';
import type { Core } from '../core';
import type { Language, Theme } from '../ports';

/** So long the tickets that wait may take before the session that made them goes. */
const lastTickets = 5_000;

/** The till locked, and what is this machine's own: language, theme, sound. */
export function lockingFlow(core: Core) {
  const { store, ports } = core;
  const { settings, sessions, clock } = ports;
  let leaving: Promise<boolean> | null = null;

  const show = (): void => core.changeSale(screens.locked);

  function lock(): void {
    settings.lock = 'locked';
    show();
  }

  /** Tells the server that whoever was signed in is out. True where it knows, or nobody was. */
  function leave(): Promise<boolean> {
    if (settings.lock !== 'locked' && settings.lock !== 'proven') return Promise.resolve(true);
    leaving ??= tell().finally(() => (leaving = null));
    return leaving;
  }

  async function tell(): Promise<boolean> {
    // Paid tickets go first, while somebody is signed in for them.
    await Promise.race([ports.tickets.kick(), new Promise<void>((resolve) => clock.after(lastTickets, resolve))]);
    try {
      await sessions.signOut();
    } catch (e) {
      if (core.problemOf(e).status !== 401) return false;
    }
    settings.lock = 'left';
    return true;
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

  return { show, lock, leave, speak, setTheme, toggleSound };
}

export type Locking = ReturnType<typeof lockingFlow>;
