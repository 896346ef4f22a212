import { useState } from 'preact/hooks';
import type { Line } from '../../domain/basket';
import { clearBasket, mayDiscount, removeLine, step } from '../../app/selling';
import { can, set, state } from '../../app/state';
import { t } from '../../texts/texts';
import { amount, count, unit } from '../format';
import { Icon } from '../parts';

/** What can be done with the line that was touched. */
export function LinePanel({ line }: { line: Line }) {
  const plain = !line.origin;
  const keep = (by: 1n | -1n) => (): void => {
    step(by);
    if (state.selected === line.key) set({ panel: { at: 'line' } });
  };
  return (
    <div class="line-panel">
      <p class="line-facts">{line.item.sku} · {t('each')} {amount(line.unitPrice)}</p>
      <div class="stepper">
        <button type="button" aria-label="−" onClick={keep(-1n)}><Icon name="minus" /></button>
        <button type="button" class="stepper-value" onClick={() => set({ panel: { at: 'quantity' } })}>{count(line.quantity)} <small>{unit(line.item.unit)}</small></button>
        <button type="button" aria-label="+" onClick={keep(1n)}><Icon name="plus" /></button>
      </div>
      <button type="button" class="big" onClick={() => set({ panel: { at: 'quantity' } })}>{t('quantity')}</button>
      {plain && mayDiscount() ? <button type="button" class="big" onClick={() => set({ panel: { at: 'discount', of: 'line' } })}>{t('discount')}</button> : null}
      {plain && can('pos.override-price') ? <button type="button" class="big" onClick={() => set({ panel: { at: 'price' } })}>{t('price')}</button> : null}
      <button type="button" class="big danger-line" onClick={removeLine}>{t('remove')}</button>
      <span class="spacer" />
      <CancelSale />
    </div>
  );
}

/** Asks in its own place, with what it means, before everything goes. */
export function CancelSale() {
  const [sure, setSure] = useState(false);
  return sure
    ? <button type="button" class="big danger" onClick={clearBasket}>{t('clear-sure', { n: state.basket.lines.length })}</button>
    : <button type="button" class="big quiet" onClick={() => setSure(true)}>{t('clear')}</button>;
}
