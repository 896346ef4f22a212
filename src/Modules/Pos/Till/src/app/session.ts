import { Problem } from '../api/http';
import type { WireRegister } from '../api/wire';
import { loadSale } from '../store/basketStore';
import { settings, theme, type Language } from '../store/settings';
import { http, openServices, outbox, sender, server } from './services';
import { set, state } from './state';

export async function start(): Promise<void> {
  theme.value = theme.value;
  speak(state.language, false);
  await openServices();
  await restoreSale();
  void sender.kick();
  try {
    const session = await server.session();
    if (!settings.language && (session.language === 'en' || session.language === 'zh')) speak(session.language, false);
    await enter();
  } catch (e) {
    await shut(e);
  }
}

/** A basket whose ticket is in the outbox has been paid for: it must not be sold a second time. */
async function restoreSale(): Promise<void> {
  const saved = loadSale();
  if (!saved) return;
  const paid = (await outbox.all()).some((t) => t.ticketId === saved.basket.ticketId);
  if (!paid) set({ basket: saved.basket, tenders: saved.tenders });
}

/** Signed in: to the register, its shift, and on to selling. */
export async function enter(): Promise<void> {
  const config = await server.config();
  set({ config, problem: null, clockAhead: Date.parse(config.serverTime) - Date.now() });
  void sender.kick();
  const register = config.registers.find((r) => r.registerId === settings.register) ?? null;
  if (register) takeRegister(register);
  else set({ screen: 'registers', register: null });
}

export function takeRegister(register: WireRegister): void {
  settings.register = register.registerId;
  const open = register.openShiftId;
  set({ register, shiftId: open, screen: open ? 'sell' : 'openShift', panel: { at: 'keys' }, problem: null });
}

/** Chosen by hand. Without the right to set tills up the register works for whoever is signed in, only not by PIN. */
export async function chooseRegister(register: WireRegister): Promise<void> {
  try {
    await server.registerTill(register.registerId);
  } catch (e) {
    if (asProblem(e).status !== 403) {
      set({ problem: asProblem(e) });
      return;
    }
  }
  takeRegister(register);
}

export const changeRegister = (): void => set({ screen: 'registers' });

/** Not signed in, or no answer: who may sign in here, or what to do about it. */
async function shut(e: unknown): Promise<void> {
  const problem = asProblem(e);
  if (problem.status === 401) await toSignIn();
  else set({ screen: 'setUp', problem });
}

export async function toSignIn(): Promise<void> {
  const registerId = settings.register;
  if (!registerId) {
    set({ screen: 'setUp', problem: null, config: null });
    return;
  }
  try {
    set({ cashiers: await server.cashiers(registerId), screen: 'signIn', problem: null });
  } catch (e) {
    const problem = asProblem(e);
    // Not a registered till, or no longer: somebody has to set it up again.
    const unknown = problem.status >= 400 && problem.status < 500;
    if (problem.status === 404) settings.register = null;
    set({ screen: 'setUp', config: null, problem: unknown ? null : problem });
  }
}

export async function signIn(cashier: string, pin: string): Promise<boolean> {
  if (state.busy || !settings.register) return false;
  set({ busy: true, problem: null });
  try {
    await server.signIn(settings.register, cashier, pin);
    settings.cashier = cashier;
    await enter();
    return true;
  } catch (e) {
    set({ problem: asProblem(e) });
    return false;
  } finally {
    set({ busy: false });
  }
}

export async function signOut(): Promise<void> {
  try {
    await server.signOut();
  } catch {
    // Nobody is signed in any more, or the server can't hear it: the till is locked either way.
  }
  set({ done: null, note: null });
  await toSignIn();
}

export function speak(language: Language, remember = true): void {
  if (remember) settings.language = language;
  http.language = language;
  document.documentElement.lang = language === 'zh' ? 'zh' : 'en';
  set({ language });
}

export const asProblem = (e: unknown): Problem => {
  if (e instanceof Problem) return e;
  console.error(e);
  return new Problem('till.fault', -1, '');
};
