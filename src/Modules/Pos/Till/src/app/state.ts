import type { TillConfig, WireCashier, WireRegister, WireReport, WireTicket } from '../api/wire';
import type { Basket, FoundItem, Item, Line } from '../domain/basket';
import type { Money, Quantity } from '../domain/exact';
import type { ReturnableLine } from '../domain/returns';
import type { Tender } from '../domain/tender';
import type { Language, Link, Theme } from './ports';
import type { Problem } from './problem';

export type Screen =
  | 'boot' | 'setUp' | 'registers' | 'signIn' | 'openShift'
  | 'sell' | 'pay' | 'done' | 'return'
  | 'shift' | 'closeShift' | 'zReport';

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

export type State = Readonly<{
  language: Language;
  theme: Theme;
  sound: boolean;
  screen: Screen;
  config: TillConfig | null;
  register: WireRegister | null;
  cashiers: WireCashier[];
  /** Who signed in here last: offered first. */
  lastCashier: string | null;
  shiftId: string | null;
  basket: Basket;
  selected: string | null;
  tenders: readonly Tender[];
  /** The line last touched and how often something was: a new number flashes it once more. */
  flash: { key: string; count: number } | null;
  /** What could not be sold, in the place of the line it would have been. */
  missed: { code: string; problem: Problem } | null;
  /** Codes whose answer is on its way. */
  lookingUp: readonly string[];
  panel: Panel;
  entry: string;
  /** The line taken out last, for putting it back. */
  removed: { line: Line; at: number } | null;
  /** What was found for what is typed, and which of it the arrows are at (-1: none). */
  found: { text: string; items: FoundItem[]; at: number } | null;
  returning: ReturnWork;
  report: WireReport | null;
  done: Done | null;
  busy: boolean;
  problem: Problem | null;
  /** The server's clock less this machine's: times on tickets are the server's. */
  clockAhead: number;
  help: boolean;
  link: Link;
}>;

export const keys: Panel = { at: 'keys' };
export const emptyBasket = (ticketId: string): Basket => ({ ticketId, lines: [], discount: null });
export const noReturn = (number = ''): ReturnWork => ({ number, ticket: null, lines: [], chosen: {}, problem: null });

/** Before anything was asked or typed. */
export const firstState = (ticketId: string, of: Pick<State, 'language' | 'theme' | 'sound' | 'lastCashier'>): State => ({
  ...of,
  screen: 'boot',
  config: null,
  register: null,
  cashiers: [],
  shiftId: null,
  basket: emptyBasket(ticketId),
  selected: null,
  tenders: [],
  flash: null,
  missed: null,
  lookingUp: [],
  panel: keys,
  entry: '',
  removed: null,
  found: null,
  returning: noReturn(),
  report: null,
  done: null,
  busy: false,
  problem: null,
  clockAhead: 0,
  help: false,
  link: { waiting: 0, refused: [], online: true, signedOut: false },
});
