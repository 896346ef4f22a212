import type { WireReport } from '../api/wire';
import { money } from '../domain/exact';
import { till } from './till';
import { t, type TextKey } from './words';
import { moment, price, wireAmount, wirePercent } from './format';

/**
 * X while the shift is open, Z once it is closed. Whoever counts blind sees no sum before the count: what should be in the drawer
 * follows from any two of them.
 */
export function Report({ report }: { report: WireReport }) {
  const closed = report.state === 'closed';
  const closer = report.closedBy ?? report.cashierName;
  const blind = !closed && (report.expectedCash === null || till.state.config?.blindCount !== false);
  return (
    <article class="report receipt">
      <header>
        <b>{closed ? `${t('z-report')} ${report.zNumber ?? ''}` : t('x-report')}</b>
        <span>{report.registerCode}</span>
        <span>{t('shift-open-since', { when: moment(report.openedAt), cashier: report.cashierName })}</span>
        {report.closedAt ? <span>{t('shift-closed-at', { when: moment(report.closedAt), cashier: closer })}</span> : null}
      </header>
      <div class="report-parts">
        <dl>
          <Row of="tickets" is={String(report.tickets)} />
          <Row of="return-count" is={String(report.returns)} />
          {blind ? null : sums.map((of) => <Row key={of} of={of} is={wireAmount(report[of] ?? '0')} grand={of === 'total'} />)}
          {!blind && report.cashRounding && money(report.cashRounding) !== 0n
            ? <Row of="cash-rounding" is={wireAmount(report.cashRounding)} /> : null}
        </dl>
        <dl>
          <Row of="float" is={wireAmount(report.float)} />
          {blind ? null : <Row of="expected-cash" is={wireAmount(report.expectedCash ?? '0')} />}
          {report.countedCash !== null ? <Row of="counted-cash" is={wireAmount(report.countedCash)} /> : null}
          {report.difference !== null ? <Difference amount={report.difference} /> : null}
        </dl>
        {blind ? <p class="blind">{t('blind')}</p> : <Tenders report={report} closed={closed} />}
        {!blind && report.taxes.length > 0 ? (
          <table>
            <thead><tr><th>{t('taxes')}</th><th>{t('net')}</th><th>{t('tax')}</th></tr></thead>
            <tbody>{report.taxes.map((x) => <tr key={x.category + x.rate}><th>{wirePercent(x.rate)}</th><td>{wireAmount(x.net)}</td><td>{wireAmount(x.tax)}</td></tr>)}</tbody>
          </table>
        ) : null}
      </div>
      {closed && report.ledgerHead ? <p class="anchor">{t('ledger-head')}<br /><code>{report.ledgerHead}</code></p> : null}
    </article>
  );
}

const sums = ['gross', 'discounts', 'returned', 'net', 'tax', 'total'] as const;

const known = (sum: string | null): string => (sum === null ? '–' : wireAmount(sum));

const Tenders = ({ report, closed }: { report: WireReport; closed: boolean }) => (
  <table>
    <thead>
      <tr>
        <th>{t('tenders')}</th><th>{t('times')}</th><th>{t('amount')}</th>
        {closed ? <><th>{t('counted')}</th><th>{t('difference')}</th></> : null}
      </tr>
    </thead>
    <tbody>
      {report.tenders.map((x) => (
        <tr key={x.kind}>
          <th>{t(`tender-${x.kind}` as TextKey)}</th><td>{x.count}</td><td>{wireAmount(x.amount ?? '0')}</td>
          {closed ? <><td>{known(x.counted)}</td><td>{known(x.difference)}</td></> : null}
        </tr>
      ))}
    </tbody>
  </table>
);

const Row = ({ of, is, grand = false }: { of: TextKey; is: string; grand?: boolean }) => (
  <div class={grand ? 'grand' : ''}><dt>{t(of)}</dt><dd>{is}</dd></div>
);

function Difference({ amount }: { amount: string }) {
  const value = money(amount);
  const words = value === 0n ? t('difference-none') : value > 0n ? t('difference-over', { amount: price(value) }) : t('difference-short', { amount: price(-value) });
  return <div class={`grand ${value === 0n ? 'good' : 'bad'}`}><dt>{t('difference')}</dt><dd>{words}</dd></div>;
}
