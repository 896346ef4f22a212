import { can, till } from '../till';
import { t } from '../words';
import { price } from '../format';
import { ActionBar, Icon, Trouble } from '../parts';
import { Receipt } from '../Receipt';

/** The change, as large as the screen allows, until the next scan. */
export function Done() {
  const { total, change, ticket, copies } = till.state.done!;
  const copy = can('pos.print-copies');
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
            ? (
              <>
                <Trouble of={till.state.problem} />
                <p class="sent"><Icon name="print" />{copies ? t('copies-printed', { n: String(copies) }) : t('receipt-printed')}</p>
                <Receipt ticket={ticket} />
              </>
            )
            : <p class="kept"><Icon name="warn" />{t('receipt-waiting')}</p>}
        </aside>
      </main>
      <ActionBar
        actions={[
          {
            key: 'F7', label: copy ? t('print-copy') : t('print'), enabled: ticket !== null && !till.state.busy,
            run: () => void (copy ? till.printCopy() : till.print()),
          },
          { key: 'Enter', label: '', run: till.nextSale },
          { key: 'Escape', label: '', run: till.nextSale },
          { key: 'F12', label: t('next'), look: 'main', run: till.nextSale },
        ]}
      />
    </>
  );
}
