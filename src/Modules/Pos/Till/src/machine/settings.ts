import type { WireCashier } from '../api/wire';
import type { Language, Lock, MachineSettings, Theme } from '../app/ports';

/** A private window forgets when it is closed, this page no sooner. */
const memory = new Map<string, string>();

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(`till.${key}`) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
};

const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`till.${key}`);
    else localStorage.setItem(`till.${key}`, value);
    memory.delete(key);
  } catch {
    if (value === null) memory.delete(key);
    else memory.set(key, value);
  }
};

const numberIn = (text: string | null): number | null => (text !== null && Number.isFinite(Number(text)) ? Number(text) : null);

export const settings: MachineSettings = {
  get register(): string | null {
    return read('register');
  },
  set register(id: string | null) {
    write('register', id);
  },
  get language(): Language | null {
    const found = read('language');
    return found === 'en' || found === 'zh' ? found : null;
  },
  set language(language: Language | null) {
    write('language', language);
  },
  get cashier(): string | null {
    return read('cashier');
  },
  set cashier(id: string | null) {
    write('cashier', id);
  },
  get sound(): boolean {
    return read('sound') !== 'off';
  },
  set sound(on: boolean) {
    write('sound', on ? 'on' : 'off');
  },
  /** A cookie that the back office reads too. */
  get theme(): Theme {
    const found = /(?:^|;\s*)theme=(light|dark)/.exec(document.cookie)?.[1];
    return found === 'light' || found === 'dark' ? found : 'auto';
  },
  set theme(next: Theme) {
    document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax`;
    document.documentElement.dataset['theme'] = next;
  },
  get lock(): Lock {
    const found = read('lock');
    return found === 'locked' || found === 'left' || found === 'proven' ? found : 'open';
  },
  set lock(lock: Lock) {
    write('lock', lock === 'open' ? null : lock);
  },
  get shift(): string | null {
    return read('shift');
  },
  set shift(id: string | null) {
    write('shift', id);
  },
  get cashiers(): readonly WireCashier[] {
    try {
      const found = JSON.parse(read('cashiers') ?? '[]') as unknown;
      return Array.isArray(found) ? (found as WireCashier[]) : [];
    } catch {
      return [];
    }
  },
  set cashiers(cashiers: readonly WireCashier[]) {
    write('cashiers', JSON.stringify(cashiers));
  },
  get clockOffset(): number | null {
    return numberIn(read('clock-offset'));
  },
  set clockOffset(offset: number | null) {
    write('clock-offset', offset === null ? null : String(offset));
  },
  nextNumber: (registerId) => numberIn(read(`number.${registerId}`)) ?? 0,
  keepNumber: (registerId, next) => write(`number.${registerId}`, String(next)),
};
