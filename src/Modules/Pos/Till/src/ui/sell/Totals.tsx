import { countOf } from '../../domain/basket';
import { sums, till } from '../till';
import { t } from '../words';
import { amount, percent, price } from '../format';

/** Always in sight. The tax line says whether it comes on top or is inside. */
export function Totals() {
  const { lines, discount } = till.state.basket;
  const all = sums();
  const n = countOf(lines);
  const onTop = lines.some((l) => !l.item.tax.inclusive && l.item.tax.rate > 0n);
  return (
    <footer class="totals">
      <dl>
        <div><dt>{n === 1n ? t('item-one') : t('items', { n })}</dt></div>
        {discount ? (
          <div class="good"><dt>{t('ticket-discount')} {discount.kind === 'percent' ? percent(discount.rate) : ''}</dt><dd class="why">{discount.reason}</dd></div>
        ) : null}
        {all.discount > 0n ? <div class="good"><dt>{t('discount-included')}</dt><dd>{amount(all.discount)}</dd></div> : null}
        {lines.length > 0 ? <div><dt>{onTop ? t('tax') : t('tax-inside')}</dt><dd>{amount(all.tax)}</dd></div> : null}
      </dl>
      <p class="grand"><span>{t('total')}</span><output data-total>{price(all.total)}</output></p>
    </footer>
  );
}
