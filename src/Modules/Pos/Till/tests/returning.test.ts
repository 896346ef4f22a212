import { describe, expect, it } from 'vitest';
import { quantityWrong } from '../src/app/changes/returning';
import type { ReturnableLine } from '../src/domain/returns';
import { cheese, tea, water } from './support/items';
import { gone } from './support/shop';
import { money, quantity, ready, settled, type Counter } from './support/till';

const left = (ticketId: string, lineNo: number, item: typeof water, n: string, amount: string): ReturnableLine => ({
  ticketId, number: 'K1-000001', lineNo, sold: quantity(n), remaining: quantity(n), item, pack: null,
  remainingAmount: money(amount), remainingDiscount: 0n, remainingTax: 0n,
});

/** Two waters and a tea were sold; the customer is back with the receipt. */
const soldBefore = async (): Promise<Counter> => {
  const c = await ready();
  await c.type('2*1001');
  await c.scan('1002');
  const { ticketId } = c.state.basket;
  await c.pay('cash', '8');
  c.shop.left = [left(ticketId, 1, water, '2', '4'), left(ticketId, 2, tea, '1', '4')];
  c.till.nextSale();
  c.till.toReturn();
  return c;
};

/** A kilogram and a half of cheese and a bottle of water. */
const weighedBefore = async (): Promise<Counter> => {
  const c = await soldBefore();
  const [sold] = c.shop.left;
  c.shop.left = [left(sold!.ticketId, 1, cheese, '1.5', '15'), left(sold!.ticketId, 2, water, '1', '2')];
  await c.till.findReceipt('K1-000001');
  return c;
};

describe('A return', () => {
  it('finds the receipt and pays back what is chosen of it', async () => {
    const c = await soldBefore();
    await c.till.findReceipt(' K1-000001 ');
    expect([c.state.returning.ticket?.number, c.state.returning.lines.length, c.machine.heard.at(-1)]).toEqual(['K1-000001', 2, 'good']);
    c.till.choose(c.state.returning.lines[0]!, quantity('1'));
    c.till.takeBack();
    expect([c.state.screen, c.lines, c.total]).toEqual(['sell', ['-1 x 1001 = -2.00'], '-2.00']);
    await c.pay('cash', '-2');
    const back = [...c.shop.tickets.values()][1]!.body;
    expect([back.total, back.lines[0]!.originLineNo, back.lines[0]!.quantity, back.tenders[0]!.amount]).toEqual(['-2.00', 1, '-1', '-2.00']);
  });

  it('takes no more than is left, and no less than nothing', async () => {
    const c = await soldBefore();
    await c.till.findReceipt('K1-000001');
    const [line] = c.state.returning.lines;
    c.till.choose(line!, quantity('9'));
    expect(c.state.returning.chosen[1]).toBe(quantity('2'));
    c.till.choose(line!, -quantity('1'));
    expect(c.state.returning.chosen[1]).toBe(0n);
  });

  it('counts what is typed from the first character on, and with F12 all of it comes back', async () => {
    const c = await weighedBefore();
    const [kg, one] = c.state.returning.lines;
    c.till.choose(one!, quantity('1'));
    c.till.typeQuantity(kg!, '0');
    c.till.typeQuantity(kg!, '0.');
    expect(c.state.returning.chosen[1]).toBe(0n);
    c.till.typeQuantity(kg!, '0.5');
    expect([c.state.returning.chosen[1], c.state.returning.typed[1]]).toEqual([quantity('0.5'), '0.5']);
    c.till.takeBack();
    expect(c.lines).toEqual(['-0.5 x 2001 = -5.00', '-1 x 1001 = -2.00']);
  });

  it.each([
    ['3', 'pos.return-exceeds-sale'], ['1.5005', 'pos.return-exceeds-sale'], ['0.0001', 'pos.quantity-digits'],
    ['..', 'till.quantity-unreadable'], ['1,2,3', 'till.quantity-unreadable'],
  ])('takes nothing at all back while %s stands in a field: %s', async (text, code) => {
    const c = await weighedBefore();
    const [kg, one] = c.state.returning.lines;
    c.till.choose(one!, quantity('1'));
    c.till.typeQuantity(kg!, text);
    expect([quantityWrong(kg!, text)?.code, c.state.returning.chosen[1]]).toEqual([code, 0n]);
    c.till.takeBack();
    expect([c.state.screen, c.lines]).toEqual(['return', []]);
    c.till.typeQuantity(kg!, '1,5');
    c.till.takeBack();
    expect(c.lines).toEqual(['-1.5 x 2001 = -15.00', '-1 x 1001 = -2.00']);
  });

  it('asks once about a figure that came as fast as a scan, before anything goes back', async () => {
    const c = await weighedBefore();
    const [kg] = c.state.returning.lines;
    c.till.typeQuantity(kg!, '1.5');
    c.till.doubt('1.5');
    c.till.takeBack();
    expect([c.state.screen, c.state.question]).toEqual(['return', { of: 'figure', text: '1.5' }]);
    c.till.forgetTyped();
    expect([c.state.returning.typed, c.state.question]).toEqual([{}, null]);
    c.till.typeQuantity(kg!, '1.5');
    c.till.doubt('1.5');
    c.till.takeBack();
    c.till.takeBack();
    expect(c.lines).toEqual(['-1.5 x 2001 = -15.00']);
  });

  it('in the basket can be made smaller but not larger than what is left', async () => {
    const c = await soldBefore();
    await c.till.findReceipt('K1-000001');
    c.till.chooseAll();
    c.till.takeBack();
    c.till.selectLine(c.state.basket.lines[0]!.key);
    expect(c.till.setQuantity(-quantity('3'))).toMatchObject({ code: 'pos.return-exceeds-sale', args: { sku: '1001', remaining: '2' } });
    c.till.step(-1n);
    expect(c.lines[0]).toBe('-1 x 1001 = -2.00');
  });

  it('looked up again remembers what is in the basket and puts it there once', async () => {
    const c = await soldBefore();
    await c.till.findReceipt('K1-000001');
    c.till.chooseAll();
    c.till.takeBack();
    c.till.toReturn();
    await c.till.findReceipt('K1-000001');
    expect(c.state.returning.chosen).toEqual({ 1: quantity('2'), 2: quantity('1') });
    c.till.choose(c.state.returning.lines[1]!, 0n);
    c.till.takeBack();
    expect(c.lines).toEqual(['-2 x 1001 = -4.00']);
  });

  it('with something bought on the same ticket is an exchange', async () => {
    const c = await soldBefore();
    await c.till.findReceipt('K1-000001');
    c.till.choose(c.state.returning.lines[1]!, quantity('1'));
    c.till.takeBack();
    await c.scan('1002');
    expect([c.lines, c.total]).toEqual([['-1 x 1002 = -4.00', '1 x 1002 = 4.00'], '0.00']);
  });

  it('of an unknown receipt says so and can be tried again', async () => {
    const c = await soldBefore();
    await c.till.findReceipt('K1-999999');
    expect([c.state.returning.problem?.code, c.state.returning.number, c.state.busy, c.machine.heard.at(-1)]).toEqual(['pos.unknown-ticket', 'K1-999999', false, 'bad']);
    // What comes next takes its place, unless somebody is at work at it.
    expect([c.till.isAnswered('K1-999999'), c.till.isAnswered('K1-99999'), c.till.isAnswered('')]).toEqual([true, false, false]);
    c.till.typeReceipt('K1-99999');
    expect(c.till.isAnswered('K1-99999')).toBe(false);
    c.shop.refusals.push(gone());
    await c.till.findReceipt('K1-000001');
    expect(c.state.returning.problem?.code).toBe('till.no-connection');
    await c.till.findReceipt('K1-000001');
    expect(c.state.returning.problem).toBeNull();
  });

  it('asks once while the answer is on its way', async () => {
    const c = await soldBefore();
    c.shop.stall();
    void c.till.findReceipt('K1-000001');
    void c.till.findReceipt('K1-000001');
    c.shop.answer();
    await settled();
    expect(c.shop.asked.filter((a) => a.startsWith('number'))).toEqual(['number K1-000001']);
  });
});
