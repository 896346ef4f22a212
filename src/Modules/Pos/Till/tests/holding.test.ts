import { describe, expect, it } from 'vitest';
import { money, ready, settled } from './support/till';

describe('A sale on hold', () => {
  it('leaves the till for the next customer and is taken up as it was', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.scan('1002');
    const { ticketId } = c.state.basket;
    await c.till.hold();
    expect([c.lines, c.state.held.length, c.state.held[0]?.cashier]).toEqual([[], 1, 'Ann']);
    await c.scan('1003');
    await c.pay('cash', '3');
    await c.till.recall(ticketId);
    expect([c.lines, c.state.held, c.state.screen, c.state.basket.ticketId]).toEqual([
      ['1 x 1001 = 2.00', '1 x 1002 = 4.00'], [], 'sell', ticketId,
    ]);
    await c.pay('cash', '6');
    expect(c.sold.length).toBe(2);
  });

  it('survives a reload, and so does one that was taken up', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.till.hold();
    await c.reload();
    await settled();
    expect([c.state.held.length, c.lines]).toEqual([1, []]);
    await c.till.recall(c.state.held[0]!.sale.basket.ticketId);
    await c.reload();
    await settled();
    expect([c.state.held.length, c.lines]).toEqual([0, ['1 x 1001 = 2.00']]);
  });

  it('that lies in the basket after a power cut, or was paid, is on hold no more', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.till.hold();
    const held = c.machine.texts.get('till.held')!;
    await c.till.recall(c.state.held[0]!.sale.basket.ticketId);
    c.machine.texts.set('till.held', held);
    await c.reload();
    await settled();
    expect([c.state.held.length, c.lines]).toEqual([0, ['1 x 1001 = 2.00']]);
    c.shop.down = true;
    await c.pay('cash', '2');
    c.machine.texts.set('till.held', held);
    await c.reload();
    await settled();
    expect(c.state.held).toEqual([]);
  });

  it('is not made of one for which money was taken', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.toPay();
    c.till.tender('card', money('1'));
    c.till.backToSale();
    await c.till.hold();
    expect([c.lines, c.state.held, c.state.problem?.code]).toEqual([['1 x 1001 = 2.00'], [], 'till.hold-paid']);
  });

  it('is not mixed with what lies in the basket', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.till.hold();
    await c.scan('1002');
    await c.till.recall(c.state.held[0]!.sale.basket.ticketId);
    expect([c.lines, c.state.held.length]).toEqual([['1 x 1002 = 4.00'], 1]);
  });

  it('stays where the disk has no room for it', async () => {
    const c = await ready();
    await c.scan('1001');
    c.machine.disk.put = () => Promise.reject(new Error('the disk is full'));
    await c.till.hold();
    expect([c.lines, c.state.held, c.state.problem?.code]).toEqual([['1 x 1001 = 2.00'], [], 'till.fault']);
  });

  it('goes and comes with one key', async () => {
    const c = await ready();
    for (const code of ['1001', '1002']) {
      await c.scan(code);
      c.till.holdOrRecall();
      await settled();
    }
    c.till.holdOrRecall();
    await settled();
    expect([c.lines, c.state.held.length]).toEqual([['1 x 1002 = 4.00'], 1]);
  });
});
