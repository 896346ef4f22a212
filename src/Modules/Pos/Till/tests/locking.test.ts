import { describe, expect, it } from 'vitest';
import { ready, settled } from './support/till';

describe('Signing out', () => {
  it('locks at once, without the server, and a reload doesn\'t open it again', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.down = true;
    await c.till.signOut();
    expect([c.state.screen, c.state.config, c.machine.settings.lock]).toEqual(['signIn', null, 'locked']);
    await c.reload();
    expect([c.state.screen, c.state.config, c.shop.signedIn]).toEqual(['signIn', null, true]);
    c.shop.down = false;
    await c.reload();
    expect([c.state.screen, c.shop.signedIn, c.machine.settings.lock]).toEqual(['signIn', false, 'left']);
  });

  it('is told to the server when it is back, before anything else', async () => {
    const c = await ready();
    c.till.keepAsking();
    c.shop.down = true;
    await c.till.signOut();
    await c.machine.clock.pass(5_000);
    expect([c.shop.signedIn, c.state.online]).toEqual([true, false]);
    c.shop.down = false;
    await c.machine.clock.pass(5_000);
    expect([c.shop.signedIn, c.state.online, c.state.screen]).toEqual([false, true, 'signIn']);
  });

  it('sends what was paid before it goes', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.down = true;
    await c.pay('cash', '2');
    await c.till.signOut();
    c.shop.down = false;
    await c.reload();
    await settled();
    expect([c.sold, c.shop.signedIn]).toEqual([['1 x 1001: 2.00'], false]);
  });

  it('is over with the next sign-in, and the old session never ends the new one', async () => {
    const c = await ready();
    await c.till.signOut();
    await c.till.signIn('bob', '2345');
    await settled();
    expect([c.state.screen, c.machine.settings.lock, c.shop.signedIn]).toEqual(['sell', 'open', true]);
    expect(c.shop.asked.filter((a) => a.startsWith('sign'))).toEqual(['sign out', 'sign in bob']);
    await c.reload();
    expect(c.state.screen).toBe('sell');
  });

  it('and in by the back office\'s page opens the till again', async () => {
    const c = await ready();
    await c.till.signOut();
    await settled();
    await c.till.signInElsewhere('/sign-in');
    expect(c.machine.gone).toEqual(['/sign-in']);
    c.shop.signedIn = true;
    await c.reload();
    expect([c.state.screen, c.machine.settings.lock]).toEqual(['sell', 'open']);
  });

  it('shows nothing of the shop, and no scan is sold', async () => {
    const c = await ready();
    await c.till.showShift();
    await c.till.signOut();
    c.till.scan('1001');
    await settled();
    expect([c.state.config, c.state.report, c.state.done, c.lines]).toEqual([null, null, null, []]);
  });
});

describe('An answer that comes late', () => {
  it('doesn\'t send back to the sign-in who is in already', async () => {
    const c = await ready();
    c.machine.settings.cashiers = [{ id: 'bob', name: 'Bob' }];
    const { cashiers } = c.shop;
    let answer = (): void => {};
    c.shop.cashiers = async (id) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return cashiers(id);
    };
    void c.till.signOut();
    await settled();
    await c.till.signIn('bob', '2345');
    answer();
    await settled();
    expect([c.state.screen, c.state.config?.actor.name]).toEqual(['sell', 'Bob']);
  });

  it('shows nothing of the shop at a locked till', async () => {
    const c = await ready();
    c.shop.stall();
    const late = c.till.refresh();
    const out = c.till.signOut();
    c.shop.answer();
    await Promise.all([late, out]);
    expect([c.state.screen, c.state.config]).toEqual(['signIn', null]);
  });
});

describe('A dead session', () => {
  it('is said, the sale goes on, and is sent after the next sign-in', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.signedIn = false;
    await c.scan('1002');
    expect([c.state.sessionLost, c.state.missed.map((m) => m.code), c.lines]).toEqual([true, ['1002'], ['1 x 1001 = 2.00']]);
    // What the till has sold before it knows.
    await c.scan('1001');
    expect(c.lines).toEqual(['2 x 1001 = 4.00']);
    c.till.forgetMissed('1002');
    await c.pay('cash', '4');
    expect([c.state.screen, c.shop.tickets.size]).toEqual(['done', 0]);
    await c.till.toSignIn();
    await c.till.signIn('bob', '2345');
    await settled();
    expect([c.made, c.state.sessionLost]).toEqual([['K1-000001 by Ann'], false]);
  });
});

describe('Two tabs', () => {
  it('are one till: the second touches nothing and takes over when it may', async () => {
    const c = await ready();
    await c.scan('1001');
    c.machine.taken = true;
    await c.reload();
    expect([c.state.screen, c.lines]).toEqual(['elsewhere', []]);
    c.till.scan('1002');
    await settled();
    expect([c.state.screen, c.missed, await c.till.isOwnerFree()]).toEqual(['elsewhere', [], false]);
    c.machine.taken = false;
    await c.till.start();
    expect([c.state.screen, c.lines]).toEqual(['sell', ['1 x 1001 = 2.00']]);
    await c.pay('cash', '2');
    expect(c.shop.tickets.size).toBe(1);
  });
});
