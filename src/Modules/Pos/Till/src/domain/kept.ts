import type { FoundItem, TaxRule } from './basket';
import { moneyScale, quantityScale, type Money, type Quantity, type Rate } from './exact';
import type { LocalName } from './name';
import { priceByContent } from './pack';
import { inForce } from './rules';

/** An item as this machine keeps it: with the prices that are to come, so that one begins on time without the server. */
export interface KeptItem {
  itemId: string;
  sku: string;
  name: LocalName;
  unit: string;
  quantityDigits: number;
  category: string | null;
  isService: boolean;
  taxCategory: string;
  barcodes: string[];
  packs: KeptPack[];
  prices: KeptPrice[];
}

export interface KeptPack {
  unit: string;
  size: Quantity;
  barcodes: string[];
  forSelling: boolean;
}

export interface KeptPrice {
  amount: Money;
  /** Milliseconds since 1970. */
  from: number;
  /** Set: over the base price until then. */
  until: number | null;
  /** The pack that it is the price of; null: the stock unit. */
  unit: string | null;
}

export interface KeptTax {
  code: string;
  rates: { rate: Rate; from: string; inclusive: boolean }[];
}

interface PriceAt {
  amount: Money | null;
  until: number | null;
}

/** What a pack without a price of its own may cost at most. */
const highest = 100_000_000n;

/** What is in force at a moment, and when that ends. The server's twin is PriceTimeline. */
export function priceAt(prices: readonly KeptPrice[], unit: string | null, at: number): PriceAt {
  let standing: KeptPrice | undefined;
  let temporary: KeptPrice | undefined;
  let next: number | null = null;
  for (const price of prices) {
    if (price.unit !== unit) continue;
    if (price.from > at) next = next === null || price.from < next ? price.from : next;
    else if (price.until === null) standing = !standing || price.from >= standing.from ? price : standing;
    else if (at < price.until) temporary = !temporary || price.from >= temporary.from ? price : temporary;
  }
  return temporary ? { amount: temporary.amount, until: temporary.until } : { amount: standing?.amount ?? null, until: next };
}

/** A pack's own price, or what its stock units cost. */
function packPriceAt(item: KeptItem, pack: KeptPack, ofUnit: PriceAt, at: number): PriceAt {
  const own = priceAt(item.prices, pack.unit, at);
  if (own.amount !== null) return own;
  const until = own.until !== null && !(ofUnit.until !== null && ofUnit.until < own.until) ? own.until : ofUnit.until;
  const { amount } = ofUnit;
  const isIn = amount !== null && amount * pack.size <= highest * moneyScale * quantityScale;
  return { amount: isIn ? priceByContent(amount, pack.size) : null, until };
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** How it is taxed on a day; before the first rate began, by the first. */
export function taxOn(taxes: readonly KeptTax[], category: string, day: string): TaxRule {
  const rate = inForce(taxes.find((t) => t.code === category)?.rates, day);
  return { category, rate: rate?.rate ?? 0n, inclusive: rate?.inclusive ?? false };
}

/** The item as it is sold at a moment, on the shop's day. */
export function quoted(item: KeptItem, taxes: readonly KeptTax[], at: number, day: string): FoundItem {
  const own = priceAt(item.prices, null, at);
  const { itemId, sku, name, unit, quantityDigits, category, isService, barcodes } = item;
  return {
    itemId, sku, name, unit, quantityDigits, category, isService, barcodes,
    unitPrice: own.amount,
    validUntil: instant(own.until),
    tax: taxOn(taxes, item.taxCategory, day),
    packs: item.packs.map((pack) => {
      const price = packPriceAt(item, pack, own, at);
      return { ...pack, unitPrice: price.amount, validUntil: instant(price.until) };
    }),
    onHand: null,
  };
}
