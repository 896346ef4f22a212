import { describe, expect, it } from 'vitest';
import { tea } from './support/items';
import { gone } from './support/shop';
import { ready, settled } from './support/till';

const searches = (asked: string[]) => asked.filter((a) => a.startsWith('search'));

describe('What is typed', () => {
  it('is looked for after a short pause, once for what stands there then', async () => {
    const c = await ready();
    c.till.type('te');
    c.till.type('tea');
    await c.machine.clock.pass(119);
    expect(searches(c.shop.asked)).toEqual([]);
    await c.machine.clock.pass(1);
    await settled();
    expect(searches(c.shop.asked)).toEqual(['search tea']);
    expect([c.state.panel.at, c.state.found?.items.map((i) => i.sku), c.state.found?.at]).toEqual(['search', ['1002'], -1]);
  });

  it('is no search where it is a code or a single letter, but one Chinese sign is a word', async () => {
    const c = await ready();
    for (const text of ['1001', 't', '3*', '水']) {
      c.till.type(text);
      await c.machine.clock.pass(200);
    }
    expect(searches(c.shop.asked)).toEqual(['search 水']);
  });

  it('is sold before anybody pays: the payment key enters it first', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.type('1002');
    c.till.pay();
    await settled();
    expect([c.state.screen, c.lines]).toEqual(['sell', ['1 x 1001 = 2.00', '1 x 1002 = 4.00']]);
    c.till.pay();
    expect(c.state.screen).toBe('pay');
  });

  it('closes the list when it is taken away again', async () => {
    const c = await ready();
    c.till.type('tea');
    await c.machine.clock.pass(120);
    await settled();
    c.till.type('');
    expect([c.state.found, c.state.panel]).toEqual([null, { at: 'keys' }]);
  });

  it('gets no answer to what stood there before', async () => {
    const c = await ready();
    c.till.type('tea');
    c.shop.stall();
    await c.machine.clock.pass(120);
    c.till.type('');
    c.shop.answer();
    await settled();
    expect(c.state.found).toBeNull();
  });

  it('says so where nobody answers', async () => {
    const c = await ready();
    c.shop.refusals.push(gone());
    c.till.type('tea');
    await c.machine.clock.pass(120);
    await settled();
    expect(c.state.problem?.code).toBe('till.no-connection');
  });
});

describe('Enter', () => {
  it('sells what the arrows are at', async () => {
    const c = await ready();
    c.till.type('2*e');
    c.till.type('2*ea');
    await c.machine.clock.pass(120);
    await settled();
    c.till.moveFound(1);
    c.till.moveFound(5);
    c.till.enterEntry();
    expect([c.lines, c.state.entry, c.state.found]).toEqual([['2 x 1002 = 8.00'], '', null]);
  });

  it('sells the one thing that is called so', async () => {
    const c = await ready();
    await c.type('2*cola');
    expect(c.lines).toEqual(['2 x 1003 = 6.00']);
  });

  it('offers several, the first one ready', async () => {
    const c = await ready();
    c.shop.catalogue.set('1009', { ...tea, sku: '1009', itemId: 'id-1009', name: { default: 'Black tea' } });
    await c.type('tea');
    expect([c.lines, c.state.panel.at, c.state.found?.items.length, c.state.found?.at, c.state.entry]).toEqual([[], 'search', 2, 0, 'tea']);
  });

  it('says that nothing is called so', async () => {
    const c = await ready();
    await c.type('xyz');
    expect(c.state.missed.map((m) => [m.code, m.problem.code])).toEqual([['xyz', 'pos.unknown-barcode']]);
  });

  it('does not look for the name of what was scanned, or of plain figures', async () => {
    const c = await ready();
    await c.scan('tea');
    await c.type('999');
    expect(searches(c.shop.asked)).toEqual([]);
  });
});

describe('Escape', () => {
  it('closes the panel, then empties the field; what was not sold stays', async () => {
    const c = await ready();
    await c.scan('999');
    c.till.showPanel({ at: 'queue' });
    c.till.stepBack();
    expect(c.state.panel).toEqual({ at: 'keys' });
    c.till.type('t');
    c.till.stepBack();
    expect(c.state.entry).toBe('');
    await c.scan('999');
    c.till.stepBack();
    expect(c.missed).toEqual(['999']);
  });
});

describe('The arrows', () => {
  it('walk through the lines and stop at both ends', async () => {
    const c = await ready();
    for (const code of ['1001', '1002']) await c.scan(code);
    const [first, last] = c.state.basket.lines.map((l) => l.key);
    c.till.moveSelection(1);
    expect(c.state.selected).toBe(last);
    c.till.moveSelection(-1);
    c.till.moveSelection(-1);
    expect(c.state.selected).toBe(first);
  });
});

describe('A panel', () => {
  it('is closed by the key that opened it', async () => {
    const c = await ready();
    c.till.togglePanel({ at: 'discount', of: 'ticket' });
    expect(c.state.panel.at).toBe('discount');
    c.till.togglePanel({ at: 'discount', of: 'ticket' });
    expect(c.state.panel.at).toBe('keys');
    c.till.toggleKeys();
    expect(c.state.panel).toEqual({ at: 'keys', open: true });
    c.till.toggleKeys();
    expect(c.state.panel).toEqual({ at: 'keys', open: false });
  });
});
