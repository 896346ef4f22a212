import type { Panel } from '../../app/state';
import type { Line } from '../../domain/basket';
import { unitsOf } from '../../domain/pack';
import { nameOf, till } from '../till';
import { t, unit } from '../words';
import { amount, count } from '../format';
import { Icon } from '../parts';
import { stockText } from './StockOf';

/** What can be done with the line that was touched. */
export function LinePanel({ line }: { line: Line }) {
  const plain = !line.origin;
  const name = nameOf(line.item);
  const stock = stockText(line.item);
  return (
    <div class="line-panel">
      <p class="line-facts">{line.item.sku} · {t('each')} {amount(line.unitPrice)}{stock ? ` · ${stock}` : ''}</p>
      <div class="stepper">
        <button type="button" aria-label={t('one-fewer', { name })} onClick={() => till.stepInPanel(-1n)}><Icon name="minus" /></button>
        <button type="button" class="stepper-value" onClick={() => till.showPanel({ at: 'quantity' })}>{count(line.quantity)} <small>{unit(line.item.unit)}</small></button>
        <button type="button" aria-label={t('one-more', { name })} onClick={() => till.stepInPanel(1n)}><Icon name="plus" /></button>
      </div>
      {plain ? <Units line={line} /> : null}
      <button type="button" class="big" onClick={() => till.showPanel({ at: 'quantity' })}>{t('quantity')}</button>
      {plain ? <Open panel={{ at: 'discount', of: 'line' }} of="discount" /> : null}
      {plain ? <Open panel={{ at: 'price' }} of="price" /> : null}
      <button type="button" class="big danger-line" onClick={till.removeLine}>{t('remove')}</button>
      <span class="spacer" />
      <button type="button" class="big quiet" onClick={() => void till.hold()}>{t('hold')}</button>
      <button type="button" class="big quiet" onClick={till.askToVoid}>{t('clear')}</button>
    </div>
  );
}

/** The units it can be sold by, where there are several. */
function Units({ line }: { line: Line }) {
  const units = unitsOf(line.item);
  if (units.length < 2) return null;
  return (
    <div class="units" role="group" aria-label={t('sold-by')}>
      {units.map((item) => (
        <button
          key={item.unit} type="button" class="small-button" aria-pressed={item.unit === line.item.unit} disabled={item.unitPrice === null}
          onClick={() => till.sellBy(item)}
        >
          {unit(item.unit)}{item.soldBy ? ` (${count(item.soldBy.size)})` : ''}
        </button>
      ))}
    </div>
  );
}

const Open = ({ panel, of }: { panel: Panel; of: 'discount' | 'price' }) =>
  <button type="button" class="big" onClick={() => till.showPanel(panel)}>{t(of)}</button>;
