import { abs, allocate, extend, percentOf, quantityScale, share, taxInside, type Money, type Quantity, type Rate } from './exact';
import type { Lent } from './limits';
import type { LocalName } from './name';
import { isSoldAlike, stockOf, type Pack, type SoldBy } from './pack';
import type { Rules } from './rules';
import { taxedPerTicket } from './taxPerTicket';

/** An item as the till sells it: who it is, what one costs, how it is taxed. */
export interface Item {
  itemId: string;
  sku: string;
  name: LocalName;
  unit: string;
  quantityDigits: number;
  category: string | null;
  /** Sold, but never in stock. */
  isService?: boolean;
  /** Null: no base price; the cashier must name one. */
  unitPrice: Money | null;
  /** A price that ends while it lies in the basket is asked for again. */
  validUntil: string | null;
  tax: TaxRule;
  /** Its own codes beside its SKU, where the server named them. */
  barcodes?: readonly string[];
  /** The packs it comes in. */
  packs?: readonly Pack[];
  /** Set: unit and price are of a pack. */
  soldBy?: SoldBy | null;
}

/** An item with what lies in the shop, where that is known. */
export interface FoundItem extends Item {
  onHand: Quantity | null;
}

export interface TaxRule {
  category: string;
  rate: Rate;
  inclusive: boolean;
}

export type Discount = { kind: 'percent'; rate: Rate; reason: string } | { kind: 'amount'; amount: Money; reason: string };

export interface Line {
  key: string;
  item: Item;
  /** Positive sold, negative returned; of what the item is sold by. */
  quantity: Quantity;
  unitPrice: Money;
  discount: Discount | null;
  priceReason: string | null;
  origin: Origin | null;
  /** Why it came back without a receipt. */
  returned?: string | null;
}

/** What is left of a sold line, in stock units. A part of it comes back as its share of these, all of it as exactly these. */
export interface Origin {
  ticketId: string;
  number: string;
  lineNo: number;
  remaining: Quantity;
  remainingAmount: Money;
  remainingDiscount: Money;
  remainingTax: Money;
}

export interface Basket {
  /** Made with the first line: the ticket keeps it through every attempt to send it. */
  ticketId: string;
  lines: Line[];
  discount: Discount | null;
  /** The receipt's number, once the ticket was made: it keeps it like its id. */
  number: string | null;
  /** What others allowed for this ticket. */
  lent: Lent[];
}

export interface LineFigures {
  /** Quantity times price. */
  gross: Money;
  /** Of the line and its share of the ticket's, in the sign of the line. */
  discount: Money;
  /** As on the receipt. */
  amount: Money;
  net: Money;
  tax: Money;
}

export interface Figures {
  lines: LineFigures[];
  discount: Money;
  net: Money;
  tax: Money;
  total: Money;
}

/** An amount is never more than what it is taken off, and has the sign of it. */
function discountOff(amount: Money, discount: Discount | null, digits: number): Money {
  if (!discount || amount === 0n) return 0n;
  const wanted = discount.kind === 'percent' ? percentOf(abs(amount), discount.rate, digits) : discount.amount;
  const taken = wanted > abs(amount) ? abs(amount) : wanted;
  return amount < 0n ? -taken : taken;
}

export function taxed(amount: Money, tax: TaxRule, digits: number): { net: Money; tax: Money } {
  if (!tax.inclusive) return { net: amount, tax: percentOf(amount, tax.rate, digits) };
  const inside = taxInside(amount, tax.rate, digits);
  return { net: amount - inside, tax: inside };
}

/**
 * The one calculation of a ticket, as the server does it: amount = round(quantity x price) - discount, tax of each line rounded by
 * itself or once for each rate as the day's rules say, total = sum of net + tax. A ticket's discount falls on the sold lines in
 * proportion to their amounts, to the last cent; a line taken back against a ticket is its share of what was paid.
 */
export function figures(lines: readonly Line[], ticketDiscount: Discount | null, { digits, taxRounding }: Rules): Figures {
  const gross = lines.map((l) => extend(l.quantity, l.unitPrice, digits));
  const own = lines.map((l, i) => discountOff(gross[i]!, l.discount, digits));
  const weights = lines.map((l, i) => (l.quantity > 0n ? gross[i]! - own[i]! : 0n));
  const base = weights.reduce((a, b) => a + b, 0n);
  const spread = base > 0n ? allocate(discountOff(base, ticketDiscount, digits), weights, digits) : weights;

  const each = lines.map((line, i) =>
    line.origin ? takenBack(line, line.origin, digits) : sold(line, gross[i]!, own[i]! + (base > 0n ? spread[i]! : 0n), digits));
  const result: Figures = { lines: [], discount: 0n, net: 0n, tax: 0n, total: 0n };
  for (const one of taxRounding === 'perTicket' ? taxedPerTicket(lines, each, digits) : each) {
    result.lines.push(one);
    result.discount += one.discount;
    result.net += one.net;
    result.tax += one.tax;
    result.total += one.net + one.tax;
  }
  return result;
}

function sold(line: Line, gross: Money, discount: Money, digits: number): LineFigures {
  const amount = gross - discount;
  return { gross, discount, amount, ...taxed(amount, line.item.tax, digits) };
}

function takenBack(line: Line, origin: Origin, digits: number): LineFigures {
  const part = (whole: Money): Money => share(whole, stockOf(line.item, line.quantity) ?? 0n, origin.remaining, digits);
  const amount = part(origin.remainingAmount);
  const discount = part(origin.remainingDiscount);
  const tax = part(origin.remainingTax);
  return { gross: amount + discount, discount, amount, net: line.item.tax.inclusive ? amount - tax : amount, tax };
}

/** A second scan of the same thing counts up the line it already has, unless that line was changed by hand. */
export function lineToCountUp(lines: readonly Line[], item: Item): Line | undefined {
  return lines.find(
    (l) => isSoldAlike(l.item, item) && l.unitPrice === item.unitPrice && l.quantity > 0n && !l.priceReason && !l.origin
      && l.discount?.kind !== 'amount',
  );
}

/** How many articles there are, for the eye: weighed things count as one. */
export const countOf = (lines: readonly Line[]): bigint =>
  lines.reduce((n, l) => n + (l.quantity % quantityScale === 0n ? abs(l.quantity) / quantityScale : 1n), 0n);
