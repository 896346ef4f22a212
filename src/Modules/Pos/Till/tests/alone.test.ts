import { describe, expect, it } from 'vitest';
import { problem } from './support/shop';
import { ready, settled, type Counter } from './support/till';

/** What the machine works at beside the cashier (its arithmetic takes a few turns) is done. */
const worked = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Ann and Bob have signed in here with the server; the server is gone, and nobody is signed in. */
async function alone(): Promise<Counter> {
  const c = await ready();
  c.shop.feeding = true;
  c.till.keepAsking();
  for (const [cashier, pin] of [['bob', '2345'], ['ann', '1234']] as const) {
    await c.till.signOut();
    await c.till.signIn(cashier, pin);
    await worked();
  }
  await c.machine.clock.pass(4_100);
  c.shop.down = true;
  await c.machine.clock.pass(4_100);
  await c.till.signOut();
  c.shop.asked.length = 0;
  return c;
}

async function sell(c: Counter, code: string, paid: string): Promise<void> {
  await c.scan(code);
  await c.pay('cash', paid);
  c.till.nextSale();
}

describe('Without the server', () => {
  it('who signed in here with it before signs in again, and sells under their own name', async () => {
    const c = await alone();
    expect(await c.till.signIn('bob', '2345')).toBe(true);
    expect([c.state.screen, c.state.config?.actor.name, c.state.shiftId]).toEqual(['sell', 'Bob', 'shift-1']);
    await sell(c, '1002', '4');
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    await settled();
    expect(c.made).toEqual(['K1-000001 by Bob']);
  });

  it('a wrong PIN opens nothing, and five of them close the till for that cashier for five minutes', async () => {
    const c = await alone();
    for (let i = 0; i < 5; i++) {
      expect([await c.till.signIn('bob', '0000'), c.state.problem?.code]).toEqual([false, 'session.wrong-pin']);
    }
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.code]).toEqual([false, 'till.pin-locked']);
    expect(await c.till.signIn('ann', '1234')).toBe(true);
    await c.till.signOut();
    await c.machine.clock.pass(5 * 60_000);
    expect(await c.till.signIn('bob', '2345')).toBe(true);
  });

  it('wrong PINs are counted over a reload', async () => {
    const c = await alone();
    for (let i = 0; i < 5; i++) await c.till.signIn('bob', '0000');
    await c.reload();
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.code]).toEqual([false, 'till.pin-locked']);
  });

  it('who has never been here is told that they need it', async () => {
    const c = await alone();
    expect([await c.till.signIn('mia', '9999'), c.state.problem?.code]).toEqual([false, 'till.pin-unknown']);
  });

  it('nobody signs in by what is older than a week', async () => {
    const c = await alone();
    c.machine.clock.wrongBy = 8 * 24 * 60 * 60_000;
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.code]).toEqual([false, 'till.pin-unknown']);
  });

  it('a till goes on after a reload as the one who signed in alone', async () => {
    const c = await alone();
    await c.till.signIn('bob', '2345');
    await c.machine.clock.pass(4_100);
    await c.reload();
    expect([c.state.screen, c.state.config?.actor.name]).toEqual(['sell', 'Bob']);
  });
});

describe('With the server', () => {
  it('that bars more tries nobody signs in without it', async () => {
    const c = await alone();
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    c.shop.signIn = () => Promise.reject(problem(429, 'session.too-many-tries'));
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.status, c.state.screen]).toEqual([false, 429, 'signIn']);
  });
});

describe('When the server is back', () => {
  it('it hears who is here, and the session of whoever was before ends first', async () => {
    const c = await alone();
    await c.till.signIn('bob', '2345');
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    await settled();
    expect(c.shop.asked.filter((a) => a.startsWith('sign'))).toEqual(['sign out', 'sign in bob']);
    expect([c.shop.who.id, c.state.config?.actor.name, c.state.sessionLost]).toEqual(['bob', 'Bob', false]);
    expect(c.machine.settings.lock).toBe('open');
  });

  it('who may not sign in any more sells on, and their sales wait for somebody who may', async () => {
    const c = await alone();
    await c.till.signIn('bob', '2345');
    await sell(c, '1001', '2');
    c.shop.pins['bob'] = '7777';
    c.shop.down = false;
    await c.machine.clock.pass(6_100);
    await worked();
    expect(c.state.sessionLost).toBe(true);
    expect(await c.till.signIn('ann', '1234')).toBe(true);
    await settled();
    expect(c.made).toEqual(['K1-000001 by Bob']);
  });

  it('a PIN that was changed opens nothing here either', async () => {
    const c = await alone();
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    c.shop.pins['bob'] = '7777';
    expect(await c.till.signIn('bob', '2345')).toBe(false);
    await worked();
    c.shop.down = true;
    await c.machine.clock.pass(4_100);
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.code]).toEqual([false, 'till.pin-unknown']);
  });

  it('who is no cashier any more is none without it either', async () => {
    const c = await alone();
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    c.shop.people = c.shop.people.filter((p) => p.id !== 'bob');
    await c.till.toSignIn();
    await worked();
    c.shop.down = true;
    await c.machine.clock.pass(4_100);
    expect([await c.till.signIn('bob', '2345'), c.state.problem?.code]).toEqual([false, 'till.pin-unknown']);
  });

  it('a server that is gone again is told later', async () => {
    const c = await alone();
    await c.till.signIn('bob', '2345');
    const { signIn } = c.shop;
    c.shop.signIn = () => Promise.reject(problem(503, 'x'));
    c.shop.down = false;
    await c.machine.clock.pass(4_100);
    expect([c.machine.settings.lock, c.state.sessionLost]).toEqual(['proven', false]);
    c.shop.signIn = signIn;
    await c.machine.clock.pass(4_100);
    expect([c.machine.settings.lock, c.shop.who.id]).toEqual(['open', 'bob']);
  });
});
