import type { FoundItem } from '../domain/basket';
import type { Limits } from '../domain/limits';
import type { Money } from '../domain/exact';
import type { LocalName } from '../domain/name';
import type { TaxRounding } from '../domain/rules';

/** The answers of the server as JSON. Figures are strings; `read.ts` makes exact ones of them. */
export interface WireItem {
  itemId: string;
  sku: string;
  name: LocalName;
  unit: string;
  quantityDigits: number;
  category: string | null;
  isService?: boolean;
  unitPrice: string | null;
  validUntil: string | null;
  tax: { category: string; rate: string; inclusive: boolean };
  barcodes?: string[];
  packs?: WirePack[] | null;
  onHand?: string | null;
}

export interface WirePack {
  unit: string;
  size: string;
  unitPrice: string | null;
  validUntil: string | null;
  barcodes: string[];
  forSelling: boolean;
}

export interface WireRegister {
  registerId: string;
  code: string;
  name: string;
  warehouseId: string;
  openShiftId: string | null;
  /** The next receipt number of its series. */
  nextNumber?: number;
}

/** Who the shop says it is on receipts. */
export interface WireShop {
  name: string;
  language: string;
  timeZone: string;
  legalName?: string | null;
  address?: string[];
  taxNumber?: string | null;
  footer?: LocalName[];
  logo?: string | null;
}

export interface WireConfig {
  shop: WireShop;
  currency: { code: string; digits: number; symbol: string };
  /** The grant proves later who made a ticket here. */
  actor: { id: string; name: string; kind: string; grant?: string };
  permissions: string[];
  limits?: { discountPercent: string | null; discountAmount: string | null; returnAmount: string | null };
  /** Whoever counts the drawer must not know what should be in it. */
  blindCount?: boolean;
  registers: WireRegister[];
  /** Registers whose receipts come out by themselves. */
  printing?: string[];
  tenderKinds: string[];
  /** How taxes are rounded, by day; those of days to come too. */
  taxRoundings?: { rounding: TaxRounding; from: string }[];
  /** What cash is rounded to, by day. */
  cashSteps?: { step: string; from: string }[];
  quickKeys: WireItem[];
  serverTime: string;
}

/** The same with exact figures. */
export type TillConfig = Omit<WireConfig, 'quickKeys' | 'limits' | 'blindCount' | 'cashSteps'> & {
  cashSteps: { step: Money; from: string }[];
  quickKeys: FoundItem[];
  limits: Limits;
  blindCount: boolean;
};

export interface WireCashier {
  id: string;
  name: string;
}

export interface WireReport {
  shiftId: string;
  registerCode: string;
  state: 'open' | 'closed';
  zNumber: number | null;
  cashierName: string;
  openedAt: string;
  closedAt: string | null;
  closedBy?: string | null;
  float: string;
  tickets: number;
  returns: number;
  /** Null from here on: not for the eyes of whoever counts the drawer, before it was counted. */
  gross: string | null;
  discounts: string | null;
  returned: string | null;
  net: string | null;
  tax: string | null;
  total: string | null;
  expectedCash: string | null;
  countedCash: string | null;
  difference: string | null;
  /** How far the stock ledger was sealed when the shift was closed: printed, it anchors the ledger on paper. */
  ledgerHead?: string | null;
  tenders: { kind: string; count: number; amount: string | null; counted: string | null; difference: string | null }[];
  taxes: { category: string; rate: string; net: string; tax: string }[];
  cashRounding?: string | null;
}

export interface WireTicket {
  ticketId: string;
  number: string;
  /** The number on the paper, where that was taken and the ticket is booked under another. */
  printedNumber?: string | null;
  /** The till's own time, where the server didn't believe it. */
  tillTime?: string | null;
  registerCode: string;
  cashierName: string;
  completedAt: string;
  isReturn: boolean;
  lines: {
    no: number;
    name: LocalName;
    unit: string;
    quantity: string;
    entryUnit?: string | null;
    entryQuantity?: string | null;
    unitPrice: string;
    discount: string;
    amount: string;
    tax: string;
    taxRate: string;
    taxInclusive: boolean;
  }[];
  tenders: { kind: string; amount: string; change: string; reference: string | null }[];
  discount: string;
  net: string;
  tax: string;
  total: string;
  change: string;
  cashRounding?: string;
}

export interface WireReturnable {
  ticketId: string;
  number: string;
  lines: {
    no: number;
    itemId: string;
    sku: string;
    name: LocalName;
    unit: string;
    quantityDigits: number;
    sold: string;
    remaining: string;
    unitPrice: string;
    remainingAmount: string;
    remainingDiscount: string;
    remainingTax: string;
    taxInclusive: boolean;
    taxCategory: string;
    taxRate: string;
    entryUnit?: string | null;
    packSize?: string | null;
  }[];
}

export interface WireSession {
  id: string;
  name: string;
  kind: string;
  permissions: string[];
  language: string | null;
}
