import type { TillConfig, WireCashier, WireReport, WireSession, WireTicket } from '../api/wire';
import type { Authority, Need } from '../domain/limits';
import type { ReturnableLine } from '../domain/returns';
import type { TicketBody, TicketBodyLine } from '../domain/ticket';
import type { Catalogue, ItemsFeed, ItemStore, StockQuestions } from './itemPorts';
import type { HeldStorage, MachineSettings, Language, Openings, SaleStorage, TillMemory, VoidedSale, VoidStorage } from './keeping';
import type { Problem } from './problem';

export type * from './itemPorts';
export type * from './keeping';

/** All that the till needs of the world outside. Every question rejects with a Problem when it isn't answered. */
export interface Ports {
  catalogue: Catalogue;
  items: ItemStore;
  feed: ItemsFeed;
  stock: StockQuestions;
  sessions: Sessions;
  shifts: Shifts;
  receipts: Receipts;
  checks: Checks;
  tickets: TicketSender;
  openings: Openings;
  heart: Heart;
  owner: Owner;
  sale: SaleStorage;
  held: HeldStorage;
  memory: TillMemory;
  voids: VoidStorage;
  proofs: Proofs;
  settings: MachineSettings;
  clock: Clock;
  sounds: Sounds;
  page: Page;
}

export interface Sessions {
  session(): Promise<WireSession>;
  config(registerId: string | null): Promise<TillConfig>;
  cashiers(registerId: string): Promise<WireCashier[]>;
  /** The count that sales of this warehouse wait for; null: they go on. */
  pause(warehouseId: string): Promise<string | null>;
  /** Who may lend this right, so far. */
  lenders(need: Need): Promise<WireCashier[]>;
  signIn(registerId: string, cashier: string, pin: string): Promise<unknown>;
  signOut(): Promise<void>;
  /** Makes this browser the till of a register, on which cashiers may sign in by PIN. Needs the right to edit registers. */
  registerTill(registerId: string): Promise<void>;
  /** Somebody's word for one ticket; nobody's session changes. */
  override(asked: OverrideBody): Promise<Authority>;
}

/** Who may sign in here while nobody answers: those whose PIN the server took at this machine lately. */
export interface Proofs {
  keep(cashier: string, pin: string, config: TillConfig): Promise<void>;
  /** What they may do has changed since. */
  renew(cashier: string, config: TillConfig): Promise<void>;
  /** Resolves with what they could do when the server was asked last; else `session.wrong-pin`, `till.pin-unknown` or `till.pin-locked`. */
  check(cashier: string, pin: string): Promise<TillConfig>;
  /** Nobody but these may. */
  only(cashiers: readonly string[]): Promise<void>;
  forget(cashier: string): Promise<void>;
}

export interface OverrideBody {
  registerId: string;
  ticketId: string;
  permission: string;
  /** User name or id. */
  user: string;
  pin?: string;
  password?: string;
  reason: string | null;
  percent: string | null;
  amount: string | null;
}

export interface Shifts {
  /** A sale that was given up. A repeat is the same. */
  voidSale(voided: VoidedSale): Promise<unknown>;
  /** `openedAt`: where that was before now. */
  openShift(shiftId: string, registerId: string, float: string, openedAt?: string): Promise<WireReport>;
  shift(shiftId: string): Promise<WireReport>;
  closeShift(shiftId: string, counted: { kind: string; amount: string }[]): Promise<WireReport>;
}

export interface Receipts {
  ticketByNumber(number: string): Promise<WireTicket>;
  returnable(ticketId: string): Promise<ReturnableLine[]>;
  /** Once more on the register's printer, marked as a copy. `devices.no-printer` where it has none. */
  printCopy(ticketId: string, jobId: string): Promise<void>;
}

/** Whether lines would be taken as they are, asked before anybody pays. Nothing is written. */
export interface Checks {
  check(asked: CheckBody): Promise<unknown>;
}

export interface CheckBody {
  ticketId: string;
  shiftId: string;
  lines: TicketBodyLine[];
  cashier: TicketBody['cashier'];
  authorities: TicketBody['authorities'];
  taxRounding: TicketBody['taxRounding'];
}

/** Takes tickets. A repeat under the same id gets the first answer. */
export interface TicketServer {
  putTicket(ticketId: string, body: TicketBody): Promise<WireTicket>;
}

/** A paid ticket that the server has not answered for yet. */
export interface Waiting {
  ticketId: string;
  body: TicketBody;
  /** The sale as it was (packed), for the cashier to open again if the server refuses it. */
  sale: string;
  keptAt: number;
  attempts: number;
  /** Set where the server said no: not sent again by itself. */
  refused: { code: string; title: string; args: Record<string, string> } | null;
}

export type Outcome =
  | { state: 'accepted'; ticket: WireTicket }
  | { state: 'refused'; problem: Problem }
  | { state: 'waiting'; problem: Problem };

/** What is still on its way to the server, and whether somebody must sign in for it to go. */
export interface Link {
  waiting: number;
  refused: Waiting[];
  signedOut: boolean;
}

/** Brings paid tickets to the server, exactly once each. Today an outbox stands behind it; a journal of events may. */
export interface TicketSender {
  /** Resolves when the ticket would survive a power cut. */
  keep(ticket: Waiting): Promise<void>;
  /** Sends a kept ticket; resolves with the first decision, however late it comes. */
  send(ticketId: string): Promise<Outcome>;
  holds(ticketId: string): Promise<boolean>;
  /** The receipt numbers that those which wait bear. */
  numbers(): Promise<string[]>;
  /** Forgets a ticket that was refused: the cashier has it back. */
  release(ticketId: string): Promise<void>;
  /** Tries now whatever waits, for instance after the network came back or somebody signed in. */
  kick(): Promise<void>;
  watch(changed: (link: Link) => void): void;
}

/** Tickets on their way, oldest first; a change resolves when the disk has it. */
export interface Outbox {
  put(ticket: Waiting): Promise<void>;
  remove(ticketIds: readonly string[]): Promise<void>;
  all(): Promise<Waiting[]>;
}

/** Whether the server is there, asked every other second. */
export interface Heart {
  /** Resolves with the server's time (milliseconds since 1970, to about a second) or rejects within two seconds. */
  beat(): Promise<number>;
}

/** One page at a time is the till of this machine. */
export interface Owner {
  /** True where this page is the till from now on, until it is closed. */
  claim(): Promise<boolean>;
  /** Whether no page is. */
  isFree(): Promise<boolean>;
}

export interface Clock {
  /** Milliseconds since 1970 by this machine. */
  now(): number;
  /** Milliseconds since some moment: goes on evenly, whatever is done to the machine's clock. */
  ticks(): number;
  /** Runs once after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface Sounds {
  good(): void;
  bad(): void;
  paid(): void;
}

export interface Page {
  /** The language the machine's owner reads. */
  readonly language: Language;
  /** From now on the page and the answers of the server are in this language. */
  speak(language: Language): void;
  print(): void;
  /** Asks the browser never to delete by itself what the till keeps; false: it may, when it runs out of room. */
  keepsData(): Promise<boolean>;
  go(address: string): void;
}
