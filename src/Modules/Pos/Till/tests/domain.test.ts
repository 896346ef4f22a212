import { describe, expect, it } from 'vitest';
import { lineToCountUp, type Item, type Line } from '../src/domain/basket';
import { parseEntry, typedMoney, typedQuantity, typedRate } from '../src/domain/entry';
import { divideHalfAway, money, moneyText, quantity, quantityText, rate, rateText, tryMoney, tryQuantity, tryRate } from '../src/domain/exact';
import { quickAmounts, tenderProblem } from '../src/domain/tender';
import { ticketBody } from '../src/domain/ticket';
import { uuidV7 } from '../src/domain/uuid';

describe('Exact figures', () => {
  it('round half away from zero', () => {
    expect([5n, -5n, 15n, -15n, 4n, -4n, 25n].map((n) => divideHalfAway(n, 10n))).toEqual([1n, -1n, 2n, -2n, 0n, 0n, 3n]);
  });

  it('are written as the server writes them', () => {
    expect(['12.5', '0', '-0.05', '7.1234', '1000'].map((t) => moneyText(money(t)))).toEqual(['12.50', '0.00', '-0.05', '7.1234', '1000.00']);
    expect(['3', '1.500', '0.000001'].map((t) => quantityText(quantity(t)))).toEqual(['3', '1.5', '0.000001']);
    expect(rateText(rate('7.7'))).toBe('7.7');
  });

  it('refuse what is not a figure, too fine or too large', () => {
    for (const bad of ['', '1e3', '+1', ' 1', '1.', '.5', '1,5', '0.00001', '100000000000001', 'NaN']) expect(tryMoney(bad)).toBeNull();
    expect(tryQuantity('0.0000001')).toBeNull();
    expect(tryQuantity('1000000001')).toBeNull();
    expect(tryRate('-1')).toBeNull();
    expect(tryRate('1000.0001')).toBeNull();
  });
});

describe('What the cashier types', () => {
  it.each([
    ['4006381333931', '1', false, '4006381333931'],
    ['3*4006381333931', '3', true, '4006381333931'],
    ['3x apple', '3', true, 'apple'],
    ['3 × ', '3', true, ''],
    ['0,5 * kg12', '0.5', true, 'kg12'],
    ['12*', '12', true, ''],
    ['XL*1', '1', false, 'XL*1'],
  ])('%s', (typed, many, counted, text) => {
    const entry = parseEntry(typed)!;
    expect([quantityText(entry.quantity), entry.counted, entry.text]).toEqual([many, counted, text]);
  });

  it('cannot sell zero', () => expect(parseEntry('0*123')).toBeNull());

  it('reads sums with a comma or a point', () => {
    expect(['12.5', '12,50', '1,234.5', '1,234', '.5', ' 7 '].map((t) => moneyText(typedMoney(t)!))).toEqual(['12.50', '12.50', '1234.50', '1234.00', '0.50', '7.00']);
    expect(['', 'x', '1.2.3', '--1'].map(typedMoney)).toEqual([null, null, null, null]);
    expect(quantityText(typedQuantity('0,375')!)).toBe('0.375');
    expect(rateText(typedRate('12,5%')!)).toBe('12.5');
  });
});

describe('A UUID of version 7', () => {
  it('has the shape and starts with the time', () => {
    const id = uuidV7(0x0191_2345_6789);
    expect(id).toMatch(/^01912345-6789-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is never the same twice and sorts by time', () => {
    const ids = Array.from({ length: 500 }, (_, i) => uuidV7(1_700_000_000_000 + i));
    expect(new Set(ids).size).toBe(500);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('Tenders', () => {
  const cash = (amount: string) => ({ kind: 'cash' as const, amount: money(amount), reference: null });
  const card = (amount: string) => ({ kind: 'card' as const, amount: money(amount), reference: null });

  it('offer the next round sums', () => {
    expect(quickAmounts(money('12.40')).map(moneyText)).toEqual(['13.00', '15.00', '20.00', '50.00']);
    expect(quickAmounts(money('234.50')).map(moneyText)).toEqual(['240.00', '250.00', '300.00', '400.00']);
    expect(quickAmounts(money('20.00')).map(moneyText)).toEqual(['50.00', '100.00', '200.00', '500.00']);
    expect(quickAmounts(money('-5.00'))).toEqual([]);
  });

  it('above the total are for cash alone', () => {
    expect(tenderProblem(money('10'), [], cash('50'))).toBeNull();
    expect(tenderProblem(money('10'), [], card('10.01'))).toBe('above-total');
    expect(tenderProblem(money('10'), [card('4')], card('6'))).toBeNull();
  });

  it('of a return are paid back, no more than is due', () => {
    expect(tenderProblem(money('-10'), [], cash('-10'))).toBeNull();
    expect(tenderProblem(money('-10'), [], cash('-10.01'))).toBe('above-total');
    expect(tenderProblem(money('-10'), [], cash('10'))).toBe('zero');
    expect(tenderProblem(money('10'), [], cash('0'))).toBe('zero');
  });
});

describe('A ticket', () => {
  const item: Item = {
    itemId: 'a', sku: 'PEN-1', name: { default: 'Pen' }, unit: 'pcs', quantityDigits: 0, category: null,
    unitPrice: money('1.20'), validUntil: null, tax: { category: 'standard', rate: rate('20'), inclusive: true },
  };
  const line: Line = { key: '1', item, quantity: quantity('3'), unitPrice: money('1.20'), discount: null, priceReason: null, origin: null };

  it('goes over the wire with exact strings and every field', () => {
    const making = {
      shiftId: 's', completedAt: new Date(0), cashier: { userId: 'ann', name: 'Ann', grant: 'g' }, clock: { offsetMs: 1234, source: 'server' as const },
    };
    const discounted: Line = { ...line, discount: { kind: 'amount', amount: money('0.46'), reason: 'damaged' } };
    const basket = { ticketId: 't', lines: [discounted], discount: null, number: 'K1-000007', lent: [] };
    const body = ticketBody(basket, [{ kind: 'cash', amount: money('5'), reference: null }], making,
      { digits: 2, taxRounding: 'perLine', cashStep: 0n });
    expect(body).toEqual({
      taxRounding: 'perLine', cashRounding: '0.00',
      shiftId: 's', completedAt: '1970-01-01T00:00:00.000Z', number: 'K1-000007', customerId: null, note: null, total: '3.14',
      lines: [{
        itemId: 'a', quantity: '3', unitPrice: '1.20', discount: '0.46', discountReason: 'damaged', priceReason: null,
        originTicketId: null, originLineNo: null, name: null, amount: '3.14', tax: { category: 'standard', rate: '20', inclusive: true, amount: '0.52' },
        entryUnit: null, entryQuantity: null,
      }],
      tenders: [{ kind: 'cash', amount: '5.00', reference: null }],
      cashier: making.cashier, authorities: null, clock: making.clock,
    });
  });

  it('counts up the line it has, unless that was changed by hand', () => {
    expect(lineToCountUp([line], item)).toBe(line);
    expect(lineToCountUp([{ ...line, priceReason: 'market' }], item)).toBeUndefined();
    expect(lineToCountUp([{ ...line, quantity: -quantity('1') }], item)).toBeUndefined();
    expect(lineToCountUp([{ ...line, unitPrice: money('1.10') }], item)).toBeUndefined();
  });
});
