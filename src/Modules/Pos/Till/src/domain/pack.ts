import { codeKey } from './code';
import type { Item } from './basket';
import { extend, quantityScale, share, type Money, type Quantity } from './exact';

/** A unit that so many stock units of an item come in: a case of 12. */
export interface Pack {
  unit: string;
  /** Stock units in one. */
  size: Quantity;
  /** Of one pack; null: the cashier must name it. */
  unitPrice: Money | null;
  validUntil: string | null;
  barcodes: readonly string[];
  /** Sold where the item was named, by its SKU or by touch. */
  forSelling: boolean;
}

/** How an item is sold where it isn't by the stock unit. */
export interface SoldBy {
  size: Quantity;
  /** What it is by the stock unit. */
  stock: { unit: string; unitPrice: Money | null; validUntil: string | null };
}

const unitDecimals = 4;

/** Packs in stock units; null where that isn't exact at six decimals. The server's twin is PackMath. */
export function inStockUnits(packs: Quantity, size: Quantity): Quantity | null {
  const product = packs * size;
  return product % quantityScale === 0n ? product / quantityScale : null;
}

/** Stock units in packs; null where that doesn't come out even. */
export function inPacks(stock: Quantity, size: Quantity): Quantity | null {
  const dividend = stock * quantityScale;
  return size !== 0n && dividend % size === 0n ? dividend / size : null;
}

/** What a piece costs of a pack that was sold whole, at four decimals. */
export const priceOfOne = (ofPack: Money, size: Quantity): Money => share(ofPack, quantityScale, size, unitDecimals);

/** What a pack costs that has no price of its own: what is in it, to the last decimal. */
export const priceByContent = (ofOne: Money, size: Quantity): Money => extend(size, ofOne, unitDecimals);

/** The item sold by a pack: its unit and price are the pack's from here on. */
export function byPack(item: Item, pack: Pack): Item {
  const plain = byStockUnit(item);
  const { unit, unitPrice, validUntil } = plain;
  return { ...plain, unit: pack.unit, unitPrice: pack.unitPrice, validUntil: pack.validUntil,
    soldBy: { size: pack.size, stock: { unit, unitPrice, validUntil } } };
}

export const byStockUnit = (item: Item): Item => (item.soldBy ? { ...item, ...item.soldBy.stock, soldBy: null } : item);

/** What a code sells: a pack's barcode one pack, the item's own one stock unit, its SKU what is sold where nothing else is said. */
export function byCode(item: Item, code: string): Item {
  const key = codeKey(code);
  const has = (codes: readonly string[] | undefined): boolean => codes?.some((c) => codeKey(c) === key) ?? false;
  const pack = item.packs?.find((p) => has(p.barcodes));
  if (pack) return byPack(item, pack);
  return has(item.barcodes) ? byStockUnit(item) : byName(item);
}

/** What is sold where the item itself was chosen. */
export function byName(item: Item): Item {
  const pack = item.packs?.find((p) => p.forSelling);
  return pack ? byPack(item, pack) : byStockUnit(item);
}

/** All units that it can be sold by, the stock unit first. */
export const unitsOf = (item: Item): Item[] => [byStockUnit(item), ...(item.packs ?? []).map((p) => byPack(item, p))];

/** So many of what it is sold by, in stock units; null where stock can't count that. */
export const stockOf = (item: Item, quantity: Quantity): Quantity | null =>
  item.soldBy ? inStockUnits(quantity, item.soldBy.size) : quantity;

/** The unit that stock is counted in. */
export const stockUnit = (item: Item): string => item.soldBy?.stock.unit ?? item.unit;

/** Sold by the same unit. */
export const isSoldAlike = (a: Item, b: Item): boolean => a.itemId === b.itemId && a.unit === b.unit && a.soldBy?.size === b.soldBy?.size;
