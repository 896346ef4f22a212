import { describe, expect, it } from 'vitest';
import { rate } from '../src/domain/exact';
import { cheese, tea } from './support/items';
import { money, quantity, ready } from './support/till';

describe('A quantity', () => {
  it('is typed before the code', async () => {
    const c = await ready();
    await c.type('3*1001');
    expect(c.lines).toEqual(['3 x 1001 = 6.00']);
  });

  it('of zero sells nothing', async () => {
    const c = await ready();
    await c.type('0*1001');
    expect([c.lines, c.state.missed[0]?.problem.code]).toEqual([[], 'pos.quantity-zero']);
  });

  it('is set, and refused where the item has no such parts or too many', async () => {
    const c = await ready();
    await c.scan('1001');
    expect(c.till.setQuantity(quantity('1.5'))).toMatchObject({ code: 'till.whole-pieces', args: { sku: '1001' } });
    expect(c.till.setQuantity(quantity('1000001'))).toMatchObject({ code: 'pos.quantity-range' });
    expect(c.lines).toEqual(['1 x 1001 = 2.00']);
    expect(c.till.setQuantity(quantity('7'))).toBeNull();
    expect(c.lines).toEqual(['7 x 1001 = 14.00']);
  });

  it('in parts is sold by weight', async () => {
    const c = await ready();
    c.till.sellItem(cheese, quantity('0.375'));
    expect(c.lines).toEqual(['0.375 x 2001 = 3.75']);
  });

  it('steps up and down, and the last one takes the line along', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.step(1n);
    expect(c.lines).toEqual(['2 x 1001 = 4.00']);
    c.till.selectLine(c.state.selected!);
    c.till.stepInPanel(-1n);
    expect([c.lines, c.state.panel]).toEqual([['1 x 1001 = 2.00'], { at: 'line' }]);
    c.till.stepInPanel(-1n);
    expect([c.lines, c.state.panel]).toEqual([[], { at: 'keys' }]);
  });
});

describe('A line', () => {
  it('taken out comes back where it was', async () => {
    const c = await ready();
    for (const code of ['1001', '1002', '1003']) await c.scan(code);
    c.till.selectLine(c.state.basket.lines[1]!.key);
    c.till.removeLine();
    expect([c.lines, c.state.selected]).toEqual([['1 x 1001 = 2.00', '1 x 1003 = 3.00'], c.state.basket.lines[1]!.key]);
    c.till.undoRemove();
    expect([c.lines[1], c.state.removed]).toEqual(['1 x 1002 = 4.00', null]);
  });

  it('at another price says why, and back at its own price no more', async () => {
    const c = await ready();
    await c.scan('1002');
    c.till.overridePrice(money('3.50'), 'Shelf label');
    expect([c.lines, c.state.basket.lines[0]!.priceReason]).toEqual([['1 x 1002 = 3.50'], 'Shelf label']);
    c.till.overridePrice(tea.unitPrice!, 'Shelf label');
    expect(c.state.basket.lines[0]!.priceReason).toBeNull();
  });

  it('and the whole ticket take a discount, and give it back', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.scan('1002');
    c.till.setDiscount('line', { kind: 'amount', amount: money('1'), reason: 'Damaged' });
    c.till.setDiscount('ticket', { kind: 'percent', rate: rate('10'), reason: 'Goodwill' });
    expect(c.total).toBe('4.50');
    c.till.setDiscount('ticket', null);
    c.till.setDiscount('line', null);
    expect(c.total).toBe('6.00');
  });

  it('is the last: the discount on all goes with it', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.setDiscount('ticket', { kind: 'percent', rate: rate('10'), reason: 'Goodwill' });
    c.till.removeLine();
    expect(c.state.basket.discount).toBeNull();
  });
});
