import type { Item, Line } from '../../domain/basket';
import type { Quantity } from '../../domain/exact';
import { stockOf, stockUnit } from '../../domain/pack';
import { till } from '../till';
import { count } from '../format';
import { t, unit } from '../words';

/** "3 pcs here · 12 elsewhere": what was heard of an item's stock, or nothing. */
export function stockText(item: Item): string {
  const stock = till.state.stock[item.itemId];
  if (!stock || item.isService) return '';
  const amount = (n: Quantity): string => `${count(n)} ${unit(stockUnit(item))}`;
  const here = t('stock-here', { n: amount(stock.here) });
  return stock.elsewhere === 0n ? here : `${here} · ${t('stock-elsewhere', { n: amount(stock.elsewhere) })}`;
}

/** What one line sells beyond what lies here: said, never in the way. */
export function Short({ of: { item, quantity, origin } }: { of: Line }) {
  const stock = till.state.stock[item.itemId];
  const wanted = stockOf(item, quantity);
  if (!stock || item.isService || origin || wanted === null || wanted <= 0n || wanted <= stock.here) return null;
  return <em class="caution">{t('stock-short', { n: `${count(stock.here)} ${unit(stockUnit(item))}` })}</em>;
}
