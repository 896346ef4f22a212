import { describe, expect, it } from 'vitest';
import { money } from '../src/domain/exact';
import { isOverpaid } from '../src/domain/tender';
import { ready, settled } from './support/till';

describe('An overpaid sale', () => {
  const card = { kind: 'card' as const, amount: money('5'), reference: null };

  it('is one whose payments no longer fit it', () => {
    expect([isOverpaid(money('5'), [card]), isOverpaid(money('4'), [card]), isOverpaid(money('-1'), [card])]).toEqual([false, true, true]);
    expect([isOverpaid(money('4'), [{ ...card, kind: 'cash' }]), isOverpaid(money('4'), [])]).toEqual([false, false]);
  });

  it('can\'t end before some of it went back', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.scan('1002');
    await c.pay('card', '5');
    c.till.selectLine(c.state.basket.lines[1]!.key);
    c.till.backToSale();
    c.till.removeLine();
    c.till.toPay();
    expect([c.till.tender('cash', money('-3')), c.till.tender('cash', money('2'))]).toEqual(['zero', 'zero']);
    await c.till.complete();
    expect(c.shop.tickets.size).toBe(0);
    c.till.dropTender(0);
    c.till.tender('card', money('2'));
    await settled();
    expect(c.sold).toEqual(['1 x 1001: 2.00']);
  });

  it('is kept with its payments, also without lines and for longer than a day', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('card', '1');
    c.till.backToSale();
    c.till.removeLine();
    c.machine.clock.wrongBy = 48 * 60 * 60_000;
    await c.reload();
    expect([c.lines, c.state.tenders.map((t) => t.amount)]).toEqual([[], [money('1')]]);
  });
});
