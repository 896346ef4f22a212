import { useState } from 'preact/hooks';
import type { Line } from '../../domain/basket';
import { refusal } from '../../app/problem';
import { typedQuantity } from '../../domain/entry';
import { abs } from '../../domain/exact';
import { till } from '../till';
import { problemText, t, unit } from '../words';
import { count } from '../format';
import { Pad, Trouble } from '../parts';

export function QuantityPanel({ line }: { line: Line }) {
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const enter = (): void => {
    const quantity = typedQuantity(value);
    if (quantity === null && /^\d{9,}/.test(value)) return setWrong(problemText(refusal('pos.quantity-range')));
    if (quantity === null || quantity < 0n) return setWrong(t('figure-wrong'));
    if (!till.isSure(value)) return;
    // A returned line keeps its minus.
    const problem = till.setQuantity(line.quantity < 0n ? -quantity : quantity);
    setWrong(problem ? problemText(problem) : null);
  };
  return (
    <Pad
      label={t('quantity')} value={value} onChange={setValue} onEnter={enter} whole={line.item.quantityDigits === 0 && !line.item.soldBy}
      placeholder={count(abs(line.quantity))} suffix={unit(line.item.unit)}
    >
      <Trouble of={wrong} />
      <button type="submit" class="big main" disabled={!value}>{t('set-quantity')}</button>
    </Pad>
  );
}
