import { describe, expect, it } from 'vitest';
import { gone, problem } from './support/shop';
import { Counter, money, ready, settled } from './support/till';

const opens = (c: Counter) => c.shop.asked.filter((a) => a.startsWith('open')).map((a) => a.split(' ')[1]);

describe('A shift', () => {
  it('is opened with the cash in the drawer before the first sale', async () => {
    const c = new Counter();
    await c.till.start();
    expect(c.state.screen).toBe('openShift');
    await c.till.openShift(money('100'));
    expect([c.state.screen, c.state.shiftId, c.shop.asked.at(-1)]).toEqual(['sell', opens(c)[0], `open ${opens(c)[0]} 100.00`]);
  });

  it('opened again after a lost answer is the same one', async () => {
    const c = new Counter();
    await c.till.start();
    c.shop.refusals.push(gone());
    await c.till.openShift(money('100'));
    await settled();
    const [first, second, ...more] = opens(c);
    expect([first === second, more, c.state.screen, c.state.shiftId === first]).toEqual([true, [], 'sell', true]);
  });

  it('that somebody opened at another screen is taken over', async () => {
    const c = new Counter();
    await c.till.start();
    c.shop.registers[0]!.openShiftId = 'of-another-screen';
    await c.till.openShift(money('100'));
    expect([c.state.screen, c.state.shiftId, c.state.problem]).toEqual(['sell', 'of-another-screen', null]);
  });

  it('shows its report so far', async () => {
    const c = await ready();
    await c.till.showShift();
    expect([c.state.screen, c.state.report?.state, c.state.busy]).toEqual(['shift', 'open', false]);
    c.till.backToSale();
    expect(c.state.screen).toBe('sell');
  });

  it('is counted, closed and followed by the next one', async () => {
    const c = await ready();
    await c.till.showShift();
    c.till.toClose();
    await c.till.closeShift([{ kind: 'cash', amount: money('130') }, { kind: 'card', amount: money('20') }]);
    expect(c.shop.asked.at(-1)).toBe('close shift-1 cash 130.00, card 20.00');
    expect([c.state.screen, c.state.report?.zNumber, c.state.shiftId]).toEqual(['zReport', 1, null]);
    await c.till.enter();
    expect(c.state.screen).toBe('openShift');
    await c.till.openShift(money('130'));
    await c.scan('1001');
    await c.pay('cash', '2');
    expect([...c.shop.tickets.values()][0]!.body.shiftId).toBe(opens(c)[0]);
  });

  it('that is not closed stays open, with the reason on the screen', async () => {
    const c = await ready();
    c.till.toClose();
    c.shop.refusals.push(problem(403, 'pos.not-your-shift'));
    await c.till.closeShift([{ kind: 'cash', amount: 0n }]);
    expect([c.state.screen, c.state.problem?.code, c.state.shiftId]).toEqual(['closeShift', 'pos.not-your-shift', 'shift-1']);
    c.till.backToShift();
    expect([c.state.screen, c.state.problem]).toEqual(['shift', null]);
  });

  it('is closed once, however often the key is pressed', async () => {
    const c = await ready();
    c.shop.stall();
    void c.till.closeShift([{ kind: 'cash', amount: 0n }]);
    void c.till.closeShift([{ kind: 'cash', amount: 0n }]);
    c.shop.answer();
    await settled();
    expect(c.shop.asked.filter((a) => a.startsWith('close')).length).toBe(1);
  });
});
