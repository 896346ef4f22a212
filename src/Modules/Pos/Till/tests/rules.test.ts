import { describe, expect, it } from 'vitest';
import { dayIn, inForce } from '../src/domain/rules';
import { money, moneyText } from '../src/domain/exact';
import { isOverpaid, tenderProblem } from '../src/domain/tender';
import { problem } from './support/shop';
import { ready, settled } from './support/till';

const step = money('0.05');
const cash = (amount: string) => ({ kind: 'cash' as const, amount: money(amount), reference: null });
const card = (amount: string) => ({ ...cash(amount), kind: 'card' as const });

const francs = async () => {
  const c = await ready();
  c.shop.cashSteps = [{ step, from: '0001-01-01' }];
  await c.till.enter();
  await settled();
  c.till.sellItem({ ...c.shop.catalogue.get('1001')!, unitPrice: money('12.43') }, 1_000_000n);
  return c;
};
const bodies = (c: Awaited<ReturnType<typeof francs>>) => [...c.shop.tickets.values()].map((t) => t.body);

describe('Rules', () => {
  it('hold from their day on, the first from the beginning', () => {
    const all = [{ from: '2026-01-01', n: 1 }, { from: '2026-07-01', n: 2 }];
    expect(['2025-12-31', '2026-06-30', '2026-07-01', '2027-01-01'].map((d) => inForce(all, d)!.n)).toEqual([1, 1, 2, 2]);
    expect(inForce([], '2026-01-01')).toBeUndefined();
  });

  it('are of the shop\'s day, whatever this machine\'s is', () => {
    const late = Date.UTC(2026, 10, 22, 16, 30);
    expect([dayIn('Asia/Tokyo', late), dayIn('Europe/London', late)]).toEqual(['2026-11-23', '2026-11-22']);
  });

  it('change with the day, also without the server', async () => {
    const c = await ready();
    c.shop.timeZone = 'Pacific/Kiritimati'; // where it is 23:00
    c.shop.taxRoundings = [{ rounding: 'perLine', from: '0001-01-01' }, { rounding: 'perTicket', from: '2026-11-23' }];
    await c.till.enter();
    c.till.keepAsking();
    const cents = {
      ...c.shop.catalogue.get('1001')!, unitPrice: money('0.03'), tax: { category: 'standard', rate: 210_000n, inclusive: false },
    };
    for (let i = 0; i < 50; i++) c.till.sellItem({ ...cents, itemId: `${i}` }, 1_000_000n);
    expect(c.total).toBe('2.00');
    c.shop.down = true;
    await c.machine.clock.pass(3_600_000);
    expect(c.total).toBe('1.82');
    await c.pay('card', '1.82');
    c.shop.down = false;
    await c.machine.clock.pass(60_000);
    expect(bodies(c)[0]).toMatchObject({ total: '1.82', taxRounding: 'perTicket', cashRounding: '0.00' });
  });

  it('that the shop has changed are fetched before anybody pays', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.taxRoundings = [{ rounding: 'perTicket', from: '0001-01-01' }];
    c.shop.objection = problem(400, 'pos.tax-rounding-differs');
    c.till.toPay();
    await settled();
    expect([c.state.screen, c.state.config!.taxRoundings![0]!.rounding]).toEqual(['sell', 'perTicket']);
  });
});

describe('Cash', () => {
  it('is rounded to the smallest coin, and the ticket says so', async () => {
    const c = await francs();
    await c.pay('cash', '20.00');
    expect(moneyText(c.state.done!.change)).toBe('7.55');
    expect(bodies(c)[0]).toMatchObject({ total: '12.43', cashRounding: '0.02' });
    expect(c.state.done!.own.cashRounding).toBe('0.02');
  });

  it('is rounded for what cards have left', async () => {
    const c = await francs();
    await c.pay('card', '5.01');
    c.till.tender('cash', money('7.40'));
    await settled();
    const tenders = [{ kind: 'card', amount: '5.01' }, { kind: 'cash', amount: '7.40' }];
    expect(bodies(c)[0]).toMatchObject({ cashRounding: '-0.02', tenders });
  });

  it('isn\'t rounded where a card pays', async () => {
    const c = await francs();
    await c.pay('card', '12.43');
    expect(bodies(c)[0]).toMatchObject({ cashRounding: '0.00' });
  });

  it('of less than half a coin is nobody\'s, and the sale ends', async () => {
    const c = await francs();
    await c.pay('card', '12.41');
    expect(c.state.screen).toBe('pay');
    expect(c.till.tender('cash', 0n)).toBeNull();
    await settled();
    expect(bodies(c)[0]).toMatchObject({ cashRounding: '-0.02', tenders: [{ kind: 'card', amount: '12.41' }] });
  });

  it('for which there is no coin is no tender', () => {
    expect(tenderProblem(money('12.43'), [], cash('12.43'), step)).toBe('coin');
    expect(tenderProblem(money('12.43'), [], cash('0.00'), step)).toBe('zero');
    expect(tenderProblem(money('-12.43'), [], cash('-12.45'), step)).toBeNull();
    expect(tenderProblem(money('-12.43'), [], cash('-12.50'), step)).toBe('above-total');
    expect(tenderProblem(money('12.43'), [cash('10.00')], card('2.45'), step)).toBe('above-total');
    expect(isOverpaid(money('12.43'), [cash('12.45')], step)).toBe(false);
  });
});
