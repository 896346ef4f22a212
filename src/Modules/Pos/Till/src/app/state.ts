import type { TillConfig, WireCashier, WireRegister, WireReport, WireTicket } from '../api/wire';
import type { Basket, Discount, FoundItem, Item, Line } from '../domain/basket';
import type { Money, Quantity } from '../domain/exact';
import type { Lent, Need, Standing } from '../domain/limits';
import type { ReturnableLine } from '../domain/returns';
import type { Tender, TenderKind } from '../domain/tender';
import type { HeldSale, Language, Link, Missed, Stock, Theme } from './ports';
import type { Problem } from './problem';

export type Screen =
  | 'boot' | 'elsewhere' | 'setUp' | 'registers' | 'signIn' | 'openShift'
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
  | { at: 'override'; need: Need; then: Wanted }
  | { at: 'queue' };

/** What waits for somebody who may allow it. */
export type Wanted =
  | { do: 'discount'; of: 'line' | 'ticket'; line: string | null; discount: Discount }
  | { do: 'price'; line: string; unitPrice: Money; reason: string }
  | { do: 'return' }
  | { do: 'takeLoose'; reason: string }
  | { do: 'void' }
  | { do: 'pay' };

/** Asked once before it is done: it may be meant, but more often it isn't. */
export type Question =
  | { of: 'figure'; text: string }
  | { of: 'tender'; kind: TenderKind; amount: Money; change: Money; doubtful: boolean }
  | { of: 'quantity'; quantity: Quantity; item: Item; line: string | null }
  | { of: 'missed' }
  | { of: 'void' };

/** A sale that is over: stays on the screen until the next scan. */
export interface Done {
  ticketId: string;
  total: Money;
  change: Money;
  /** As this till made it, for a receipt that can't wait. */
  own: WireTicket;
  /** As the server recorded it; null while it hasn't answered. */
  ticket: WireTicket | null;
  /** How many copies were asked for. */
  copies?: number;
}

export interface ReturnWork {
  number: string;
  /** What was looked for last: while it stands in the field, what comes next takes its place. */
  asked: string;
  ticket: WireTicket | null;
  lines: ReturnableLine[];
  chosen: Record<number, Quantity>;
  /** What stands in the fields of lines, as it was typed: it counts from the first character. */
  typed: Record<number, string>;
  problem: Problem | null;
  /** What comes back without a receipt, as lines that would sell it; null: against a receipt. */
  loose: readonly Line[] | null;
  /** Several things that were meant by what was typed. */
  hits: readonly FoundItem[];
  /** Why it comes back without one. */
  reason: string;
}

export type State = Readonly<{
  language: Language;
  theme: Theme;
  sound: boolean;
  screen: Screen;
  config: TillConfig | null;
  register: WireRegister | null;
  cashiers: readonly WireCashier[];
  /** Who may allow what is asked for; null while nobody has said. */
  lenders: readonly WireCashier[] | null;
  /** Who signed in here last: offered first. */
  lastCashier: string | null;
  shiftId: string | null;
  basket: Basket;
  /** What was lent to this cashier for all their tickets here: the right to sell in another's shift. */
  standing: Standing | null;
  selected: string | null;
  tenders: readonly Tender[];
  /** The line last touched and how often something was: a new number flashes it once more. */
  flash: { key: string; count: number } | null;
  /** Codes that were not sold, oldest first, in the place of their lines until somebody has seen them. */
  missed: readonly Missed[];
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
  /** The sale before, once the next one has begun: its change may still be in somebody's hand. */
  last: Done | null;
  /** What a field held when it was filled at a pace between fingers and scanner. */
  doubt: string | null;
  /** What a scanner would have sent then. */
  doubtedCode: string;
  question: Question | null;
  busy: boolean;
  /** The disk writes the sale that was paid: nothing else holds up a payment. */
  recording: boolean;
  problem: Problem | null;
  help: boolean;
  /** The shop's calendar day. */
  today: string;
  /** Whether the server answered the last time it was asked, a moment ago. */
  online: boolean;
  /** The count that the shop stopped selling for: no new sale begins; what was begun is finished. */
  paused: string | null;
  /** The server no longer knows who is signed in: sales are kept, but somebody has to sign in for what needs an answer. */
  sessionLost: boolean;
  link: Link;
  /** Sales that were laid aside, the first first. */
  held: readonly HeldSale[];
  /** This machine's copy of the items: whole or not yet, how many, and whether it could not be kept. */
  items: { filled: boolean; count: number; failed: boolean };
  /** The browser never deletes by itself what the till keeps. */
  lasting: boolean;
  /** What lies in the shop of what was looked at lately, by item. */
  stock: Readonly<Record<string, Stock>>;
}>;

export const keys: Panel = { at: 'keys' };
export const emptyBasket = (ticketId: string, standing: Lent | null = null): Basket =>
  ({ ticketId, lines: [], discount: null, number: null, lent: standing ? [standing] : [] });
export const noReturn = (number = ''): ReturnWork =>
  ({ number, asked: number, ticket: null, lines: [], chosen: {}, typed: {}, problem: null, loose: null, hits: [], reason: '' });

/** Before anything was asked or typed. */
export const firstState = (ticketId: string, of: Pick<State, 'language' | 'theme' | 'sound' | 'lastCashier' | 'cashiers'>): State => ({
  ...of,
  screen: 'boot',
  config: null,
  lenders: null,
  register: null,
  shiftId: null,
  basket: emptyBasket(ticketId),
  standing: null,
  selected: null,
  tenders: [],
  flash: null,
  missed: [],
  lookingUp: [],
  panel: keys,
  entry: '',
  removed: null,
  found: null,
  returning: noReturn(),
  report: null,
  done: null,
  last: null,
  doubt: null,
  doubtedCode: '',
  question: null,
  busy: false,
  recording: false,
  problem: null,
  help: false,
  today: '',
  online: true,
  paused: null,
  sessionLost: false,
  link: { waiting: 0, refused: [], signedOut: false },
  held: [],
  items: { filled: false, count: 0, failed: false },
  lasting: true,
  stock: {},
});
