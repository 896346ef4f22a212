import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IndexedItems } from '../src/machine/itemStore';
import { changesOf, itemOf } from './support/catalogue';

const spoken = (no: number, ...ways: string[]) => ({ item: itemOf(no, { name: { default: `名 ${no}` } }), spoken: ways });

async function filled(): Promise<{ items: IndexedItems; factory: IDBFactory }> {
  const factory = new IDBFactory();
  const items = new IndexedItems(() => factory);
  await items.apply(changesOf([
    itemOf(1, { sku: '1001', name: { default: 'Spring water', zh: '矿泉水' }, barcodes: ['6901234500370'] }),
    itemOf(2, { sku: '1002', name: { default: 'Green tea 500 ml' }, barcodes: ['4006381333931'] }),
    itemOf(3, {
      sku: 'TEA-9', name: { default: 'Steamed bun' }, packs: [{ unit: 'case', size: 12_000_000n, barcodes: ['CASE9'], forSelling: false }],
    }),
  ], { anew: true }));
  return { items, factory };
}

const skus = async (items: IndexedItems, text: string): Promise<string[]> => (await items.find(text, 24)).map((i) => i.sku);

describe('The items of a machine', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are found by every code that leads to them', async () => {
    const { items } = await filled();
    const found = await Promise.all(['1001', '06901234500370', 'TEA-9', 'CASE9', 'no'].map((c) => items.byCode(c)));
    expect(found.map((i) => i?.sku ?? null)).toEqual(['1001', '1001', 'TEA-9', 'TEA-9', null]);
  });

  it('are found by parts of names and codes, the likeliest first', async () => {
    const { items } = await filled();
    expect(await skus(items, 'tea')).toEqual(['TEA-9', '1002']);
    expect(await skus(items, 'ater')).toEqual(['1001']);
    expect(await skus(items, '泉')).toEqual(['1001']);
    expect(await skus(items, '00370')).toEqual(['1001']);
    expect(await skus(items, '690123')).toEqual(['1001']);
    expect(await skus(items, 'tea 500')).toEqual(['1002']);
    expect(await skus(items, 'ＧＲＥＥＮ')).toEqual(['1002']);
    expect(await skus(items, 'tea 900')).toEqual([]);
    expect(await skus(items, '  ')).toEqual([]);
  });

  it('are found by pinyin and its initials, from each character on and in each reading', async () => {
    const factory = new IDBFactory();
    const items = new IndexedItems(() => factory);
    const changes = { ...changesOf([]), items: [spoken(1, 'kuang quan shui'), spoken(2, 'zhong liang', 'chong liang')] };
    await items.apply(changes);
    const found = await Promise.all(['kuangquan', 'qs', 'quansh', 'chongl', 'zl', 'uang'].map((text) => skus(items, text)));
    expect(found).toEqual([['S1'], ['S1'], ['S1'], ['S2'], ['S2'], []]);
  });

  it('are replaced, taken out and added by what changed', async () => {
    const { items } = await filled();
    const coffee = itemOf(2, { sku: '1002', name: { default: 'Black coffee' } });
    const kept = await items.apply(changesOf([coffee, itemOf(4)], { cursor: 'c2', gone: ['item-1'] }));
    expect(kept).toMatchObject({ cursor: 'c2', filled: true, count: 3 });
    expect([await skus(items, 'tea'), await skus(items, 'coffee'), await skus(items, 'water')]).toEqual([['TEA-9'], ['1002'], []]);
    expect([await items.byCode('1001'), await items.byCode('04006381333931'), (await items.byCode('S4'))?.sku]).toEqual([null, null, 'S4']);
  });

  it('stay as they were where a change is cut in half', async () => {
    const { items, factory } = await filled();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (++puts === 3) throw new Error('cut');
      return put.apply(this, args);
    });
    const cut = items.apply(changesOf([itemOf(7), itemOf(8), itemOf(9)], { cursor: 'c2', anew: true }));
    await expect(cut).rejects.toThrow('cut');
    vi.restoreAllMocks();
    const again = new IndexedItems(() => factory);
    expect(await again.kept()).toMatchObject({ cursor: 'c1', count: 3 });
    expect([(await again.byCode('1001'))?.sku, await again.byCode('S7')]).toEqual(['1001', null]);
    expect(await skus(again, 'tea')).toEqual(['TEA-9', '1002']);
  });

  it('begin anew where the server has another state', async () => {
    const { items } = await filled();
    const kept = await items.apply(changesOf([itemOf(5)], { cursor: 'x', anew: true, more: true }));
    expect(kept).toMatchObject({ filled: false, count: 1 });
    expect(await skus(items, 'tea')).toEqual([]);
  });

  it('are thousands in texts of a thousand', async () => {
    const factory = new IDBFactory();
    const items = new IndexedItems(() => factory);
    await items.apply(changesOf(Array.from({ length: 1_500 }, (_, i) => itemOf(i)), { more: true }));
    await items.apply(changesOf([itemOf(1_499, { name: { default: 'Needle' } })], { cursor: 'c2' }));
    expect([await skus(items, 'needle'), await skus(items, 'thing 1499')]).toEqual([['S1499'], []]);
    expect((await items.find('thing', 24)).length).toBe(24);
  });
});
