import { useState } from 'preact/hooks';
import type { Money } from '../../domain/exact';
import type { Tender } from '../../domain/tender';
import { amount, price } from '../format';
import { Icon } from '../Icon';
import { till } from '../till';
import { t } from '../words';

const icons = { cash: 'cash', card: 'card', mobile: 'mobile' } as const;

/** What the customer has given already. Taking one out asks: the money must go back as it came. */
export const Taken = ({ total }: { total?: Money }) =>
  till.state.tenders.length === 0 ? null : (
    <ul class="taken">
      {total === undefined ? null : <li class="taken-total"><span>{t('total')}</span><b>{price(total)}</b><span /></li>}
      {till.state.tenders.map((x, i) => <Row key={`${i}-${x.kind}-${x.amount}`} tender={x} at={i} />)}
    </ul>
  );

function Row({ tender, at }: { tender: Tender; at: number }) {
  const [sure, setSure] = useState(false);
  const back = tender.amount < 0n;
  const sum = amount(back ? -tender.amount : tender.amount);
  if (sure) {
    return (
      <li class="asked">
        <span>{t(back ? 'taken-undo' : 'taken-back', { amount: sum, kind: t(`tender-${tender.kind}`) })}</span>
        <button type="button" class="small-button" onClick={() => setSure(false)}>{t('taken-keep')}</button>
        <button type="button" class="small-button yes" onClick={() => till.dropTender(at)}>
          {t(back ? 'taken-undone' : 'taken-given')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <span><Icon name={icons[tender.kind]} />{t(`tender-${tender.kind}`)}</span>
      <b>{amount(tender.amount)}</b>
      <button type="button" class="plain-icon" aria-label={t('remove')} disabled={till.state.recording} onClick={() => setSure(true)}>
        <Icon name="close" />
      </button>
    </li>
  );
}
