import type { FoundItem } from '../domain/basket';
import { money, quantity, rate } from '../domain/exact';
import { soldAs, type ReturnableLine } from '../domain/returns';
import type { ItemChanges } from '../app/itemPorts';
import type { WireFeed } from './feedWire';
import type { TillConfig, WireConfig, WireItem, WireReturnable } from './wire';

export const configFrom = (w: WireConfig): TillConfig => ({
  ...w,
  quickKeys: w.quickKeys.map(itemFrom),
  cashSteps: (w.cashSteps ?? []).map((c) => ({ step: money(c.step), from: c.from })),
  limits: {
    discountPercent: w.limits?.discountPercent == null ? null : rate(w.limits.discountPercent),
    discountAmount: w.limits?.discountAmount == null ? null : money(w.limits.discountAmount),
    returnAmount: w.limits?.returnAmount == null ? null : money(w.limits.returnAmount),
  },
  blindCount: w.blindCount ?? !w.permissions.includes('pos.close-others-shift'),
});

export const itemFrom = (w: WireItem): FoundItem => ({
  itemId: w.itemId,
  sku: w.sku,
  name: w.name,
  unit: w.unit,
  quantityDigits: w.quantityDigits,
  category: w.category,
  isService: w.isService ?? false,
  unitPrice: w.unitPrice === null ? null : money(w.unitPrice),
  validUntil: w.validUntil,
  tax: { category: w.tax.category, rate: rate(w.tax.rate), inclusive: w.tax.inclusive },
  barcodes: w.barcodes ?? [],
  packs: (w.packs ?? []).map((p) => ({
    ...p, size: quantity(p.size), unitPrice: p.unitPrice === null ? null : money(p.unitPrice),
  })),
  onHand: w.onHand == null ? null : quantity(w.onHand),
});

export const changesFrom = (w: WireFeed): ItemChanges => ({
  ...w,
  items: w.items.map(({ spoken, ...i }) => ({
    spoken,
    item: {
      ...i,
      packs: i.packs.map((p) => ({ ...p, size: quantity(p.size) })),
      prices: i.prices.map((p) => ({
        amount: money(p.amount), from: Date.parse(p.from), until: p.until === null ? null : Date.parse(p.until), unit: p.unit,
      })),
    },
  })),
  taxes: w.taxes?.map((t) => ({ ...t, rates: t.rates.map((r) => ({ ...r, rate: rate(r.rate) })) })) ?? null,
});

export const returnableFrom = (w: WireReturnable): ReturnableLine[] =>
  w.lines.map((l) => ({
    ticketId: w.ticketId,
    number: w.number,
    lineNo: l.no,
    sold: quantity(l.sold),
    remaining: quantity(l.remaining),
    remainingAmount: money(l.remainingAmount),
    remainingDiscount: money(l.remainingDiscount),
    remainingTax: money(l.remainingTax),
    ...soldAs({
      itemId: l.itemId,
      sku: l.sku,
      name: l.name,
      unit: l.unit,
      quantityDigits: l.quantityDigits,
      category: null,
      unitPrice: money(l.unitPrice),
      validUntil: null,
      tax: { category: l.taxCategory, rate: rate(l.taxRate), inclusive: l.taxInclusive },
    }, l.entryUnit && l.packSize ? { unit: l.entryUnit, size: quantity(l.packSize) } : null),
  }));
