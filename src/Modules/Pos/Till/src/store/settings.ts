/** What this machine remembers. Losing it costs a question at the next start, never a sale. */
export type Language = 'en' | 'zh';

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

export const settings = {
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
};

export type Theme = 'auto' | 'light' | 'dark';

/** The theme is a cookie that the back office reads too. */
export const theme = {
  get value(): Theme {
    const found = /(?:^|;\s*)theme=(light|dark)/.exec(document.cookie)?.[1];
    return found === 'light' || found === 'dark' ? found : 'auto';
  },
  set value(next: Theme) {
    document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax`;
    document.documentElement.dataset['theme'] = next;
  },
};
