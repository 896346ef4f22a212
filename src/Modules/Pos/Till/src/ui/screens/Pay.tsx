import { useState } from 'preact/hooks';
import { typedMoney } from '../../domain/entry';
import { abs, fitsCurrency, type Money } from '../../domain/exact';
import { quickAmounts, type TenderKind, type TenderProblem } from '../../domain/tender';
import { digits, paid, sums, till } from '../till';
import { t } from '../words';
import { amount, price } from '../format';
import type { Action } from '../keyboard';
import { ActionBar, Icon, Pad, Trouble } from '../parts';

export function Pay() {
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { total } = sums();
  const { due } = paid();
  const back = total < 0n;
  const some = till.state.tenders.length > 0;

  const explain = (problem: TenderProblem): string =>
    problem === 'above-total' ? t('tender-above-total', { due: price(abs(due)) }) : problem === 'range' ? t('tender-range') : t('tender-zero');
  const give = (kind: TenderKind, sum: Money): void => {
    const problem = till.tender(kind, sum);
    setWrong(problem ? explain(problem) : null);
    if (!problem) setValue('');
  };
  /** Nothing typed is all that is due. */
  const take = (kind: TenderKind) => (): void => {
    if (due === 0n) return void till.complete();
    const typed = value ? typedMoney(value) : abs(due);
    if (typed === null || typed < 0n || !fitsCurrency(typed, digits())) return setWrong(t('figure-wrong'));
    give(kind, back ? -typed : typed);
  };
  const offered = till.state.config?.tenderKinds ?? [];
  const actions: Action[] = [
    { key: 'Escape', label: t('back'), look: 'quiet', enabled: !till.state.busy, run: till.backToSale },
    ...(due === 0n
      ? [{ key: 'F12', label: t('finish'), look: 'main' as const, enabled: !till.state.busy, run: () => void till.complete() }]
      : [
          { key: 'F3', label: t('tender-card'), enabled: !till.state.busy && offered.includes('card'), run: take('card') },
          { key: 'F4', label: t('tender-mobile'), enabled: !till.state.busy && offered.includes('mobile'), run: take('mobile') },
          { key: 'F12', label: t('tender-cash'), look: 'main' as const, enabled: !till.state.busy, run: take('cash') },
        ]),
  ];

  return (
    <>
      <main class="work paying">
        <section class="pay-main">
          <p class="due">
            <span>{t(due === 0n ? 'nothing-due' : back ? (some ? 'to-pay-back-rest' : 'to-pay-back') : some ? 'to-pay-rest' : 'to-pay')}</span>
            <output>{price(abs(due))}</output>
          </p>
          {till.state.busy ? <p class="saving"><span class="spinner" />{t('sending')}</p> : null}
          <Trouble of={till.state.problem} />
          {some ? <Taken total={total} /> : null}
          {due > 0n ? (
            <div class="quick-amounts">
              {[due, ...quickAmounts(due)].map((a) => (
                <button key={String(a)} type="button" disabled={till.state.busy} onClick={() => give('cash', a)}>
                  <small>{t(a === due ? 'exact-cash' : 'tender-cash')}</small>{amount(a)}
                </button>
              ))}
            </div>
          ) : null}
        </section>
        <aside class="side open">
          {due === 0n ? null : (
            <Pad
              label={t(due < 0n ? 'amount-refund' : 'amount-tender')} value={value} placeholder={amount(abs(due))} prefix={till.state.config?.currency.symbol ?? ''}
              onChange={(v) => { setValue(v); setWrong(null); }} onEnter={() => value && take('cash')()}
            >
              <Trouble of={wrong} />
            </Pad>
          )}
        </aside>
      </main>
      <ActionBar actions={actions} />
    </>
  );
}

const icons = { cash: 'cash', card: 'card', mobile: 'mobile' } as const;

const Taken = ({ total }: { total: Money }) => (
  <ul class="taken">
    <li class="taken-total"><span>{t('total')}</span><b>{price(total)}</b><span /></li>
    {till.state.tenders.map((x, i) => (
      <li key={i}>
        <span><Icon name={icons[x.kind]} />{t(`tender-${x.kind}`)}</span>
        <b>{amount(x.amount)}</b>
        <button type="button" class="plain-icon" aria-label={t('remove')} disabled={till.state.busy} onClick={() => till.dropTender(i)}><Icon name="close" /></button>
      </li>
    ))}
  </ul>
);
