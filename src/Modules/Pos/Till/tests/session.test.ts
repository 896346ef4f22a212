import { describe, expect, it } from 'vitest';
import { gone, problem } from './support/shop';
import { Counter, ready, settled } from './support/till';

describe('At the start', () => {
  it('a machine that is no till yet is set up, and remembers its register', async () => {
    const c = new Counter();
    c.machine.settings.register = null;
    c.shop.signedIn = false;
    await c.till.start();
    expect([c.state.screen, c.state.problem]).toEqual(['setUp', null]);
    c.shop.signedIn = true;
    await c.till.start();
    expect(c.state.screen).toBe('registers');
    await c.till.chooseRegister(c.state.config!.registers[0]!);
    expect([c.state.screen, c.machine.settings.register, c.shop.asked.includes('register k1')]).toEqual(['openShift', 'k1', true]);
  });

  it('who may not set tills up can still use the register', async () => {
    const c = new Counter();
    c.machine.settings.register = null;
    await c.till.start();
    c.shop.refusals.push(problem(403, 'security.permission-missing'));
    await c.till.chooseRegister(c.state.config!.registers[0]!);
    expect([c.state.screen, c.state.problem]).toEqual(['openShift', null]);
  });

  it('a register that could not be registered says why', async () => {
    const c = new Counter();
    c.machine.settings.register = null;
    await c.till.start();
    c.shop.refusals.push(gone());
    await c.till.chooseRegister(c.state.config!.registers[0]!);
    expect([c.state.screen, c.state.problem?.code]).toEqual(['registers', 'till.no-connection']);
  });

  it('nobody signed in: the cashiers of the register are offered', async () => {
    const c = new Counter();
    c.shop.signedIn = false;
    await c.till.start();
    expect([c.state.screen, c.state.cashiers.map((x) => x.name)]).toEqual(['signIn', ['Ann', 'Bob', 'Mia']]);
  });

  it('a register that is gone is forgotten', async () => {
    const c = new Counter();
    c.shop.signedIn = false;
    c.shop.registered = false;
    await c.till.start();
    expect([c.state.screen, c.state.problem, c.machine.settings.register]).toEqual(['setUp', null, null]);
  });

  it('no server: says so, and tries again by hand', async () => {
    const c = new Counter();
    c.shop.down = true;
    await c.till.start();
    expect([c.state.screen, c.state.problem?.code]).toEqual(['setUp', 'till.no-connection']);
    c.shop.down = false;
    await c.till.start();
    expect(c.state.screen).toBe('openShift');
  });

  it('an account that may not sell is told so', async () => {
    const c = new Counter();
    c.shop.config = () => Promise.reject(problem(403, 'security.permission-missing'));
    await c.till.start();
    expect([c.state.screen, c.state.problem?.status]).toEqual(['setUp', 403]);
  });
});

describe('Signing in', () => {
  it('with the wrong PIN says so; the right one goes on to selling and is remembered', async () => {
    const c = await ready();
    await c.till.signOut();
    expect(await c.till.signIn('ann', '0000')).toBe(false);
    expect([c.state.screen, c.state.problem?.code, c.state.busy]).toEqual(['signIn', 'session.wrong-pin', false]);
    expect(await c.till.signIn('ann', '1234')).toBe(true);
    expect([c.state.screen, c.state.problem, c.state.lastCashier, c.machine.settings.cashier]).toEqual(['sell', null, 'ann', 'ann']);
  });

  it('takes the last sale off the screen', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '2');
    await c.till.signOut();
    expect(c.state.done).toBeNull();
  });
});

describe('The language', () => {
  it('is the one the machine remembers', async () => {
    const c = await ready();
    expect([c.state.language, c.machine.spoken]).toEqual(['en', ['en']]);
  });

  it('is else that of who is signed in, and is not remembered for them', async () => {
    const c = new Counter();
    c.machine.settings.language = null;
    await c.reload();
    expect([c.state.language, c.machine.spoken, c.machine.settings.language]).toEqual(['zh', ['en', 'zh'], null]);
  });

  it('chosen by hand is remembered', async () => {
    const c = await ready();
    c.till.speak('zh');
    await c.reload();
    await settled();
    expect([c.state.language, c.machine.settings.language]).toEqual(['zh', 'zh']);
  });

  it('and the theme are this machine\'s', async () => {
    const c = await ready();
    c.till.setTheme('dark');
    await c.reload();
    expect([c.state.theme, c.machine.settings.theme]).toEqual(['dark', 'dark']);
  });
});
