import { useState } from 'preact/hooks';
import { typedMoney } from '../../domain/entry';
import { fitsCurrency, type Money } from '../../domain/exact';
import { tenderKinds, type TenderKind } from '../../domain/tender';
import { digits, till } from '../till';
import { t } from '../words';
import { MissedHere } from '../Missed';
import { ActionBar, Pad, Trouble } from '../parts';

/** A blind count: the cashier writes down what is there before the till says what should be. */
export function CloseShift() {
  const kinds = tenderKinds.filter((k) => k === 'cash' || till.state.report?.tenders.some((x) => x.kind === k && x.count > 0));
  const [values, setValues] = useState<Partial<Record<TenderKind, string>>>({});
  const [now, setNow] = useState<TenderKind>('cash');
  const [wrong, setWrong] = useState(false);

  const counted = (): { kind: TenderKind; amount: Money }[] | null => {
    const all = kinds.filter((k) => k === 'cash' || values[k]).map((kind) => ({ kind, amount: typedMoney(values[kind] ?? '') }));
    return all.every((c) => c.amount !== null && c.amount >= 0n && fitsCurrency(c.amount, digits())) ? (all as { kind: TenderKind; amount: Money }[]) : null;
  };
  const close = (): void => {
    const all = counted();
    setWrong(all === null);
    if (all && kinds.every((k) => till.isSure(values[k] ?? ''))) void till.closeShift(all);
  };
  const next = (): void => {
    const after = kinds[kinds.indexOf(now) + 1];
    if (!till.isSure(values[now] ?? '')) return;
    if (after && values[now]) setNow(after);
    else if (!after) close();
  };
  return (
    <>
      <main class="centre">
        <section class="card wide counting">
          <h1>{t('close-shift-title')}</h1>
          <p>{t('close-shift-text')}</p>
          <MissedHere />
          <div class="counts">
            {kinds.map((k) => (
              <button key={k} type="button" class="count" aria-pressed={k === now} onClick={() => setNow(k)}>
                <span>{t(`counted-${k}`)}</span><b>{values[k] || '–'}</b>
              </button>
            ))}
          </div>
          <Pad
            key={now} label={t(`counted-${now}`)} value={values[now] ?? ''} onEnter={next} prefix={till.state.config?.currency.symbol ?? ''}
            onChange={(v) => { setValues({ ...values, [now]: v }); setWrong(false); }}
          >
            <Trouble of={wrong ? t('figure-wrong') : till.state.problem} />
          </Pad>
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'Escape', label: t('back'), look: 'quiet', run: till.backToShift },
          { key: 'F12', label: t('close-shift'), look: 'main', enabled: !till.state.busy && !!values.cash, run: close },
        ]}
      />
    </>
  );
}
