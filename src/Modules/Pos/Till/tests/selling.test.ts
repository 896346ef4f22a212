import { describe, expect, it } from 'vitest';
import { voucher, water } from './support/items';
import { gone, problem } from './support/shop';
import { money, quantity, ready, settled } from './support/till';

describe('A scan', () => {
  it('becomes a line, and the same thing again counts it up', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.scan('1002');
    await c.scan('1001');
    expect(c.lines).toEqual(['2 x 1001 = 4.00', '1 x 1002 = 4.00']);
    expect([c.total, c.state.selected, c.machine.heard]).toEqual(['8.00', c.state.basket.lines[0]!.key, ['good', 'good', 'good']]);
    expect(c.state.flash?.count).toBe(3);
  });

  it('waits for its answer in the order of the scans', async () => {
    const c = await ready();
    const { lookup } = c.shop;
    let answerFirst = (): void => {};
    c.shop.lookup = (code) => (code === '1001' ? new Promise((resolve) => (answerFirst = () => resolve(lookup(code)))) : lookup(code));
    const scans = [c.scan('1001'), c.scan('1002')];
    await settled();
    expect([c.state.lookingUp, c.lines]).toEqual([['1001', '1002'], []]);
    answerFirst();
    await Promise.all(scans);
    expect([c.state.lookingUp, c.lines]).toEqual([[], ['1 x 1001 = 2.00', '1 x 1002 = 4.00']]);
  });

  it('of an unknown code says so in its place, and the next one goes on', async () => {
    const c = await ready();
    await c.scan('999');
    expect([c.missed, c.state.missed[0]?.problem.code, c.lines, c.machine.heard]).toEqual([['999'], 'pos.unknown-barcode', [], ['bad']]);
    await c.scan('1001');
    expect([c.missed, c.lines]).toEqual([['999'], ['1 x 1001 = 2.00']]);
  });

  it('without an answer is missed, and the basket stays', async () => {
    const c = await ready();
    await c.scan('1001');
    c.shop.refusals.push(gone());
    await c.scan('1002');
    expect([c.state.missed[0]?.problem.code, c.lines]).toEqual(['till.no-connection', ['1 x 1001 = 2.00']]);
  });

  it('does not wipe out what is being typed meanwhile', async () => {
    const c = await ready();
    c.shop.stall();
    const scan = c.scan('1001');
    c.till.type('che');
    c.shop.answer();
    await scan;
    expect([c.lines, c.state.entry]).toEqual([['1 x 1001 = 2.00'], 'che']);
  });

  it('of a thing without a price asks for one', async () => {
    const c = await ready();
    await c.scan('3001');
    expect([c.state.panel, c.lines]).toEqual([{ at: 'price', item: voucher, quantity: quantity('1') }, []]);
    c.till.sellAtPrice(voucher, quantity('1'), money('25'));
    expect([c.lines, c.state.panel]).toEqual([['1 x 3001 = 25.00'], { at: 'keys' }]);
  });

  it('is silent where the sound is off', async () => {
    const c = await ready();
    c.till.toggleSound();
    await c.scan('1001');
    expect([c.machine.heard, c.machine.settings.sound]).toEqual([[], false]);
  });

  it('beyond five hundred lines is refused', async () => {
    const c = await ready();
    for (let i = 0; i < 501; i++) c.till.sellItem({ ...water, itemId: `x${i}` }, quantity('1'));
    expect([c.state.basket.lines.length, c.state.missed[0]?.problem.code]).toEqual([500, 'pos.too-many-lines']);
  });
});

describe('A sale in progress', () => {
  it('is there again after a reload, under the same id, and gone after a day', async () => {
    const c = await ready();
    await c.scan('1001');
    const { ticketId } = c.state.basket;
    await c.reload();
    expect([c.lines, c.state.basket.ticketId]).toEqual([['1 x 1001 = 2.00'], ticketId]);
    await c.machine.clock.pass(24 * 60 * 60 * 1000);
    await c.reload();
    expect(c.lines).toEqual([]);
  });

  it('that is cancelled is forgotten, and the next has an id of its own', async () => {
    const c = await ready();
    await c.scan('1001');
    const { ticketId } = c.state.basket;
    c.till.clearBasket();
    expect(c.state.basket.ticketId).not.toBe(ticketId);
    await c.reload();
    expect(c.lines).toEqual([]);
  });

  it('survives signing out: the next cashier goes on with it', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.till.signOut();
    expect(c.state.screen).toBe('signIn');
    await c.till.signIn('ann', '1234');
    await settled();
    expect([c.state.screen, c.lines]).toEqual(['sell', ['1 x 1001 = 2.00']]);
  });

  it('of another fault says what the server said', async () => {
    const c = await ready();
    c.shop.refusals.push(problem(422, 'sales.strange', 'The moon is wrong.'));
    await c.scan('1001');
    expect(c.state.missed[0]?.problem.title).toBe('The moon is wrong.');
  });
});
