import { useEffect, useRef } from 'preact/hooks';
import type { Line, LineFigures } from '../../domain/basket';
import { stockOf, stockUnit } from '../../domain/pack';
import { nameOf, sums, till } from '../till';
import { t, unit } from '../words';
import { amount, count, percent } from '../format';
import { Icon } from '../Icon';
import { MissedLine } from '../Missed';
import { Short } from './StockOf';

/** The lines, newest at the bottom and always in sight; what was scanned wrongly says so where its line would be. */
export function BasketList() {
  const end = useRef<HTMLLIElement>(null);
  const { lines } = till.state.basket;
  const figures = sums();
  const { missed, lookingUp, flash } = till.state;
  const target = (missed.length > 0 && !flash) || lookingUp.length > 0 ? 'end' : till.state.selected;
  useEffect(() => {
    if (target === 'end') end.current?.scrollIntoView({ block: 'nearest' });
    else document.getElementById(`line-${target}`)?.scrollIntoView({ block: 'nearest' });
  }, [target, flash?.count, lines.length, missed.length]);

  const idle = lines.length + missed.length + lookingUp.length === 0;
  return (
    <ol class="lines">
      {idle ? <li class="idle"><Icon name="barcode" /><strong>{t('empty')}</strong><span>{t('empty-text')}</span></li> : null}
      {lines.map((line, i) => <LineRow key={line.key} line={line} figures={figures.lines[i]!} />)}
      {lookingUp.map((code, i) => <li key={`up-${i}`} class="line waiting"><span /><span>{t('looking-up', { code })}</span></li>)}
      {missed.map((m) => <MissedLine key={m.code} {...m} />)}
      {till.state.removed && lines.length + 1 > till.state.removed.at ? <Undo /> : null}
      <li ref={end} class="end" />
    </ol>
  );
}

function LineRow({ line, figures }: { line: Line; figures: LineFigures }) {
  const flash = till.state.flash?.key === line.key ? `flash-${till.state.flash.count % 2}` : '';
  const back = line.quantity < 0n;
  return (
    <li
      id={`line-${line.key}`} class={`line ${flash} ${back ? 'back' : ''}`} aria-current={till.state.selected === line.key}
      onClick={() => till.selectLine(line.key)}
    >
      <span class="line-quantity">{count(line.quantity)}<small>{unit(line.item.unit)}</small><Content of={line} /></span>
      <span class="line-what">
        <b>{nameOf(line.item)}</b>
        <small>
          <span class="line-sku">{line.item.sku}</span>
          <span>{t('each')} {amount(line.unitPrice)}</span>
          {line.priceReason ? <em class="info">{t('changed-price', { reason: line.priceReason })}</em> : null}
          {line.returned ? <em class="info">{t('returned-loose', { reason: line.returned })}</em> : null}
          <Short of={line} />
          {line.origin ? <em class="info">{t('returned-from', { number: line.origin.number })}</em> : null}
          {line.discount ? (
            <em class="good">−{line.discount.kind === 'percent' ? percent(line.discount.rate) : amount(line.discount.amount)} {line.discount.reason}</em>
          ) : null}
        </small>
      </span>
      <span class="line-amount">
        {amount(figures.amount)}
        {figures.discount !== 0n && !line.origin ? <s>{amount(figures.gross)}</s> : null}
      </span>
    </li>
  );
}

/** What is in the packs: "12 pcs". */
export function Content({ of: { item, quantity } }: { of: Line }) {
  const stock = item.soldBy ? stockOf(item, quantity) : null;
  return stock === null ? null : <small class="content">({count(stock)} {unit(stockUnit(item))})</small>;
}

const Undo = () => (
  <li class="line undo">
    <span />
    <s>{nameOf(till.state.removed!.line.item)}</s>
    <button type="button" class="small-button" onClick={till.undoRemove}>{t('undo-remove')}</button>
  </li>
);
