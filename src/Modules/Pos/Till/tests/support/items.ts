import type { FoundItem } from '../../src/domain/basket';
import { money, quantity, rate } from '../../src/domain/exact';

const item = (sku: string, name: string, price: string | null, more: Partial<FoundItem> = {}): FoundItem => ({
  itemId: `id-${sku}`, sku, name: { default: name }, unit: 'pcs', quantityDigits: 0, category: null, unitPrice: price === null ? null : money(price),
  validUntil: null, tax: { category: 'standard', rate: rate('20'), inclusive: true }, onHand: quantity('10'), ...more,
});

export const water = item('1001', 'Spring water', '2.00', { name: { default: 'Spring water', zh: '矿泉水', de: 'Quellwasser' } });
export const tea = item('1002', 'Green tea', '4.00');
export const cola = item('1003', 'Cola', '3.00');
export const cheese = item('2001', 'Cheese', '10.00', { unit: 'kg', quantityDigits: 3 });
export const voucher = item('3001', 'Card without price', null);
export const items = [water, tea, cola, cheese, voucher];
