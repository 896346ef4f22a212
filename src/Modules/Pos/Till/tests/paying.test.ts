import { describe, expect, it } from 'vitest';
import { money, moneyText } from '../src/domain/exact';
import { cola } from './support/items';
import { problem } from './support/shop';
import { quantity, ready, settled } from './support/till';

const threeItems = async () => {
  const c = await ready();
  for (const code of ['1001', '1002', '1003']) await c.scan(code);
  return c;
};

describe('A sale', () => {
  it('paid in cash is recorded once and shows its change', async () => {
    const c = await threeItems();
    const { ticketId } = c.state.basket;
    await c.pay('cash', '10');
    expect(c.sold).toEqual(['1 x 1001, 1 x 1002, 1 x 1003: 9.00']);
    expect([c.state.screen, moneyText(c.state.done!.change), c.state.done!.ticket!.number]).toEqual(['done', '1.00', 'K1-000001']);
    expect([c.lines, c.state.tenders, c.machine.outbox.rows.size]).toEqual([[], [], 0]);
    expect(c.state.basket.ticketId).not.toBe(ticketId);
    expect(c.machine.heard.at(-1)).toBe('paid');
  });

  it('carries the time of the server, whatever this machine thinks', async () => {
    const c = await ready();
    await c.machine.clock.pass(1000);
    const config = await c.shop.config();
    c.shop.config = () => Promise.resolve({ ...config, serverTime: new Date(c.machine.clock.now() + 90_000).toISOString() });
    await c.till.enter();
    await c.scan('1001');
    await c.pay('cash', '2');
    expect([...c.shop.tickets.values()][0]!.body.completedAt).toBe(new Date(c.machine.clock.now() + 90_000).toISOString());
  });

  it('is paid in parts, each in its own way', async () => {
    const c = await threeItems();
    await c.pay('card', '5');
    expect([c.state.screen, c.shop.tickets.size]).toEqual(['pay', 0]);
    c.till.tender('cash', money('5'));
    await settled();
    expect([...c.shop.tickets.values()][0]!.body.tenders).toEqual([
      { kind: 'card', amount: '5.00', reference: null }, { kind: 'cash', amount: '5.00', reference: null },
    ]);
    expect(moneyText(c.state.done!.change)).toBe('1.00');
  });

  it('gives no change on a card, and takes no nothing', async () => {
    const c = await threeItems();
    c.till.toPay();
    expect(c.till.tender('card', money('9.01'))).toBe('above-total');
    expect(c.till.tender('cash', 0n)).toBe('zero');
    expect([c.state.tenders, c.machine.heard.slice(-2)]).toEqual([[], ['bad', 'bad']]);
  });

  it('drops a tender that was taken by mistake, also after a reload', async () => {
    const c = await threeItems();
    await c.pay('card', '5');
    await c.reload();
    expect(c.state.tenders.length).toBe(1);
    c.till.dropTender(0);
    await c.reload();
    expect(c.state.tenders).toEqual([]);
  });

  it('is not paid while a scan is on its way, nor without lines', async () => {
    const c = await ready();
    c.till.toPay();
    expect(c.state.screen).toBe('sell');
    await c.scan('1001');
    c.shop.stall();
    const scan = c.scan('1002');
    c.till.toPay();
    expect(c.state.screen).toBe('sell');
    c.shop.answer();
    await scan;
    c.till.toPay();
    expect(c.state.screen).toBe('pay');
  });

  it('of nothing to pay is finished by hand', async () => {
    const c = await ready();
    c.till.sellItem({ ...cola, unitPrice: 0n }, quantity('1'));
    c.till.toPay();
    await c.till.complete();
    expect(c.sold).toEqual(['1 x 1003: 0.00']);
  });

  it('pressed twice is one sale', async () => {
    const c = await threeItems();
    c.till.toPay();
    c.till.tender('cash', money('10'));
    c.till.tender('cash', money('10'));
    void c.till.complete();
    await settled();
    await c.scan('1001');
    await c.machine.clock.pass(2_000);
    expect([c.shop.tickets.size, c.shop.asked.filter((a) => a.startsWith('put')).length]).toEqual([1, 1]);
    expect([c.lines, c.machine.heard.filter((sound) => sound === 'paid')]).toEqual([['1 x 1001 = 2.00'], ['paid']]);
  });

  it('leaves the screen with the next scan', async () => {
    const c = await threeItems();
    await c.pay('cash', '10');
    await c.scan('1001');
    expect([c.state.screen, c.state.done, c.lines]).toEqual(['sell', null, ['1 x 1001 = 2.00']]);
  });

  it('leaves the screen by hand', async () => {
    const c = await threeItems();
    await c.pay('cash', '10');
    c.till.nextSale();
    expect([c.state.screen, c.state.done]).toEqual(['sell', null]);
  });

  it('stays as it is where the machine can keep nothing', async () => {
    const c = await threeItems();
    c.machine.outbox.broken = true;
    const fault = console.error;
    console.error = () => {};
    await c.pay('cash', '10');
    console.error = fault;
    expect([c.state.screen, c.state.problem?.code, c.state.busy, c.lines.length, c.shop.tickets.size]).toEqual(['pay', 'till.fault', false, 3, 0]);
  });
});

describe('A copy of the receipt', () => {
  it('comes from the printer of the register', async () => {
    const c = await threeItems();
    await c.pay('cash', '10');
    await c.till.printCopy();
    await c.till.printCopy();
    expect([c.state.done!.copies, c.machine.printed, c.state.problem]).toEqual([2, 0, null]);
  });

  it('comes from the browser where there is none', async () => {
    const c = await threeItems();
    await c.pay('cash', '10');
    c.shop.printer = problem(409, 'devices.no-printer');
    await c.till.printCopy();
    expect([c.machine.printed, c.state.problem, c.state.done!.copies]).toEqual([1, null, undefined]);
  });

  it('that fails says why', async () => {
    const c = await threeItems();
    await c.pay('cash', '10');
    c.shop.printer = problem(503, 'devices.no-answer', 'The printer is silent.');
    await c.till.printCopy();
    expect([c.machine.printed, c.state.problem?.title]).toEqual([0, 'The printer is silent.']);
  });
});
