import { countOf, figures, type Basket } from '../../domain/basket';
import { rules, till } from '../till';
import { moment, price } from '../format';
import { t } from '../words';

const totalOf = (basket: Basket): bigint => figures(basket.lines, basket.discount, rules()).total;

/** Sales that were laid aside, each a touch away while nothing lies in the basket. */
export function Held() {
  const { held, basket, tenders } = till.state;
  if (held.length === 0) return null;
  const free = basket.lines.length + tenders.length === 0;
  if (!free) return <p class="strip"><span>{t('held-some', { n: held.length })}</span></p>;
  return (
    <div class="held-list">
      {held.map(({ at, cashier, sale }) => (
        <p key={sale.basket.ticketId} class="strip held">
          <span>
            {t('held', { n: String(countOf(sale.basket.lines)), total: price(totalOf(sale.basket)) })}
            <small> {moment(new Date(at).toISOString())} · {cashier}</small>
          </span>
          <button type="button" class="small-button" onClick={() => void till.recall(sale.basket.ticketId)}>{t('recall')}</button>
        </p>
      ))}
    </div>
  );
}
