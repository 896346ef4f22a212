import { describe, expect, it } from 'vitest';
import { ready, settled } from './support/till';

describe('A whole sale', () => {
  it('is given up after a question, with what was paid going back, and is written down', async () => {
    const c = await ready();
    await c.type('2*1001');
    await c.scan('1002');
    await c.pay('card', '3');
    c.till.askToVoid();
    expect([c.state.question, c.lines.length]).toEqual([{ of: 'void' }, 2]);
    c.till.confirm();
    await settled();
    expect([c.lines, c.state.tenders, c.state.question]).toEqual([[], [], null]);
    expect(c.shop.voided).toMatchObject([{
      shiftId: 'shift-1', cashier: 'Ann', total: '8.00', returned: '3.00', allowedBy: null,
      lines: [{ sku: '1001', quantity: '2', unitPrice: '2.00' }, { sku: '1002', quantity: '1', unitPrice: '4.00' }],
    }]);
  });

  it('stays where the answer is no', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.askToVoid();
    c.till.dismiss();
    expect([c.lines.length, c.shop.voided]).toEqual([1, []]);
  });

  it('of who may not is given up by somebody who may', async () => {
    const c = await ready();
    c.shop.permissions = ['pos.sell'];
    await c.till.refresh();
    await c.scan('1001');
    c.till.askToVoid();
    c.till.confirm();
    expect([c.state.panel, c.lines.length]).toMatchObject([{ at: 'override', need: { permission: 'pos.void-sale' } }, 1]);
    await c.till.allow({ user: 'mia', pin: '9999' });
    await c.machine.clock.pass(1);
    await settled();
    expect([c.lines, c.shop.voided.map((v) => [v.allowedBy, v.grant])]).toEqual([[], [['Mia', 'word of mia']]]);
  });

  it('that was given up without the server is told when it is back, once', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.down = true;
    await c.till.look();
    c.till.askToVoid();
    c.till.confirm();
    await settled();
    expect([c.lines, c.shop.voided]).toEqual([[], []]);
    c.shop.down = false;
    await c.till.look();
    await settled();
    await settled();
    expect(c.shop.voided.map((v) => v.total)).toEqual(['2.00']);
  });
});
