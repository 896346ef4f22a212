import { describe, expect, it } from 'vitest';
import { money, quantity } from '../src/domain/exact';
import { isImplausibleQuantity, isImplausibleTender } from '../src/domain/plausible';
import { ready, settled } from './support/till';

describe('A tender', () => {
  it.each([['9', '1003'], ['2', '690'], ['12.40', '1240'], ['250', '1003'], ['9', '1000'], ['0.50', '96385074']])('for %s of %s is worth a question', (due, amount) => {
    expect(isImplausibleTender(money(due), money(amount))).toBe(true);
  });

  it.each([['9', '10'], ['9', '100'], ['9', '200'], ['12.40', '15'], ['12.40', '12.50'], ['2', '100'], ['108', '10000'], ['234.50', '240'], ['7', '7']])('for %s of %s is as usual', (due, amount) => {
    expect(isImplausibleTender(money(due), money(amount))).toBe(false);
  });

  it('that can hardly be meant is asked about once', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '1003');
    expect([c.state.screen, c.state.tenders, c.state.question?.of, c.shop.tickets.size]).toEqual(['pay', [], 'tender', 0]);
    c.till.confirm();
    await settled();
    expect([c.state.screen, c.state.done?.change]).toEqual(['done', money('1001')]);
  });

  it('pressed again is meant; another sum is another question', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '1003');
    c.till.tender('cash', money('1004'));
    expect(c.shop.tickets.size).toBe(0);
    c.till.tender('cash', money('1004'));
    await settled();
    expect([c.shop.tickets.size, c.state.done?.change]).toEqual([1, money('1002')]);
  });

  it('that came faster than fingers type is asked about, however usual it is', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.toPay();
    c.till.doubt('5');
    c.till.tender('cash', money('5'), null, true);
    expect([c.state.question?.of, c.state.tenders]).toEqual(['tender', []]);
    c.till.dismiss();
    expect([c.state.question, c.state.doubt]).toEqual([null, null]);
  });

  it('that was a scan after all is sold, and nothing is paid', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.toPay();
    c.till.doubt('1002', '1002');
    c.till.tender('cash', money('1002'), null, true);
    expect(c.state.question).toMatchObject({ of: 'tender', doubtful: true });
    c.till.wasScan();
    await settled();
    expect([c.state.screen, c.lines, c.state.tenders, c.state.question]).toEqual(
      ['sell', ['1 x 1001 = 2.00', '1 x 1002 = 4.00'], [], null]);
    // What was meant is taken when it is said so, without another question.
    c.till.toPay();
    c.till.doubt('6', '6');
    c.till.tender('cash', money('6'), null, true);
    c.till.confirm();
    await settled();
    expect(c.state.screen).toBe('done');
  });
});

describe('A quantity', () => {
  it('of more than a hundred is worth a question', () => {
    expect(['1', '12', '100', '0.375'].map((n) => isImplausibleQuantity(quantity(n)))).toEqual([false, false, false, false]);
    expect(['101', '1003', '-200'].map((n) => isImplausibleQuantity(quantity(n)))).toEqual([true, true, true]);
  });

  it('that can hardly be meant is asked about once, on a line and before a code', async () => {
    const c = await ready();
    await c.scan('1001');
    expect(c.till.setQuantity(quantity('1003'))).toBeNull();
    expect([c.lines, c.state.question?.of]).toEqual([['1 x 1001 = 2.00'], 'quantity']);
    c.till.confirm();
    expect([c.lines, c.state.question]).toEqual([['1003 x 1001 = 2006.00'], null]);
    await c.type('500*1002');
    expect(c.lines.length).toBe(1);
    c.till.confirm();
    expect(c.lines[1]).toBe('500 x 1002 = 2000.00');
  });

  it('is not what the next scan answers', async () => {
    const c = await ready();
    await c.scan('1001');
    c.till.setQuantity(quantity('1003'));
    await c.scan('1002');
    expect([c.state.question, c.lines]).toEqual([null, ['1 x 1001 = 2.00', '1 x 1002 = 4.00']]);
  });
});

describe('A figure in doubt', () => {
  it('is used when it is meant, and never without a word', async () => {
    const c = await ready();
    c.till.doubt('1003');
    expect([c.till.isSure('10'), c.till.isSure('1003'), c.state.question]).toEqual([true, false, { of: 'figure', text: '1003' }]);
    expect([c.till.isSure('1003'), c.state.question, c.state.doubt]).toEqual([true, null, null]);
  });
});

describe('Codes that were not sold', () => {
  it('stay, several of them, until each is dismissed or sold after all', async () => {
    const c = await ready();
    for (const code of ['999', '888', '777', '999']) await c.scan(code);
    expect(c.missed).toEqual(['888', '777', '999']);
    c.till.forgetMissed('777');
    c.shop.catalogue.set('888', { ...c.shop.catalogue.get('1002')!, sku: '888', itemId: 'id-888' });
    await c.scan('888');
    expect([c.missed, c.lines]).toEqual([['999'], ['1 x 888 = 4.00']]);
    await c.reload();
    expect([c.missed, c.state.missed[0]?.problem.code]).toEqual([['999'], 'pos.unknown-barcode']);
  });

  it('are mentioned before somebody pays, once', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.scan('999');
    c.till.toPay();
    expect([c.state.screen, c.state.question?.of]).toEqual(['sell', 'missed']);
    c.till.confirm();
    expect(c.state.screen).toBe('pay');
    c.till.tender('cash', money('2'));
    await settled();
    expect([c.state.screen, c.missed]).toEqual(['done', []]);
  });

  it('on a screen that can\'t sell are said there', async () => {
    const c = await ready();
    c.till.toClose();
    c.till.scan('1001');
    expect([c.state.screen, c.lines, c.state.missed[0]?.problem.code, c.machine.heard.at(-1)]).toEqual(['closeShift', [], 'till.scan-counting', 'bad']);
    await c.till.signOut();
    c.till.scan('1002');
    expect([c.state.screen, c.lines, c.state.missed[1]?.problem.code]).toEqual(['signIn', [], 'till.scan-locked']);
  });
});

describe('A scan', () => {
  it('on the pay screen goes to the sale, and what was taken stays in sight', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('card', '1');
    c.till.scan('1003');
    await settled();
    expect([c.state.screen, c.lines, c.state.tenders.length, c.shop.tickets.size]).toEqual(['sell', ['1 x 1001 = 2.00', '1 x 1003 = 3.00'], 1, 0]);
  });

  it('on the returns screen looks for the receipt, the last one where several come', async () => {
    const c = await ready();
    await c.scan('1001');
    await c.pay('cash', '2');
    c.till.nextSale();
    c.till.toReturn();
    c.shop.stall();
    c.till.scan('K1-000009');
    c.till.scan('K1-000001');
    c.shop.answer();
    await settled();
    expect([c.state.returning.ticket?.number, c.state.returning.problem, c.state.busy]).toEqual(['K1-000001', null, false]);
  });
});
