import type { Item, Line, Origin } from './basket';
import type { Quantity } from './exact';

/** A sold line of an earlier ticket with what is left to take back. */
export interface ReturnableLine extends Origin {
  item: Item;
  sold: Quantity;
}

export function returnLine(key: string, from: ReturnableLine, quantity: Quantity): Line {
  const { item, sold: _, ...origin } = from;
  return { key, item, quantity: -quantity, unitPrice: item.unitPrice ?? 0n, discount: null, priceReason: null, origin };
}
