import { can, till } from '../till';
import { t } from '../words';
import { Machine } from '../Machine';
import { MissedHere } from '../Missed';
import { ActionBar, Trouble } from '../parts';
import { Report } from '../Report';

/** The shift so far, and what ends it. */
export function Shift() {
  const selling = till.state.basket.lines.length > 0 || till.state.tenders.length > 0;
  const waiting = till.state.link.waiting > 0;
  const { report, config } = till.state;
  const mayClose = !report || report.cashierName === config?.actor.name || can('pos.close-others-shift');
  return (
    <>
      <main class="work reporting">
        <section class="paper">
          <Trouble of={till.state.problem} />
          {selling ? <p class="hint">{t('close-basket')}</p> : null}
          {till.state.held.length > 0 ? <p class="hint">{t('held-left', { n: till.state.held.length })}</p> : null}
          {waiting ? <p class="hint">{t('close-queue')}</p> : null}
          {mayClose ? null : <p class="hint">{t('close-others', { name: report?.cashierName ?? '' })}</p>}
          <Machine />
          {till.state.report ? <Report report={till.state.report} /> : till.state.busy ? <span class="spinner" /> : null}
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'Escape', label: t('back'), look: 'quiet', run: till.backToSale },
          { key: 'F7', label: t('print'), enabled: till.state.report !== null, run: till.print },
          { key: 'F6', label: t('change-register'), enabled: !selling, run: till.changeRegister },
          { key: 'F8', label: t('sign-out'), run: () => void till.signOut() },
          ...(mayClose ? [{
            key: 'F12', label: t('close-shift'), look: 'main' as const, enabled: !selling && !waiting && till.state.report !== null,
            run: till.toClose,
          }] : []),
        ]}
      />
    </>
  );
}

export function ZReport() {
  return (
    <>
      <main class="work reporting">
        <section class="paper">
          <MissedHere />
          {till.state.report ? <Report report={till.state.report} /> : null}
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'F7', label: t('print'), run: till.print },
          { key: 'F8', label: t('sign-out'), run: () => void till.signOut() },
          { key: 'F12', label: t('next-shift'), look: 'main', run: () => void till.enter() },
        ]}
      />
    </>
  );
}
