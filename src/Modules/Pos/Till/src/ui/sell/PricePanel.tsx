import { useState } from 'preact/hooks';
import type { Item, Line } from '../../domain/basket';
import { typedMoney } from '../../domain/entry';
import type { Quantity } from '../../domain/exact';
import { fitsCurrency, moneyScale } from '../../domain/exact';
import { digits, till } from '../till';
import { t } from '../words';
import { amount } from '../format';
import { Pad, Trouble } from '../parts';
import { Reasons } from './Reasons';

const most = 100_000_000n * moneyScale;

/** Another price for a line, with a reason; or the first price of an item that has none. */
export function PricePanel({ line, item, quantity }: { line?: Line; item: Item; quantity: Quantity }) {
  const [value, setValue] = useState('');
  const [reason, setReason] = useState(line?.priceReason ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const needsReason = line !== undefined && item.unitPrice !== null;

  const enter = (): void => {
    const price = typedMoney(value);
    if (price === null || price < 0n || price > most || !fitsCurrency(price, digits())) return setWrong(t('figure-wrong'));
    if (needsReason && !reason.trim() && price !== item.unitPrice) return setWrong(t('reason-missing'));
    if (!till.isSure(value)) return;
    if (!line) return till.sellAtPrice(item, quantity, price);
    till.overridePrice(price, reason.trim());
  };
  return (
    <div class="figure-panel">
      <p class="line-facts">{item.unitPrice === null ? t('price-missing') : t('price-was', { price: amount(item.unitPrice) })}</p>
      <Pad label={t('price')} value={value} onChange={setValue} onEnter={enter} prefix={till.state.config?.currency.symbol ?? ''}>
        {needsReason ? <Reasons keys={['reason-label', 'reason-match', 'reason-damaged', 'reason-display']} value={reason} onChange={setReason} /> : null}
        <Trouble of={wrong} />
        <button type="submit" class="big main" disabled={!value}>{line ? t('set-price') : t('sell-at-price')}</button>
      </Pad>
    </div>
  );
}
