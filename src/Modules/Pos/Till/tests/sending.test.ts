import { describe, expect, it } from 'vitest';
import { money } from '../src/domain/exact';
import { water } from './support/items';
import { problem } from './support/shop';
import { ready, settled, type Counter } from './support/till';

const sale = async (): Promise<Counter> => {
  const c = await ready();
  await c.scan('1001');
  return c;
};

/** Paid while nobody answers: the change is on the screen, the ticket on this machine. */
const unheard = async (): Promise<Counter> => {
  const c = await sale();
  c.shop.down = true;
  await c.pay('cash', '2');
  await c.machine.clock.pass(1_500);
  return c;
};

const refused = (c: Counter) => c.state.link.refused.map((r) => r.refused!.code);

describe('A ticket that nobody answers', () => {
  it('is kept, said so, and sent by itself when the server is back', async () => {
    const c = await unheard();
    expect([c.state.screen, c.state.done!.ticket, c.lines]).toEqual(['done', null, []]);
    expect(c.state.link.waiting).toBe(1);
    c.shop.down = false;
    await c.machine.clock.pass(10_000);
    expect([c.sold, c.state.link.waiting]).toEqual([['1 x 1001: 2.00'], 0]);
    expect(c.state.done!.ticket!.number).toBe('K1-000001');
  });

  it('is tried less and less often, and at once when asked to', async () => {
    const c = await unheard();
    const puts = () => c.shop.asked.filter((a) => a.startsWith('put')).length;
    await c.machine.clock.pass(60_000);
    const after = puts();
    await c.machine.clock.pass(10_000);
    expect(puts() - after).toBe(1);
    c.shop.down = false;
    c.till.retry();
    await settled();
    expect(c.sold.length).toBe(1);
  });

  it('survives the page: after a reload it is sent, and is not in the basket again', async () => {
    const c = await unheard();
    await c.reload();
    expect([c.lines, c.state.link.waiting]).toEqual([[], 1]);
    c.shop.down = false;
    await c.machine.clock.pass(10_000);
    expect(c.sold.length).toBe(1);
  });

  it('is not sold twice where the page died right after it was kept', async () => {
    const c = await sale();
    const storage = new Map(c.machine.storage.map);
    c.shop.down = true;
    await c.pay('cash', '2');
    for (const [key, value] of storage) c.machine.storage.setItem(key, value);
    await c.reload();
    expect(c.lines).toEqual([]);
  });

  it('is in one place only: once it is kept, the sale in progress is no more', async () => {
    const c = await sale();
    c.shop.stall();
    await c.pay('cash', '2');
    expect([c.machine.outbox.rows.size, c.machine.storage.getItem('till.sale')]).toEqual([1, expect.stringContaining('"sale":null')]);
    c.shop.answer();
    await settled();
    expect([c.shop.tickets.size, c.state.screen]).toEqual([1, 'done']);
  });

  it('was recorded all the same: the repeat gets the first answer', async () => {
    const c = await sale();
    c.shop.losesAnswers = true;
    await c.pay('cash', '2');
    await c.machine.clock.pass(1_500);
    expect([c.shop.tickets.size, c.state.done!.ticket]).toEqual([1, null]);
    c.shop.losesAnswers = false;
    await c.machine.clock.pass(10_000);
    expect([c.shop.tickets.size, c.state.done!.ticket!.number]).toEqual([1, 'K1-000001']);
  });

  it('does not hold up the next sale, and all go in the order they were made', async () => {
    const c = await unheard();
    await c.machine.clock.pass(10);
    await c.till.sellItem(water, 2_000_000n);
    await c.pay('cash', '4');
    await c.machine.clock.pass(1_500);
    c.shop.down = false;
    await c.machine.clock.pass(10_000);
    expect(c.sold).toEqual(['1 x 1001: 2.00', '2 x 1001: 4.00']);
  });

  it('while signed out waits for somebody to sign in', async () => {
    const c = await sale();
    c.shop.signedIn = false;
    await c.pay('cash', '2');
    await c.machine.clock.pass(1_500);
    expect(c.state.link).toMatchObject({ waiting: 1, signedOut: true });
    await c.till.signIn('ann', '1234');
    await settled();
    expect([c.sold.length, c.state.link.signedOut]).toEqual([1, false]);
  });

  it.each([
    [403, 'security.permission-missing'], [404, 'till.refused'], [-1, 'till.fault'],
  ])('is not refused by %s %s: that is no word of the shop\'s about the sale', async (status, code) => {
    const c = await sale();
    c.shop.refusals.push(problem(status, code));
    await c.pay('cash', '2');
    expect([c.state.link.waiting, c.state.link.refused, c.state.link.signedOut]).toEqual([1, [], status === 403]);
    await c.machine.clock.pass(10_000);
    expect(c.sold).toEqual(['1 x 1001: 2.00']);
  });

  it('keeps its time and its content at every attempt', async () => {
    const c = await unheard();
    const { body } = [...c.machine.outbox.rows.values()][0]!;
    c.shop.down = false;
    await c.machine.clock.pass(10_000);
    expect([...c.shop.tickets.values()][0]!.body).toEqual(body);
  });
});

describe('A refused ticket', () => {
  it('opens the sale again under the same id, with the reason', async () => {
    const c = await sale();
    const { ticketId } = c.state.basket;
    c.shop.refusals.push(problem(400, 'pos.number-taken'));
    await c.pay('cash', '2');
    expect([c.state.screen, c.state.problem?.code, c.lines, c.state.tenders]).toEqual(['pay', 'pos.number-taken', ['1 x 1001 = 2.00'], []]);
    expect([c.state.basket.ticketId, c.machine.outbox.rows.size, c.machine.heard.at(-1)]).toEqual([ticketId, 0, 'bad']);
    c.till.tender('cash', money('2'));
    await settled();
    expect([...c.shop.tickets.keys()]).toEqual([ticketId]);
  });

  it('for its price is asked for anew: the cashier sees the new total first', async () => {
    const c = await sale();
    c.shop.catalogue.set('1001', { ...water, unitPrice: money('2.50') });
    c.shop.refusals.push(problem(400, 'pos.price-expired', '', { sku: '1001', price: '2.50' }));
    await c.pay('cash', '2');
    expect([c.state.screen, c.state.problem?.code, c.lines, c.shop.tickets.size]).toEqual(['sell', 'pos.price-expired', ['1 x 1001 = 2.50'], 0]);
    await c.pay('cash', '2.50');
    expect(c.sold).toEqual(['1 x 1001: 2.50']);
  });

  it('for its shift leads to a new shift, and the sale is kept', async () => {
    const c = await sale();
    c.shop.registers[0]!.openShiftId = null;
    c.shop.refusals.push(problem(409, 'pos.shift-closed'));
    await c.pay('cash', '2');
    expect([c.state.screen, c.state.problem?.code]).toEqual(['openShift', 'pos.shift-closed']);
    await c.till.openShift(money('50'));
    expect([c.state.screen, c.lines]).toEqual(['sell', ['1 x 1001 = 2.00']]);
  });

  it('after the customer left shows itself, and is opened again once the basket is free', async () => {
    const c = await unheard();
    c.shop.down = false;
    c.shop.refusals.push(problem(400, 'pos.discount-range'));
    await c.machine.clock.pass(10_000);
    expect([c.state.screen, c.state.panel, c.state.done, refused(c)]).toEqual(['sell', { at: 'queue' }, null, ['pos.discount-range']]);
    await c.scan('1002');
    await c.till.reopen(c.state.link.refused[0]!);
    expect(c.lines).toEqual(['1 x 1002 = 4.00']);
    c.till.clearBasket();
    const [ticket] = c.state.link.refused;
    await c.till.reopen(ticket!);
    await settled();
    expect([c.lines, c.state.basket.ticketId, refused(c)]).toEqual([['1 x 1001 = 2.00'], ticket!.ticketId, []]);
  });

  it('whose id has another sale behind it gets a new one', async () => {
    const c = await unheard();
    c.shop.down = false;
    c.shop.refusals.push(problem(409, 'request.id-reused'));
    await c.machine.clock.pass(10_000);
    const [ticket] = c.state.link.refused;
    await c.till.reopen(ticket!);
    expect([c.lines, c.state.basket.ticketId === ticket!.ticketId]).toEqual([['1 x 1001 = 2.00'], false]);
  });
});
