import { describe, expect, it } from 'vitest';
import { problem } from './support/shop';
import { Counter, money, settled } from './support/till';

/** Signed in at a register without a shift; then the server goes. */
async function withoutShift(): Promise<Counter> {
  const c = new Counter();
  await c.till.start();
  c.shop.feeding = true;
  c.till.keepAsking();
  await c.machine.clock.pass(2_100);
  c.shop.down = true;
  await c.machine.clock.pass(4_100);
  return c;
}

async function sell(c: Counter, code: string, paid: string): Promise<void> {
  await c.scan(code);
  await c.pay('cash', paid);
  c.till.nextSale();
}

const back = async (c: Counter): Promise<void> => {
  c.shop.asked.length = 0;
  c.shop.down = false;
  await c.machine.clock.pass(4_100);
  await settled();
};

const told = (c: Counter): string[] => c.shop.asked.filter((a) => /^(open|put)/.test(a)).map((a) => a.split(' ')[0]!);

describe('A shift opened without the server', () => {
  it('sells at once, and is told before its tickets, with the time at which it was opened', async () => {
    const c = await withoutShift();
    const at = new Date(c.machine.clock.right()).toISOString();
    await c.till.openShift(money('100'));
    expect([c.state.screen, c.state.problem]).toEqual(['sell', null]);
    await sell(c, '1001', '2');
    await sell(c, '1002', '4');
    await back(c);
    expect([told(c), c.sold.length, c.state.link.waiting, c.shop.openedAt]).toEqual([['open', 'put', 'put'], 2, 0, [at]]);
    expect([...c.shop.tickets.values()].every((t) => t.body.shiftId === c.state.shiftId)).toBe(true);
    expect([c.state.screen, c.shop.registers[0]!.openShiftId]).toEqual(['sell', c.state.shiftId]);
  });

  it('survives a reload', async () => {
    const c = await withoutShift();
    await c.till.openShift(money('100'));
    const { shiftId } = c.state;
    await sell(c, '1001', '2');
    await c.machine.clock.pass(2_100);
    await c.reload();
    expect([c.state.screen, c.state.shiftId]).toEqual(['sell', shiftId]);
    c.till.keepAsking();
    await back(c);
    expect([told(c).slice(0, 2), c.sold.length]).toEqual([['open', 'put'], 1]);
  });

  it('beside one that somebody opened at another screen: the tickets are of that one', async () => {
    const c = await withoutShift();
    await c.till.openShift(money('100'));
    await sell(c, '1001', '2');
    c.shop.registers[0]!.openShiftId = 'of-another-screen';
    await back(c);
    expect([...c.shop.tickets.values()].map((t) => t.body.shiftId)).toEqual(['of-another-screen']);
    await c.machine.clock.pass(31 * 60_000);
    expect([c.state.shiftId, c.state.screen]).toEqual(['of-another-screen', 'sell']);
  });

  it('waits with its tickets until somebody is signed in', async () => {
    const c = await withoutShift();
    await c.till.openShift(money('100'));
    await sell(c, '1001', '2');
    c.shop.signedIn = false;
    await back(c);
    expect([c.sold, c.state.link.waiting, c.state.link.signedOut]).toEqual([[], 1, true]);
    await c.till.signIn('ann', '1234');
    await settled();
    await settled();
    expect([c.sold.length, c.state.link.waiting, c.state.screen]).toEqual([1, 0, 'sell']);
  });

  it('that the server refuses leaves its sales to the cashier, none is lost', async () => {
    const c = await withoutShift();
    await c.till.openShift(money('100'));
    await sell(c, '1001', '2');
    c.shop.openShift = () => Promise.reject(problem(409, 'pos.register-inactive'));
    c.shop.putTicket = () => Promise.reject(problem(404, 'pos.unknown-shift'));
    await back(c);
    expect([c.state.link.refused.length, c.state.link.waiting]).toEqual([1, 0]);
  });
});
