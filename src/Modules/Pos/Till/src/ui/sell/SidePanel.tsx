import { useState } from 'preact/hooks';
import type { FoundItem } from '../../domain/basket';
import { byName } from '../../domain/pack';
import { nameOf, selectedLine, till } from '../till';
import { t, unit } from '../words';
import { amount } from '../format';
import { Icon } from '../parts';
import { DiscountPanel } from './DiscountPanel';
import { LinePanel } from './LinePanel';
import { OverridePanel } from './OverridePanel';
import { PricePanel } from './PricePanel';
import { QuantityPanel } from './QuantityPanel';
import { QueuePanel } from './QueuePanel';
import { stockText } from './StockOf';

/** The right third: quick keys, unless something is being looked for or changed. */
export function SidePanel() {
  const { panel } = till.state;
  const line = selectedLine();
  switch (panel.at) {
    case 'search':
      return till.state.found ? <Found /> : <QuickKeys />;
    case 'line':
      return line ? <Side title={nameOf(line.item)}><LinePanel line={line} /></Side> : <QuickKeys />;
    case 'quantity':
      return line ? <Side title={nameOf(line.item)}><QuantityPanel key={line.key} line={line} /></Side> : <QuickKeys />;
    case 'price':
      return panel.item ? <Side title={nameOf(panel.item)}><PricePanel key={panel.item.itemId} item={panel.item} quantity={panel.quantity ?? 1n} /></Side>
        : line ? <Side title={nameOf(line.item)}><PricePanel key={line.key} line={line} item={line.item} quantity={line.quantity} /></Side>
        : <QuickKeys />;
    case 'discount':
      return panel.of === 'ticket' ? <Side title={t('ticket-discount')}><DiscountPanel key="ticket" of="ticket" now={till.state.basket.discount} /></Side>
        : line ? <Side title={nameOf(line.item)}><DiscountPanel key={line.key} of="line" now={line.discount} /></Side>
        : <QuickKeys />;
    case 'override':
      return <Side title={t('override')}><OverridePanel need={panel.need} /></Side>;
    case 'queue':
      return <Side title={t('queue-title')}><QueuePanel /></Side>;
    default:
      return <QuickKeys />;
  }
}

export function Side({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <aside class="side open">
      <header><h2>{title}</h2><button type="button" class="plain-icon" aria-label={t('back')} onClick={till.closePanel}><Icon name="close" /></button></header>
      {children}
    </aside>
  );
}

const perPage = 18;

function QuickKeys() {
  const [page, setPage] = useState(0);
  const all = till.state.config?.quickKeys ?? [];
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const shown = all.slice(page * perPage, (page + 1) * perPage);
  return (
    <aside class={`side keys ${till.state.panel.at === 'keys' && till.state.panel.open ? 'open' : ''}`}>
      {all.length === 0 ? <p class="hint">{t('no-quick-keys')} <a href="/inventory/items/new">{t('add-item')}</a></p> : null}
      <div class="key-grid">
        {shown.map((item) => (
          <button key={item.itemId} type="button" class={`key hue-${hue(item.category)}`} onClick={() => touch(item)}>
            <span>{nameOf(item)}</span>
            <Price of={item} />
          </button>
        ))}
      </div>
      {pages > 1 ? (
        <div class="pages">
          <button type="button" class="small-button" disabled={page === 0} onClick={() => setPage(page - 1)}>←</button>
          <span>{t('quick-page', { n: page + 1, total: pages })}</span>
          <button type="button" class="small-button" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>→</button>
        </div>
      ) : null}
    </aside>
  );
}

/** Of what a touch sells: the pack where that is what is sold. */
function Price({ of }: { of: FoundItem }) {
  const sold = byName(of);
  if (sold.unitPrice === null) return <b>{t('no-price')}</b>;
  return <b>{amount(sold.unitPrice)}{sold.soldBy ? <small> / {unit(sold.unit)}</small> : null}</b>;
}

const touch = (item: FoundItem): void => till.sellNamed(item, till.typedQuantity());

/** Neighbours of one category share a mark; the name says what it is. */
const hue = (category: string | null): number => [...(category ?? '')].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 997, 7) % 4;

function Found() {
  const { text, items, at } = till.state.found!;
  return (
    <aside class="side found open" data-of={text}>
      {items.length === 0 ? (
        <p class="hint"><strong>{t('nothing-found', { text })}</strong><br />{t('nothing-found-text')}</p>
      ) : (
        <ul>{items.map((item, i) => <li key={item.itemId}><FoundRow item={item} here={i === at} /></li>)}</ul>
      )}
    </aside>
  );
}

function FoundRow({ item, here }: { item: FoundItem; here: boolean }) {
  const line = till.state.basket.lines.find((l) => l.item.itemId === item.itemId);
  const stock = stockText(item);
  return (
    <button
      type="button" class="found-row" aria-selected={here} onClick={() => till.sellNamed(item, till.typedQuantity())}
      onContextMenu={(e) => { e.preventDefault(); if (line) till.selectLine(line.key); }}
    >
      <span><b>{nameOf(item)}</b><small>{item.sku}{stock ? ` · ${stock}` : ''}</small></span>
      <em><Price of={item} /></em>
    </button>
  );
}
