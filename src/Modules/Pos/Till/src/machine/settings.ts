import type { Language, MachineSettings, Theme } from '../app/ports';

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(`till.${key}`);
  } catch {
    return null;
  }
};

const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`till.${key}`);
    else localStorage.setItem(`till.${key}`, value);
  } catch {
    // A private window: remembered until it is closed.
  }
};

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
};
