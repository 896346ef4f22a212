import { nextSale, printCopy } from '../../app/paying';
import { can, state } from '../../app/state';
import { t } from '../../texts/texts';
import { price } from '../format';
import { ActionBar, Icon, Trouble } from '../parts';
import { Receipt } from '../Receipt';

/** The change, as large as the screen allows, until the next scan. */
export function Done() {
  const { total, change, ticket, copies } = state.done!;
  return (
    <>
      <main class="work done">
        <section class="change">
          <p class="paid"><Icon name="check" />{total < 0n ? t('paid-back') : t('paid')} {price(total < 0n ? -total : total)}</p>
          <span>{total < 0n ? t('return-amount') : change > 0n ? t('change') : t('no-change')}</span>
          <output data-change>{price(total < 0n ? -total : change)}</output>
          <p class="hint">{t('next-hint')}</p>
        </section>
        <aside class="side open receipt-side">
          {ticket
            ? <><Trouble of={state.problem} /><p class="sent"><Icon name="print" />{copies ? t('copies-printed', { n: String(copies) }) : t('receipt-printed')}</p><Receipt ticket={ticket} /></>
            : <p class="kept"><Icon name="warn" />{t('receipt-waiting')}</p>}
        </aside>
      </main>
      <ActionBar
        actions={[
          { key: 'F7', label: can('devices.print') ? t('print-copy') : t('print'), enabled: ticket !== null && !state.busy, run: () => void (can('devices.print') ? printCopy() : window.print()) },
          { key: 'Enter', label: '', run: nextSale },
          { key: 'Escape', label: '', run: nextSale },
          { key: 'F12', label: t('next'), look: 'main', run: nextSale },
        ]}
      />
    </>
  );
}
