import { useState } from 'preact/hooks';
import type { Discount } from '../../domain/basket';
import { typedMoney, typedRate } from '../../domain/entry';
import { abs, fitsCurrency, rateScale } from '../../domain/exact';
import { digits, selectedLine, sums, till } from '../till';
import { t } from '../words';
import { Pad, Trouble } from '../parts';
import { Reasons } from './Reasons';

const usual = ['5', '10', '20', '50'];

export function DiscountPanel({ of, now }: { of: 'line' | 'ticket'; now: Discount | null }) {
  const [kind, setKind] = useState<Discount['kind']>(now?.kind ?? 'percent');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState(now?.reason ?? '');
  const [wrong, setWrong] = useState<string | null>(null);

  const enter = (): void => {
    const discount = read(kind, value, reason.trim());
    if (!discount) return setWrong(t('figure-wrong'));
    if (tooMuch(of, discount)) return setWrong(t('discount-too-much'));
    if (!discount.reason) return setWrong(t('reason-missing'));
    if (!till.isSure(value)) return;
    till.setDiscount(of, discount);
  };
  return (
    <div class="figure-panel">
      <div class="tabs">
        <button type="button" aria-pressed={kind === 'percent'} onClick={() => setKind('percent')}>% {t('percent')}</button>
        <button type="button" aria-pressed={kind === 'amount'} onClick={() => setKind('amount')}>{till.state.config?.currency.symbol} {t('amount')}</button>
      </div>
      {kind === 'percent' ? (
        <div class="chips even">{usual.map((p) => <button key={p} type="button" class="chip" aria-pressed={value === p} onClick={() => setValue(p)}>{p}%</button>)}</div>
      ) : null}
      <Pad
        label={t('discount')} value={value} onChange={setValue} onEnter={enter}
        prefix={kind === 'amount' ? (till.state.config?.currency.symbol ?? '') : ''} suffix={kind === 'percent' ? '%' : ''}
      >
        <Reasons keys={['reason-damaged', 'reason-expiring', 'reason-match', 'reason-goodwill']} value={reason} onChange={setReason} />
        <Trouble of={wrong} />
        <div class="row">
          {now ? <button type="button" class="big" onClick={() => till.setDiscount(of, null)}>{t('no-discount')}</button> : null}
          <button type="submit" class="big main" disabled={!value}>{t('give-discount')}</button>
        </div>
      </Pad>
    </div>
  );
}

function read(kind: Discount['kind'], value: string, reason: string): Discount | null {
  if (kind === 'percent') {
    const rate = typedRate(value);
    return rate !== null && rate > 0n ? { kind, rate, reason } : null;
  }
  const amount = typedMoney(value);
  return amount !== null && amount > 0n && fitsCurrency(amount, digits()) ? { kind, amount, reason } : null;
}

function tooMuch(of: 'line' | 'ticket', discount: Discount): boolean {
  if (discount.kind === 'percent') return discount.rate > rateScale;
  const line = selectedLine();
  const all = sums();
  const i = line ? till.state.basket.lines.indexOf(line) : -1;
  const most = of === 'line' && i >= 0 ? abs(all.lines[i]!.gross) : all.lines.reduce((sum, l) => (l.gross > 0n ? sum + l.gross : sum), 0n);
  return discount.amount > most;
}
