import { useState } from 'preact/hooks';
import { typedMoney } from '../../domain/entry';
import { abs, fitsCurrency, type Money } from '../../domain/exact';
import { isOverpaid, quickAmounts, type TenderKind, type TenderProblem } from '../../domain/tender';
import { digits, paid, rules, sums, till } from '../till';
import { t } from '../words';
import { amount, price } from '../format';
import type { Action } from '../actions';
import { ActionBar, Pad, Trouble } from '../parts';
import { Taken } from '../sell/Taken';

export function Pay() {
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { total } = sums();
  const { due, cashDue } = paid();
  const back = total < 0n;
  const over = isOverpaid(total, till.state.tenders, rules().cashStep);

  const give = (kind: TenderKind, sum: Money, doubtful = false): void => {
    const problem = till.tender(kind, sum, null, doubtful);
    setWrong(problem ? explain(problem, kind === 'cash' ? cashDue : due) : null);
    if (!problem && !till.state.question) setValue('');
  };
  /** Nothing typed is all that is due: in cash to the smallest coin, else to the last digit. */
  const take = (kind: TenderKind) => (): void => {
    if (due === 0n) return void till.complete();
    const typed = value ? typedMoney(value) : abs(kind === 'cash' ? cashDue : due);
    if (typed === null || typed < 0n || !fitsCurrency(typed, digits())) return setWrong(t('figure-wrong'));
    give(kind, back ? -typed : typed, value !== '' && till.state.doubt === value);
  };
  const quick = due > 0n && !over ? [cashDue, ...quickAmounts(cashDue)] : [];

  return (
    <>
      <main class="work paying">
        <section class="pay-main">
          <Due over={over} />
          {till.state.recording ? <p class="saving"><span class="spinner" />{t('sending')}</p> : null}
          <Trouble of={till.state.problem} />
          {over ? <Trouble of={t('overpaid-text', { total: price(abs(total)) })} /> : null}
          <Taken total={total} />
          {quick.length > 0 ? (
            <div class="quick-amounts">
              {quick.map((a) => (
                <button key={String(a)} type="button" disabled={till.state.recording} onClick={() => give('cash', a)}>
                  <small>{t(a === cashDue ? 'exact-cash' : 'tender-cash')}</small>{amount(a)}
                </button>
              ))}
            </div>
          ) : null}
        </section>
        <aside class="side open">
          {due === 0n || over ? null : (
            <Pad
              label={t(due < 0n ? 'amount-refund' : 'amount-tender')} value={value} placeholder={amount(abs(due))} prefix={till.state.config?.currency.symbol ?? ''}
              onChange={(v) => { setValue(v); setWrong(null); }} onEnter={() => value && take('cash')()}
            >
              <Trouble of={wrong} />
            </Pad>
          )}
        </aside>
      </main>
      <ActionBar actions={actions(due, over, take)} />
    </>
  );
}

/** What is due, or what must go back. */
function Due({ over }: { over: boolean }) {
  const { total } = sums();
  const { due, cashDue, change } = paid();
  const some = till.state.tenders.length > 0;
  const rest = total < 0n ? (some ? 'to-pay-back-rest' : 'to-pay-back') : some ? 'to-pay-rest' : 'to-pay';
  const label = over && due < 0n && total >= 0n ? 'overpaid' : due !== 0n ? rest : change > 0n ? 'change' : 'nothing-due';
  return (
    <p class={`due ${over ? 'bad' : ''}`}>
      <span>{t(label)}</span>
      <output>{price(due === 0n ? change : abs(due))}</output>
      {due !== cashDue && !over ? <small class="in-cash">{t('in-cash', { amount: price(abs(cashDue)) })}</small> : null}
    </p>
  );
}

const explain = (problem: TenderProblem, due: Money): string =>
  problem === 'above-total' ? t('tender-above-total', { due: price(abs(due)) })
  : problem === 'coin' ? t('tender-coin', { step: price(rules().cashStep) })
  : problem === 'range' ? t('tender-range')
  : t('tender-zero');

function actions(due: Money, over: boolean, take: (kind: TenderKind) => () => void): Action[] {
  const offered = till.state.config?.tenderKinds ?? [];
  const free = !till.state.recording;
  return [
    { key: 'Escape', label: t('back'), look: 'quiet', enabled: free, run: till.state.question ? till.dismiss : till.backToSale },
    ...(due === 0n
      ? [{ key: 'F12', label: t('finish'), look: 'main' as const, enabled: free && !over, run: () => void till.complete() }]
      : [
          { key: 'F3', label: t('tender-card'), enabled: free && !over && offered.includes('card'), run: take('card') },
          { key: 'F4', label: t('tender-mobile'), enabled: free && !over && offered.includes('mobile'), run: take('mobile') },
          { key: 'F12', label: t('tender-cash'), look: 'main' as const, enabled: free && !over, run: take('cash') },
        ]),
  ];
}
