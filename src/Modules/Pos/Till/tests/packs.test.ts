import { describe, expect, it } from 'vitest';
import { byPack } from '../src/domain/pack';
import type { FoundItem } from '../src/domain/basket';
import { soldAs } from '../src/domain/returns';
import { water } from './support/items';
import { money, quantity, ready, settled, type Counter } from './support/till';

const pack = (unit: string, size: string, price: string | null, ...barcodes: string[]) => ({
  unit, size: quantity(size), unitPrice: price === null ? null : money(price), validUntil: null, barcodes, forSelling: false,
});

/** A bottle at 2.00, the case of twelve at 21.00 under a barcode of its own. */
const crated: FoundItem = { ...water, barcodes: ['4006381333931'], packs: [pack('case', '12', '21.00', '04006381333948')] };

async function withCases(item = crated): Promise<Counter> {
  const c = await ready();
  for (const code of [item.sku, ...item.barcodes!, ...item.packs!.flatMap((p) => p.barcodes), '4006381333948']) c.shop.catalogue.set(
    code, item);
  return c;
}

describe("A pack's own barcode", () => {
  it('sells one pack at its price, which is twelve bottles', async () => {
    const c = await withCases();
    await c.scan('04006381333948');
    const [line] = c.state.basket.lines;
    expect([c.lines, line!.item.unit, c.total]).toEqual([['1 x 1001 = 21.00'], 'case', '21.00']);
    await c.pay('cash', '21');
    const [sent] = [...c.shop.tickets.values()];
    expect(sent!.body.lines[0]).toMatchObject({ quantity: '12', entryUnit: 'case', entryQuantity: '1', unitPrice: '21.00',
      amount: '21.00' });
  });

  it('is the same code in its other spellings, and counts its line up', async () => {
    const c = await withCases();
    await c.scan('04006381333948');
    await c.scan('4006381333948');
    expect(c.lines).toEqual(['2 x 1001 = 42.00']);
  });

  it('and that of the bottle are two lines', async () => {
    const c = await withCases();
    await c.scan('04006381333948');
    await c.scan('4006381333931');
    expect(c.lines).toEqual(['1 x 1001 = 21.00', '1 x 1001 = 2.00']);
  });

  it('is known without the server once the bottle was sold', async () => {
    const c = await withCases();
    await c.scan('4006381333931');
    c.shop.down = true;
    await c.scan('04006381333948');
    await c.machine.clock.pass(2_000);
    await settled();
    expect(c.lines).toEqual(['1 x 1001 = 2.00', '1 x 1001 = 21.00']);
  });

  it('without a price asks for one, and sells the pack at it', async () => {
    const c = await withCases({ ...crated, packs: [pack('case', '12', null, '04006381333948')] });
    await c.scan('04006381333948');
    expect(c.state.panel).toMatchObject({ at: 'price', item: { unit: 'case' } });
  });
});

describe('The SKU or a touch', () => {
  it('sells the pack where that is what is sold, its own barcode still the bottle', async () => {
    const c = await withCases({ ...crated, packs: [{ ...crated.packs![0]!, forSelling: true }] });
    await c.scan('1001');
    await c.scan('4006381333931');
    expect(c.lines).toEqual(['1 x 1001 = 21.00', '1 x 1001 = 2.00']);
  });
});

describe('A line', () => {
  it('can be sold by another unit, as many of it', async () => {
    const c = await withCases();
    await c.type('3*4006381333931');
    c.till.sellBy(byPack(crated, crated.packs![0]!));
    expect([c.lines, c.state.basket.lines[0]!.item.unit]).toEqual([['3 x 1001 = 63.00'], 'case']);
  });

  it('in packs takes parts of them only where that is whole bottles', async () => {
    const c = await withCases();
    await c.scan('04006381333948');
    expect(c.till.setQuantity(quantity('0.3'))).toMatchObject({ code: 'till.whole-pieces' });
    expect(c.till.setQuantity(quantity('0.5'))).toBeNull();
    expect(c.lines).toEqual(['0.5 x 1001 = 10.50']);
  });
});

describe('What was sold by the case', () => {
  const soldCases = async (): Promise<Counter> => {
    const c = await withCases();
    await c.scan('04006381333948');
    await c.scan('04006381333948');
    const { ticketId } = c.state.basket;
    await c.pay('cash', '42');
    c.shop.left = [{
      ticketId, number: 'K1-000001', lineNo: 1, sold: quantity('24'), remaining: quantity('24'), remainingAmount: money('42.00'),
      remainingDiscount: 0n, remainingTax: 0n, ...soldAs({ ...water, unitPrice: money('21.00') }, { unit: 'case', size: quantity('12') }),
    }];
    c.till.nextSale();
    c.till.toReturn();
    await c.till.findReceipt('K1-000001');
    return c;
  };

  it('comes back by the case', async () => {
    const c = await soldCases();
    c.till.choose(c.state.returning.lines[0]!, quantity('12'));
    c.till.takeBack();
    expect([c.lines, c.state.basket.lines[0]!.item.unit, c.total]).toEqual([['-1 x 1001 = -21.00'], 'case', '-21.00']);
    await c.pay('cash', '-21');
    expect([...c.shop.tickets.values()][1]!.body.lines[0]).toMatchObject({ quantity: '-12', entryUnit: 'case', entryQuantity: '-1',
      unitPrice: '21.00' });
  });

  it('or by the bottle, at its share', async () => {
    const c = await soldCases();
    c.till.choose(c.state.returning.lines[0]!, quantity('5'));
    c.till.takeBack();
    expect([c.lines, c.total]).toEqual([['-5 x 1001 = -8.75'], '-8.75']);
    await c.pay('cash', '-8.75');
    expect([...c.shop.tickets.values()][1]!.body.lines[0]).toMatchObject({ quantity: '-5', entryUnit: null, unitPrice: '1.75',
      amount: '-8.75' });
  });

  it('never comes back beyond what is left, by whatever unit', async () => {
    const c = await soldCases();
    c.till.choose(c.state.returning.lines[0]!, quantity('12'));
    c.till.takeBack();
    c.till.selectLine(c.state.basket.lines[0]!.key);
    expect(c.till.setQuantity(-quantity('3'))).toMatchObject({ code: 'pos.return-exceeds-sale' });
  });
});
