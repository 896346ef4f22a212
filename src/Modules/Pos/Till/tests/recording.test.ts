import { describe, expect, it } from 'vitest';
import { money } from '../src/domain/exact';
import { ready, settled, type Counter } from './support/till';

const slowDisk = (c: Counter): (() => void) => {
  let written = (): void => {};
  c.machine.outbox.disk = new Promise((resolve) => (written = resolve));
  return written;
};

describe('While a sale is being recorded', () => {
  it('a scan belongs to the next basket, and the change stays in sight', async () => {
    const c = await ready();
    await c.scan('1001');
    const written = slowDisk(c);
    await c.pay('cash', '5');
    expect([c.state.screen, c.state.recording]).toEqual(['pay', true]);
    const scans = [c.scan('1002'), c.scan('1003')];
    await settled();
    expect([c.lines, c.state.lookingUp, c.state.screen]).toEqual([['1 x 1001 = 2.00'], ['1002', '1003'], 'pay']);
    written();
    await Promise.all(scans);
    await settled();
    expect([c.sold, c.lines]).toEqual([['1 x 1001: 2.00'], ['1 x 1002 = 4.00', '1 x 1003 = 3.00']]);
    expect([c.state.screen, c.state.last?.change, c.state.last?.ticket?.number]).toEqual(['sell', money('3'), 'K1-000001']);
  });

  it('that then can\'t be kept, a scan is not lost in it but said', async () => {
    const c = await ready();
    await c.scan('1001');
    const written = slowDisk(c);
    await c.pay('cash', '5');
    const scan = c.scan('1002');
    c.machine.outbox.broken = true;
    const fault = console.error;
    console.error = () => {};
    written();
    await scan;
    console.error = fault;
    expect([c.lines, c.state.screen, c.state.missed.map((m) => m.problem.code)]).toEqual([['1 x 1001 = 2.00'], 'pay', ['till.scan-not-recorded']]);
  });

  it('a scan that comes right after it is on the next basket too', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.stall();
    await c.pay('cash', '2');
    expect(c.state.screen).toBe('done');
    const scan = c.scan('1002');
    c.shop.answer();
    await scan;
    expect([c.lines, c.sold]).toEqual([['1 x 1002 = 4.00'], ['1 x 1001: 2.00']]);
  });
});

describe('A sale is over', () => {
  it('also while something else waits for an answer', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.stall();
    void c.till.showShift();
    c.till.backToSale();
    await c.pay('cash', '2');
    expect([c.state.screen, c.state.busy]).toEqual(['done', true]);
    c.shop.answer();
    await settled();
    expect(c.sold.length).toBe(1);
  });

  it('as soon as the machine has it, also where nobody answers: no time passes', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.stall();
    const before = c.machine.clock.now();
    await c.pay('cash', '2');
    expect([c.state.screen, c.state.done?.ticket, c.machine.clock.now() - before, c.machine.heard.at(-1)]).toEqual(['done', null, 0, 'paid']);
    c.shop.answer();
    await settled();
    expect(c.state.done?.ticket?.number).toBe('K1-000001');
  });

  it('and has its receipt before anybody answers', async () => {
    const c = await ready();
    await c.type('2*1001');
    c.shop.down = true;
    await c.pay('cash', '5');
    expect(c.state.done?.own).toMatchObject({ number: 'K1-000001', cashierName: 'Ann', total: '4.00', tax: '0.67', change: '1.00', lines: [{ quantity: '2', amount: '4.00' }] });
  });
});

describe('A ticket', () => {
  it('bears who made it, by which right, from the moment it was made', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.down = true;
    await c.pay('cash', '2');
    await c.till.signOut();
    c.shop.down = false;
    await c.till.signIn('bob', '2345');
    await settled();
    const [ticket] = [...c.shop.tickets.values()];
    expect([ticket!.body.cashier, c.state.config?.actor.name]).toEqual([{ userId: 'ann', name: 'Ann', grant: 'grant of ann' }, 'Bob']);
    await c.scan('1002');
    await c.pay('cash', '4');
    expect(c.made).toEqual(['K1-000001 by Ann', 'K1-000002 by Bob']);
  });

  it('has the next number of its register, which outlives a reload and is given once', async () => {
    const c = await ready();
    c.shop.down = true;
    for (const n of [1, 2]) {
      c.till.sellItem(c.state.config!.quickKeys[0]!, BigInt(n) * 1_000_000n);
      await c.pay('cash', String(2 * n));
    }
    c.shop.down = false;
    c.shop.registers[0]!.nextNumber = 1;
    await c.reload();
    await c.scan('1003');
    await c.pay('cash', '3');
    await c.machine.clock.pass(10_000);
    expect(c.made).toEqual(['K1-000001 by Ann', 'K1-000002 by Ann', 'K1-000003 by Ann']);
  });

  it('that another till\'s number was before goes on behind it', async () => {
    const c = await ready();
    await c.scan('1001');
    const { putTicket } = c.shop;
    c.shop.putTicket = async (id, body) => ({ ...(await putTicket(id, body)), number: 'K1-000007', printedNumber: body.number });
    await c.pay('cash', '2');
    expect([c.state.done?.ticket?.number, c.state.done?.ticket?.printedNumber]).toEqual(['K1-000007', 'K1-000001']);
    c.shop.putTicket = putTicket;
    await c.scan('1001');
    await c.pay('cash', '2');
    expect(c.made.at(-1)).toBe('K1-000008 by Ann');
  });

  it('has the server\'s time, whatever is done to this machine\'s clock', async () => {
    const c = await ready();
    const years = -6 * 365 * 24 * 60 * 60_000;
    c.machine.clock.wrongBy = years;
    await c.machine.clock.pass(5_000);
    await c.scan('1001');
    await c.pay('cash', '2');
    const { body } = [...c.shop.tickets.values()][0]!;
    expect([body.completedAt, body.clock]).toEqual([new Date(c.machine.clock.right()).toISOString(), { offsetMs: -years, source: 'server' }]);
  });

  it('keeps its number where it is refused and paid again', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.refusals.push(new (await import('../src/app/problem')).Problem('pos.tender-sign', 400, ''));
    await c.pay('cash', '2');
    await settled();
    expect([c.state.screen, c.lines]).toEqual(['pay', ['1 x 1001 = 2.00']]);
    c.till.tender('cash', money('2'));
    await settled();
    expect(c.made).toEqual(['K1-000001 by Ann']);
  });
});
