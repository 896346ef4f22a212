import { till } from './till';
import { t } from './words';

/** What this machine can't do for the till, where somebody may put it right. */
export function Machine() {
  const { lasting, items } = till.state;
  return (
    <>
      {lasting ? null : <p class="hint">{t('not-lasting')}</p>}
      {items.failed ? <p class="strip caution">{t('items-failed')}</p> : null}
    </>
  );
}
