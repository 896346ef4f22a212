import { useEffect, useReducer } from 'preact/hooks';
import type { Problem } from '../api/http';
import type { FoundItem } from '../api/read';
import type { WireConfig, WireRegister, WireReport, WireTicket } from '../api/wire';
import type { Basket, Item, Line } from '../domain/basket';
import { figures, type Figures } from '../domain/basket';
import type { Money, Quantity } from '../domain/exact';
import type { ReturnableLine } from '../domain/returns';
import { payment, type Payment, type Tender } from '../domain/tender';
import { uuidV7 } from '../domain/uuid';
import { settings, type Language } from '../store/settings';
import type { Waiting } from '../store/outbox';

export type Screen = 'boot' | 'setUp' | 'registers' | 'signIn' | 'openShift' | 'sell' | 'pay' | 'done' | 'return' | 'shift' | 'closeShift' | 'zReport';

/** What the right third of the sell screen shows. */
export type Panel =
  | { at: 'keys'; open?: boolean }
  | { at: 'search' }
  | { at: 'line' }
  | { at: 'quantity' }
  | { at: 'price'; item?: Item; quantity?: Quantity }
  | { at: 'discount'; of: 'line' | 'ticket' }
  | { at: 'queue' };

/** A sale that is over: stays on the screen until the next scan. */
export interface Done {
  ticketId: string;
  total: Money;
  change: Money;
  /** Null while the server hasn't answered. */
  ticket: WireTicket | null;
  /** How many copies were asked for. */
  copies?: number;
}

export interface ReturnWork {
  number: string;
  ticket: WireTicket | null;
  lines: ReturnableLine[];
  chosen: Record<number, Quantity>;
  problem: Problem | null;
}

export interface State {
  language: Language;
  screen: Screen;
  config: WireConfig | null;
  register: WireRegister | null;
  cashiers: { id: string; name: string }[];
  shiftId: string | null;
  basket: Basket;
  selected: string | null;
  tenders: Tender[];
  /** The line last touched and how often something was: a new number flashes it once more. */
  flash: { key: string; count: number } | null;
  /** What could not be sold, in the place of the line it would have been. */
  missed: { code: string; problem: Problem } | null;
  /** Codes whose answer is on its way. */
  lookingUp: string[];
  panel: Panel;
  entry: string;
  /** The line taken out last, for putting it back. */
  removed: { line: Line; at: number } | null;
  found: { text: string; items: FoundItem[]; at: number } | null;
  returning: ReturnWork;
  report: WireReport | null;
  done: Done | null;
  busy: boolean;
  problem: Problem | null;
  note: string | null;
  /** The server's clock less this machine's: times on tickets are the server's. */
  clockAhead: number;
  help: boolean;
  link: { waiting: number; refused: Waiting[]; online: boolean; signedOut: boolean };
}

export const emptyBasket = (): Basket => ({ ticketId: uuidV7(), lines: [], discount: null });
export const noReturn = (): ReturnWork => ({ number: '', ticket: null, lines: [], chosen: {}, problem: null });

export const state: State = {
  language: settings.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  screen: 'boot',
  config: null,
  register: null,
  cashiers: [],
  shiftId: null,
  basket: emptyBasket(),
  selected: null,
  tenders: [],
  flash: null,
  missed: null,
  lookingUp: [],
  panel: { at: 'keys' },
  entry: '',
  removed: null,
  found: null,
  returning: noReturn(),
  report: null,
  done: null,
  busy: false,
  problem: null,
  note: null,
  clockAhead: 0,
  help: false,
  link: { waiting: 0, refused: [], online: true, signedOut: false },
};

const watchers = new Set<() => void>();
let queued = false;

/** The one way to change the state. Several changes in one turn draw once. */
export function set(change: Partial<State>): void {
  Object.assign(state, change);
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    for (const watcher of watchers) watcher();
  });
}

/** The state, and a redraw of the component whenever it changes. */
export function useTill(): State {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const watcher = (): void => draw(undefined as never);
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, []);
  return state;
}

export const digits = (): number => state.config?.currency.digits ?? 2;
export const can = (permission: string): boolean => state.config?.permissions.includes(permission) ?? false;
export const sums = (): Figures => figures(state.basket.lines, state.basket.discount, digits());
export const paid = (): Payment => payment(sums().total, state.tenders);
export const selectedLine = () => state.basket.lines.find((l) => l.key === state.selected) ?? null;
export const nameOf = (item: { name: string; nameZh: string | null }): string =>
  state.language === 'zh' && item.nameZh ? item.nameZh : item.name;
