import { describe, expect, it } from 'vitest';
import { byPack } from '../src/domain/pack';
import { water } from './support/items';
import { money, quantity, ready, settled, type Counter } from './support/till';

const RIGHT = 'pos.return-without-origin';

/** At the till, nothing sold yet; the customer has goods and no receipt. */
async function without(may: string[] = ['pos.sell', 'pos.return', RIGHT], most: string | null = null): Promise<Counter> {
  const c = await ready();
  c.shop.permissions = may;
  c.shop.limits = { discountPercent: null, discountAmount: null, returnAmount: most === null ? null : money(most) };
  await c.till.enter();
  c.till.toReturn();
  c.till.withoutReceipt();
  return c;
}

const back = async (c: Counter, ...codes: string[]): Promise<void> => {
  for (const code of codes) {
    c.till.scan(code);
    await settled();
  }
  c.till.typeReason('Faulty');
  c.till.takeLoose();
  await settled();
};

describe('Without a receipt', () => {
  it('goods come back at the price of today, with the reason on the ticket', async () => {
    const c = await without();
    await back(c, '1001', '1001', '1002');
    expect([c.state.screen, c.lines, c.total]).toEqual(['sell', ['-2 x 1001 = -4.00', '-1 x 1002 = -4.00'], '-8.00']);
    await c.pay('cash', '-8');
    const { body } = [...c.shop.tickets.values()][0]!;
    expect([body.note, body.total, body.lines.map((l) => [l.quantity, l.originTicketId])]).toEqual(['Faulty', '-8.00',
      [['-2', null], ['-1', null]]]);
  });

  it('several scans in a row all come back, however long each is looked for', async () => {
    const c = await without();
    for (const code of ['1001', '1002', '1001', '1003']) c.till.scan(code);
    await settled();
    await settled();
    expect(c.state.returning.loose?.map((l) => [l.item.sku, l.quantity])).toEqual(
      [['1001', quantity('2')], ['1002', quantity('1')], ['1003', quantity('1')]]);
    expect(c.state.busy).toBe(false);
  });

  it('nothing comes back without a reason', async () => {
    const c = await without();
    c.till.scan('1001');
    await settled();
    c.till.takeLoose();
    expect([c.state.screen, c.lines]).toEqual(['return', []]);
  });

  it('somebody who may is asked where the cashier may not, and once more where it becomes more than was allowed', async () => {
    const c = await without(['pos.sell', 'pos.return']);
    await back(c, '1001');
    expect(c.state.panel).toMatchObject({ at: 'override', need: { permission: RIGHT, amount: money('2') } });
    await c.till.allow({ user: 'mia', pin: '9999' });
    await c.machine.clock.pass(1);
    expect([c.lines, c.shop.overrides[0]]).toMatchObject([['-1 x 1001 = -2.00'], { permission: RIGHT, amount: '2.00', reason: 'Faulty' }]);
    c.till.setQuantity(-quantity('5'));
    c.till.toPay();
    expect(c.state.panel).toMatchObject({ at: 'override', need: { permission: RIGHT, amount: money('10') } });
  });

  it('beyond the limit somebody is asked', async () => {
    const c = await without(undefined, '3');
    await back(c, '1001');
    expect(c.lines).toEqual(['-1 x 1001 = -2.00']);
    c.till.toReturn();
    c.till.withoutReceipt();
    await back(c, '1002');
    expect(c.state.panel).toMatchObject({ at: 'override', need: { permission: RIGHT, amount: money('6') } });
  });

  it('what has no price and what nobody knows does not come back', async () => {
    const c = await without();
    for (const [code, problem] of [['3001', 'till.return-no-price'], ['0000', 'pos.unknown-barcode']]) {
      c.till.scan(code!);
      await settled();
      expect([c.state.returning.loose, c.state.returning.problem?.code]).toEqual([[], problem]);
    }
  });

  it('is found by its name too, and counted by hand', async () => {
    const c = await without();
    await c.till.findLoose('tea');
    expect(c.state.returning.loose!.map((l) => l.item.sku)).toEqual(['1002']);
    c.till.countLoose(c.state.returning.loose![0]!.key, quantity('3'));
    expect(c.state.returning.loose![0]!.quantity).toBe(quantity('3'));
    c.till.countLoose(c.state.returning.loose![0]!.key, 0n);
    expect(c.state.returning.loose).toEqual([]);
  });

  it('a case comes back by its barcode as a case', async () => {
    const c = await without();
    const pack = { unit: 'case', size: quantity('12'), unitPrice: money('21'), validUntil: null, barcodes: ['C-1'], forSelling: false };
    c.shop.catalogue.set('C-1', { ...water, packs: [pack] });
    await back(c, 'C-1');
    expect([c.lines, c.state.basket.lines[0]!.item.unit]).toEqual([['-1 x 1001 = -21.00'], byPack(water, pack).unit]);
  });
});
