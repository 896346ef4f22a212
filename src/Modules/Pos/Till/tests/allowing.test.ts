import { describe, expect, it } from 'vitest';
import { Problem } from '../src/app/problem';
import type { Discount } from '../src/domain/basket';
import { rate } from '../src/domain/exact';
import { discountNeed } from '../src/domain/limits';
import { rules } from '../src/app/selectors';
import { money, ready, settled, type Counter } from './support/till';

const percent = (p: string): Discount => ({ kind: 'percent', rate: rate(p), reason: 'Goodwill' });
const off = (amount: string): Discount => ({ kind: 'amount', amount: money(amount), reason: 'Damaged' });

const limited = async (): Promise<Counter> => {
  const c = await ready();
  c.shop.limits = { discountPercent: rate('20'), discountAmount: money('2'), returnAmount: null };
  await c.till.enter();
  await c.scan('1001');
  await c.scan('1002');
  return c;
};

const done = async (c: Counter): Promise<void> => {
  await settled();
  await c.machine.clock.pass(1);
};

describe('A discount', () => {
  it('within the limits is given', async () => {
    const c = await limited();
    c.till.setDiscount('line', percent('20'));
    expect([c.total, c.state.panel.at]).toBeDefined();
    expect([c.total, c.state.panel.at]).toEqual(['5.20', 'keys']);
  });

  it.each([['line', percent('25')], ['line', percent('100')], ['ticket', percent('21')], ['line', off('4')]] as const)('beyond them needs somebody who may: %s', async (of, discount) => {
    const c = await limited();
    c.till.setDiscount(of, discount);
    expect([c.total, c.state.panel.at]).toEqual(['6.00', 'override']);
    expect(await c.till.allow({ user: 'mia', pin: '0000' })).toBe(false);
    expect([c.total, c.state.problem?.code]).toEqual(['6.00', 'session.wrong-pin']);
    expect(await c.till.allow({ user: 'mia', pin: '9999' })).toBe(true);
    await done(c);
    expect([c.total === '6.00', c.state.panel.at]).toEqual([false, 'keys']);
    await c.pay('cash', c.total);
    const { body } = [...c.shop.tickets.values()][0]!;
    expect(body.authorities).toMatchObject([{ permission: 'pos.discount', userId: 'mia', name: 'Mia', grant: 'word of mia', reason: discount.reason }]);
    expect([body.cashier?.name, c.state.config?.actor.name]).toEqual(['Ann', 'Ann']);
  });

  it('says how much it is about, and a larger one is asked about again', async () => {
    const c = await limited();
    c.till.setDiscount('line', percent('50'));
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    expect(c.shop.overrides.map((o) => [o.permission, o.percent, o.amount, o.ticketId])).toEqual([['pos.discount', '50', '2.00', c.state.basket.ticketId]]);
    c.till.setDiscount('line', percent('40'));
    expect([c.state.panel.at, c.total]).toEqual(['keys', '4.40']);
    c.till.setDiscount('line', percent('60'));
    expect([c.state.panel.at, c.total]).toEqual(['override', '4.40']);
  });

  it('that grows with the sale is asked about before somebody pays', async () => {
    const c = await limited();
    c.till.setDiscount('ticket', percent('20'));
    await c.type('3*1002');
    c.till.toPay();
    expect([c.state.screen, c.state.panel.at]).toEqual(['sell', 'override']);
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    expect(c.state.screen).toBe('pay');
  });

  it('of a cashier who has no right to any needs the same word', async () => {
    const c = await limited();
    c.shop.permissions = ['pos.sell'];
    await c.till.enter();
    c.till.setDiscount('line', percent('5'));
    expect(c.state.panel.at).toBe('override');
  });

  it('on all is no more than its percentage on a line that bears the last cent', async () => {
    const c = await limited();
    c.till.clearBasket();
    for (const id of ['a', 'b', 'c']) c.till.sellItem({ ...c.shop.catalogue.get('1001')!, itemId: id, unitPrice: money('1.02') }, 1_000_000n);
    c.till.setDiscount('ticket', percent('20'));
    expect([c.total, c.state.panel.at]).toEqual(['2.45', 'keys']);
  });

  it('of a rounded cent is no more than its percentage', async () => {
    const c = await ready();
    c.till.sellItem({ ...c.shop.catalogue.get('1001')!, unitPrice: money('0.99') }, 1_000_000n);
    c.till.setDiscount('line', percent('20'));
    expect(discountNeed(c.state.basket, rules(c.state)))
      .toEqual({ permission: 'pos.discount', percent: rate('20'), amount: money('0.20') });
  });
});

describe('Without an answer', () => {
  it('a manager\'s word is taken as the cashier says it, and stands as unproven on the ticket', async () => {
    const c = await limited();
    c.till.setDiscount('line', percent('50'));
    c.shop.down = true;
    expect(await c.till.allow({ user: 'mia', pin: '9999' })).toBe(false);
    expect(c.state.problem?.isSilence).toBe(true);
    c.till.allowUnproven('mia', 'Mia');
    await done(c);
    await c.pay('cash', c.total);
    expect([...c.machine.outbox.rows.values()][0]!.body.authorities).toMatchObject([{ userId: 'mia', grant: null, permission: 'pos.discount' }]);
  });
});

describe('A price and a return', () => {
  it('need the right or a word, each for itself', async () => {
    const c = await ready();
    c.shop.permissions = ['pos.sell'];
    await c.till.enter();
    await c.scan('1002');
    c.till.overridePrice(money('3'), 'Shelf label');
    expect([c.state.panel.at, c.total]).toEqual(['override', '4.00']);
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    expect(c.total).toBe('3.00');
    c.till.toReturn();
    expect([c.state.screen, c.state.panel.at]).toEqual(['sell', 'override']);
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    expect(c.state.screen).toBe('return');
  });

  it('in the shift of another is asked once a cashier, not once a ticket', async () => {
    const c = await ready();
    c.shop.objection = new Problem('pos.not-your-shift', 403, '', { permission: 'pos.sell-in-others-shift' });
    await c.scan('1002');
    c.till.toPay();
    await settled();
    expect([c.state.screen, c.state.panel.at]).toEqual(['sell', 'override']);
    c.shop.objection = null;
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    await c.pay('cash', '4');
    for (let sale = 0; sale < 2; sale++) {
      await c.scan('1002');
      await c.pay('cash', '4');
    }
    expect([c.shop.overrides.length, c.shop.checked.at(-1)!.authorities?.map((a) => a.userId)]).toEqual([1, ['mia']]);
    expect([...c.shop.tickets.values()].map((t) => t.body.authorities?.[0]?.permission)).toEqual(Array(3).fill('pos.sell-in-others-shift'));

    // Nor after the page was loaded again, in the middle of a sale or between two.
    for (let sale = 0; sale < 2; sale++) {
      if (sale === 1) await c.scan('1002');
      await c.reload();
      if (sale === 0) await c.scan('1002');
      await c.pay('cash', '4');
    }
    expect([c.shop.overrides.length, ...[...c.shop.tickets.values()].map((t) => t.body.authorities?.length)]).toEqual([1, 1, 1, 1, 1, 1]);

    await c.till.signOut();
    await c.till.signIn('bob', '2345');
    await c.scan('1002');
    await c.reload();
    await c.pay('cash', '4');
    expect([...c.shop.tickets.values()].at(-1)!.body.authorities).toBeNull();
  });

  it('allowed for one sale are not allowed for the next', async () => {
    const c = await ready();
    c.shop.permissions = ['pos.sell'];
    await c.till.enter();
    await c.scan('1002');
    c.till.overridePrice(money('3'), 'Shelf label');
    await c.till.allow({ user: 'mia', pin: '9999' });
    await done(c);
    await c.pay('cash', '3');
    await c.scan('1002');
    c.till.overridePrice(money('3'), 'Shelf label');
    expect(c.state.panel.at).toBe('override');
  });
});
