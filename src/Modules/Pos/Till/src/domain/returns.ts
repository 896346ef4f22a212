import type { Item, Line, Origin } from './basket';
import { quantityScale, type Quantity } from './exact';
import { byPack, inPacks, priceOfOne, type Pack } from './pack';

/** A sold line of an earlier ticket with what is left to take back. */
export interface ReturnableLine extends Origin {
  item: Item;
  sold: Quantity;
  /** The pack it was sold by, at what it was sold for; the item is by the stock unit. */
  pack: Pack | null;
}

/** What comes back comes back in whole packs where it can, as it was sold. */
export function unitOfReturn(from: ReturnableLine, quantity: Quantity): { item: Item; quantity: Quantity } {
  const packs = from.pack ? inPacks(quantity, from.pack.size) : null;
  return from.pack && packs !== null && packs % quantityScale === 0n
    ? { item: byPack(from.item, from.pack), quantity: packs }
    : { item: from.item, quantity };
}

/** The item of a sold line by its stock unit, and the pack that it was sold by. */
export const soldAs = (item: Item, pack: { unit: string; size: Quantity } | null): { item: Item; pack: Pack | null } =>
  !pack || item.unitPrice === null ? { item, pack: null } : {
    item: { ...item, unitPrice: priceOfOne(item.unitPrice, pack.size) },
    pack: { ...pack, unitPrice: item.unitPrice, validUntil: null, barcodes: [], forSelling: false },
  };

export function returnLine(key: string, from: ReturnableLine, quantity: Quantity): Line {
  const { item: _, sold: __, pack: ___, ...origin } = from;
  const { item, quantity: back } = unitOfReturn(from, quantity);
  return { key, item, quantity: -back, unitPrice: item.unitPrice ?? 0n, discount: null, priceReason: null, origin };
}
