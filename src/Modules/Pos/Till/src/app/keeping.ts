import type { TillConfig, WireCashier } from '../api/wire';
import type { Basket, FoundItem } from '../domain/basket';
import type { Standing } from '../domain/limits';
import type { Tender } from '../domain/tender';
import type { Problem } from './problem';

/** A code that was not sold, and why. */
export interface Missed {
  code: string;
  problem: Problem;
  /** How often it was scanned: as many pieces lie there. */
  times: number;
}

/** The sale in progress survives a reload or a power cut of the till. */
export interface SavedSale {
  basket: Basket;
  tenders: readonly Tender[];
  missed: readonly Missed[];
  /** What was lent for this and all sales that follow. */
  standing: Standing | null;
}

export interface SaleStorage {
  load(): Promise<SavedSale | null>;
  /** One without lines, tenders, missed codes and what was lent for it is forgotten. */
  save(sale: SavedSale): void;
}

/** A sale that was laid aside. */
export interface HeldSale {
  at: number;
  /** Who laid it aside. */
  cashier: string;
  sale: SavedSale;
}

export interface HeldStorage {
  load(): Promise<readonly HeldSale[]>;
  /** Resolves when it would survive a power cut. */
  save(held: readonly HeldSale[]): Promise<void>;
}

/** A sale that was given up before it was paid, as the server writes it down. */
export interface VoidedSale {
  voidId: string;
  shiftId: string;
  at: string;
  cashier: string;
  total: string;
  returned: string;
  lines: { sku: string; quantity: string; unitPrice: string }[];
  allowedBy: string | null;
  grant: string | null;
}

/** Those that the server hasn't heard of yet. */
export interface VoidStorage {
  load(): VoidedSale[];
  save(waiting: readonly VoidedSale[]): void;
}

/** A shift that was opened without the server, as it is told. */
export interface OpenedShift {
  shiftId: string;
  registerId: string;
  float: string;
  openedAt: string;
}

export interface OpeningStorage {
  load(): Promise<readonly OpenedShift[]>;
  save(waiting: readonly OpenedShift[]): Promise<void>;
}

/** Those that the server hasn't heard of yet. It hears of them before it gets their tickets. */
export interface Openings {
  readonly any: boolean;
  /** Resolves when it would survive a power cut. */
  put(opened: OpenedShift): Promise<void>;
  /** Rejects where it wasn't heard. */
  tell(): Promise<void>;
}

/** What a till that is opened without the server goes on with. */
export interface Remembered {
  config: TillConfig;
  registerId: string;
  shiftId: string;
  /** What it has sold and shown, newest first. */
  items: readonly FoundItem[];
}

export interface TillMemory {
  /** Null where there is nothing, or it is too old to sell by. */
  load(): Remembered | null;
  save(what: Remembered): void;
  forget(): void;
}

export type Language = 'en' | 'zh';
export type Theme = 'auto' | 'light' | 'dark';

/**
 * Open: somebody may be signed in. Locked: somebody signed out here, and the server doesn't know yet. Left: it knows, so a
 * session that it still has is a new one. Proven: somebody signed in here without the server, whose session, if it has one, is another's.
 */
export type Lock = 'open' | 'locked' | 'left' | 'proven';

/** What this machine remembers. Losing it costs a question at the next start, never a sale. */
export interface MachineSettings {
  register: string | null;
  language: Language | null;
  cashier: string | null;
  sound: boolean;
  theme: Theme;
  lock: Lock;
  /** The shift that was open here last; null: none was. */
  shift: string | null;
  /** Who signed in here lately may be asked for when nobody answers. */
  cashiers: readonly WireCashier[];
  /** What this machine's clock is off the server's, as measured last; null: never. */
  clockOffset: number | null;
  /** The next receipt number of a register, as this till knows it. */
  nextNumber(registerId: string): number;
  keepNumber(registerId: string, next: number): void;
}
