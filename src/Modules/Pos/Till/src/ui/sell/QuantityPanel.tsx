import { useState } from 'preact/hooks';
import { Problem } from '../../api/http';
import type { Line } from '../../domain/basket';
import { typedQuantity } from '../../domain/entry';
import { abs } from '../../domain/exact';
import { setQuantity } from '../../app/selling';
import { problemText, t } from '../../texts/texts';
import { count, unit } from '../format';
import { Pad, Trouble } from '../parts';

export function QuantityPanel({ line }: { line: Line }) {
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const enter = (): void => {
    const quantity = typedQuantity(value);
    if (quantity === null || quantity < 0n) return setWrong(t('figure-wrong'));
    // A returned line keeps its minus.
    const code = setQuantity(line.quantity < 0n ? -quantity : quantity);
    setWrong(code ? problemText(new Problem(code, 400, '')) : null);
  };
  return (
    <Pad label={t('quantity')} value={value} onChange={setValue} onEnter={enter} whole={line.item.quantityDigits === 0} placeholder={count(abs(line.quantity))} suffix={unit(line.item.unit)}>
      <Trouble of={wrong} />
      <button type="submit" class="big main" disabled={!value}>{t('set-quantity')}</button>
    </Pad>
  );
}
