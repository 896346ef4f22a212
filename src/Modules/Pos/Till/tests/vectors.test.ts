import { describe, expect, it } from 'vitest';
import { codeKey } from '../src/domain/code';
import { figures, type Discount, type Line } from '../src/domain/basket';
import { allocate, money, moneyText, quantity, quantityText, rate } from '../src/domain/exact';
import { quoted, taxOn } from '../src/domain/kept';
import { nameIn } from '../src/domain/name';
import { byPack, inStockUnits, priceByContent, priceOfOne, stockOf } from '../src/domain/pack';
import { payment, type TenderKind } from '../src/domain/tender';
import allocations from '../vectors/allocate.json';
import cashRoundings from '../vectors/cashRounding.json';
import changes from '../vectors/change.json';
import codes from '../vectors/codes.json';
import names from '../vectors/names.json';
import packs from '../vectors/packs.json';
import perTicket from '../vectors/perTicket.json';
import quotes from '../vectors/quotes.json';
import returns from '../vectors/returns.json';
import totals from '../vectors/totals.json';

interface Given {
  quantity: string;
  unitPrice: string;
  rate: string;
  inclusive: boolean;
  discount?: string;
}

const line = (g: Given, no: number): Line => ({
  key: String(no),
  item: {
    itemId: String(no), sku: '', name: { default: '' }, unit: 'pcs', quantityDigits: 6, category: null,
    unitPrice: money(g.unitPrice), validUntil: null, tax: { category: 'standard', rate: rate(g.rate), inclusive: g.inclusive },
  },
  quantity: quantity(g.quantity),
  unitPrice: money(g.unitPrice),
  discount: g.discount ? { kind: 'amount', amount: money(g.discount), reason: 'x' } : null,
  priceReason: null,
  origin: null,
});

const discount = (d: { percent?: string; amount?: string } | undefined): Discount | null =>
  d?.percent ? { kind: 'percent', rate: rate(d.percent), reason: 'x' }
  : d?.amount ? { kind: 'amount', amount: money(d.amount), reason: 'x' }
  : null;

const texts = (found: object) =>
  Object.fromEntries((Object.entries(found) as [string, bigint][]).map(([k, v]) => [k, moneyText(v)]));

describe('Names are what the server shows', () => {
  it.each(names.cases)('$name', (c) => expect(nameIn(c.given, c.language)).toBe(c.expect));
});

describe('Codes are compared as the server compares them', () => {
  it.each(codes.cases)('$name', (c) => expect(codeKey(c.given)).toBe(c.expect));
});

describe('Totals are what the server computes', () => {
  it.each(totals.cases)('$name', (c) => {
    const ticket = (c as { ticketDiscount?: { percent?: string; amount?: string } }).ticketDiscount;
    const rules = { digits: c.digits, taxRounding: 'perLine' as const, cashStep: 0n };
    const { lines, ...sums } = figures((c.lines as Given[]).map(line), discount(ticket), rules);
    expect(lines.map(texts)).toEqual(c.expect.lines);
    const { lines: _, ...expected } = c.expect;
    expect(texts(sums)).toEqual(expected);
  });
});

describe('Returns give back what was paid', () => {
  it.each(returns.cases)('$name', (c) => {
    for (const step of c.steps) {
      const back = line({ quantity: `-${step.quantity}`, unitPrice: '1.00', rate: '20', inclusive: c.inclusive }, 1);
      back.origin = {
        ticketId: 't', number: 'K1-1', lineNo: 1, remaining: quantity(step.remaining), remainingAmount: money(step.remainingAmount),
        remainingDiscount: money(step.remainingDiscount), remainingTax: money(step.remainingTax),
      };
      const { lines: [one], total } = figures([back], null, { digits: c.digits, taxRounding: 'perLine', cashStep: 0n });
      const { gross: _, ...rest } = one!;
      expect({ ...texts(rest), total: moneyText(total) }).toEqual(step.expect);
    }
  });
});

describe('A sum is split to the last cent', () => {
  it.each(allocations.cases)('$name', (c) => {
    expect(allocate(money(c.total), c.weights.map(BigInt), c.digits).map(moneyText)).toEqual(c.expect);
  });
});

describe('Change', () => {
  it.each(changes.cases)('$name', (c) => {
    const tenders = c.tenders.map((t) => ({ kind: t.kind as TenderKind, amount: money(t.amount), reference: null }));
    const found = payment(money(c.total), tenders);
    expect({ due: moneyText(found.due), change: moneyText(found.change), settled: found.settled }).toEqual(c.expect);
  });
});

describe('Packs hold and cost what the server says', () => {
  it.each(packs.content)('$name', (c) => {
    const stock = inStockUnits(quantity(c.packs), quantity(c.size));
    expect(stock === null ? null : quantityText(stock)).toBe(c.stock);
  });
  it.each(packs.prices)('$name', (c) => {
    const size = quantity(c.size);
    if (c.byContent) expect(moneyText(priceByContent(money(c.ofOne!), size))).toBe(c.byContent);
    if (c.ofOneOut) expect(moneyText(priceOfOne(money(c.ofPack!), size))).toBe(c.ofOneOut);
  });
  it.each(packs.lines)('$name', (c) => {
    const one = line({ quantity: c.packs, unitPrice: c.unitPrice, rate: '0', inclusive: true }, 1);
    const pack = { unit: 'case', size: quantity(c.size), unitPrice: money(c.unitPrice), validUntil: null, barcodes: [], forSelling: false };
    const sold = { ...one, item: byPack(one.item, pack) };
    expect(quantityText(stockOf(sold.item, sold.quantity)!)).toBe(c.stock);
    expect(moneyText(figures([sold], null, { digits: c.digits, taxRounding: 'perLine', cashStep: 0n }).total)).toBe(c.amount);
  });
});

describe('Taxes are rounded once a rate as the server does', () => {
  it.each(perTicket.cases)('$name', (c) => {
    const given = (c.lines as (Given & { times?: number })[]).flatMap((l) => Array.from({ length: l.times ?? 1 }, () => l));
    const { lines, ...sums } = figures(given.map(line), null, { digits: c.digits, taxRounding: 'perTicket', cashStep: 0n });
    expect(lines.map(texts)).toEqual(c.expect.lines);
    const { lines: _, ...expected } = c.expect;
    expect(texts(sums)).toEqual(expected);
  });
});

describe('Cash is rounded as the server does', () => {
  it.each(cashRoundings.cases)('$name', (c) => {
    const tenders = c.tenders.map((t) => ({ kind: t.kind as TenderKind, amount: money(t.amount), reference: null }));
    const { tendered: _, settled, ...found } = payment(money(c.total), tenders, money(c.step));
    expect({ ...texts(found), settled }).toEqual(c.expect);
  });
});

interface GivenPrice {
  amount: string;
  from: string;
  until?: string;
  unit?: string;
}

describe('What an item costs is what the server says', () => {
  it.each(quotes.prices)('$name', (c) => {
    const pack = 'pack' in c ? c.pack as { unit: string; size: string } : null;
    const item = quoted({
      itemId: '1', sku: '1', name: { default: '' }, unit: 'pcs', quantityDigits: 0, category: null, isService: false, taxCategory: 'x',
      barcodes: [],
      packs: pack ? [{ unit: pack.unit, size: quantity(pack.size), barcodes: [], forSelling: false }] : [],
      prices: (c.prices as GivenPrice[]).map((p) => ({
        amount: money(p.amount), from: Date.parse(p.from), until: p.until ? Date.parse(p.until) : null, unit: p.unit ?? null,
      })),
    }, [], Date.parse(c.at), '2026-06-01');
    const { unitPrice, validUntil } = pack ? item.packs![0]! : item;
    expect([unitPrice, validUntil && Date.parse(validUntil)])
      .toEqual([c.amount === null ? null : money(c.amount), c.until === null ? null : Date.parse(c.until)]);
  });

  it.each(quotes.taxes)('$name', (c) => {
    const rates = c.rates.map((r) => ({ ...r, rate: rate(r.rate) }));
    expect(taxOn([{ code: 'x', rates }], 'x', c.day)).toEqual({ category: 'x', rate: rate(c.rate), inclusive: c.inclusive });
  });
});
