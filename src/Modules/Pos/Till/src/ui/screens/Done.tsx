import { can, isPrinting, till } from '../till';
import { t } from '../words';
import { price } from '../format';
import { ActionBar, Icon, Trouble } from '../parts';
import { Receipt } from '../Receipt';

const printing = (copies: number | undefined): string =>
  copies ? t('copies-printed', { n: String(copies) }) : t(isPrinting() ? 'receipt-printed' : 'receipt-here');

/** The change, as large as the screen allows, until the next scan. */
export function Done() {
  const { total, change, own, ticket, copies } = till.state.done!;
  const copy = can('pos.print-copies');
  return (
    <>
      <main class="work done">
        <section class="change">
          <p class="paid"><Icon name="check" />{total < 0n ? t('paid-back') : t('paid')} {price(total < 0n ? -total : total)}</p>
          <span>{total < 0n ? t('return-amount') : change > 0n ? t('change') : t('no-change')}</span>
          <output data-change class={total >= 0n && change === 0n ? 'calm' : ''}>{price(total < 0n ? -total : change)}</output>
          <p class="hint">{t('next-hint')}</p>
        </section>
        <aside class="side open receipt-side">
          <Trouble of={till.state.problem} />
          {ticket?.printedNumber ? <Trouble of={t('renumbered', { number: ticket.number, printed: ticket.printedNumber })} /> : null}
          {ticket?.tillTime ? <Trouble of={t('clock-wrong')} /> : null}
          {ticket
            ? <p class="sent"><Icon name="print" />{printing(copies)}</p>
            : till.state.online ? null : <p class="kept"><Icon name="warn" />{t(isPrinting() ? 'receipt-waiting' : 'receipt-kept')}</p>}
          <Receipt ticket={ticket ?? own} />
        </aside>
      </main>
      <ActionBar
        actions={[
          {
            key: 'F7', label: copy && ticket ? t('print-copy') : t('print'), enabled: !till.state.busy,
            run: () => void (copy && ticket ? till.printCopy() : till.print()),
          },
          { key: 'F9', label: t('shift'), run: () => { till.nextSale(); void till.showShift(); } },
          { key: 'Enter', label: '', run: till.nextSale },
          { key: 'Escape', label: '', run: till.nextSale },
          { key: 'F12', label: t('next'), look: 'main', run: till.nextSale },
        ]}
      />
    </>
  );
}
