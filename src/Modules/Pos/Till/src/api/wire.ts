import type { FoundItem } from '../domain/basket';
import type { LocalName } from '../domain/name';

/** The answers of the server as JSON. Figures are strings; `read.ts` makes exact ones of them. */
export interface WireItem {
  itemId: string;
  sku: string;
  name: LocalName;
  unit: string;
  quantityDigits: number;
  category: string | null;
  unitPrice: string | null;
  validUntil: string | null;
  tax: { category: string; rate: string; inclusive: boolean };
  onHand?: string | null;
}

export interface WireRegister {
  registerId: string;
  code: string;
  name: string;
  warehouseId: string;
  openShiftId: string | null;
}

export interface WireConfig {
  shop: { name: string; language: string; timeZone: string };
  currency: { code: string; digits: number; symbol: string };
  actor: { id: string; name: string; kind: string };
  permissions: string[];
  registers: WireRegister[];
  tenderKinds: string[];
  quickKeys: WireItem[];
  serverTime: string;
}

/** The same with exact figures. */
export type TillConfig = Omit<WireConfig, 'quickKeys'> & { quickKeys: FoundItem[] };

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
  float: string;
  tickets: number;
  returns: number;
  gross: string;
  discounts: string;
  returned: string;
  net: string;
  tax: string;
  total: string;
  expectedCash: string;
  countedCash: string | null;
  difference: string | null;
  tenders: { kind: string; count: number; amount: string; counted: string | null; difference: string | null }[];
  taxes: { category: string; rate: string; net: string; tax: string }[];
}

export interface WireTicket {
  ticketId: string;
  number: string;
  registerCode: string;
  cashierName: string;
  completedAt: string;
  isReturn: boolean;
  lines: {
    no: number; name: LocalName; unit: string; quantity: string; unitPrice: string; discount: string;
    amount: string; tax: string; taxRate: string; taxInclusive: boolean;
  }[];
  tenders: { kind: string; amount: string; change: string; reference: string | null }[];
  discount: string;
  net: string;
  tax: string;
  total: string;
  change: string;
}

export interface WireReturnable {
  ticketId: string;
  number: string;
  lines: {
    no: number; itemId: string; sku: string; name: LocalName; unit: string; quantityDigits: number;
    sold: string; remaining: string; unitPrice: string; remainingAmount: string; remainingDiscount: string; remainingTax: string;
    taxInclusive: boolean; taxCategory: string; taxRate: string;
  }[];
}

export interface WireSession {
  id: string;
  name: string;
  kind: string;
  permissions: string[];
  language: string | null;
}
