import type { Line } from '../../domain/basket';
import { figures } from '../../domain/basket';
import { typedQuantity } from '../../domain/entry';
import { quantityScale } from '../../domain/exact';
import { amount, count, price } from '../format';
import { ActionBar, Icon, Trouble } from '../parts';
import { Content } from '../sell/BasketList';
import { Reasons } from '../sell/Reasons';
import { nameOf, rules, till } from '../till';
import { t, unit } from '../words';

/** Without a receipt: what comes back is scanned, at today's price, and it is said why. */
export function LooseReturn({ lines }: { lines: readonly Line[] }) {
  const { returning } = till.state;
  const { total } = figures(lines, null, rules());
  return (
    <>
      <main class="work">
        <section class="basket">
          <form class="entry" onSubmit={(e) => { e.preventDefault(); void till.findLoose(returning.number); }}>
            <Icon name="barcode" />
            <input
              data-main="entry" data-place="codes" type="text" autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={128}
              enterkeyhint="search" placeholder={t('return-scan')} aria-label={t('return-scan')} value={returning.number}
              onInput={(e) => till.typeReceipt(e.currentTarget.value)}
            />
          </form>
          <Trouble of={returning.problem} />
          {returning.hits.length > 0 ? (
            <div class="choices">
              {returning.hits.map((item) => (
                <button key={item.itemId} type="button" class="choice" onClick={() => till.pickLoose(item)}>
                  <b>{nameOf(item)}</b><small>{item.sku}</small>
                </button>
              ))}
            </div>
          ) : null}
          {lines.length > 0
            ? <ol class="lines">{lines.map((l) => <Row key={l.key} line={l} />)}</ol>
            : (
              <div class="lines"><div class="idle">
                <Icon name="back" /><strong>{t('return-loose')}</strong><span>{t('return-loose-text')}</span>
              </div></div>
            )}
          {lines.length > 0 ? (
            <Reasons keys={['reason-faulty', 'reason-unwanted', 'reason-wrong-item']} value={returning.reason} onChange={till.typeReason} />
          ) : null}
          <footer class="totals"><dl /><p class="grand"><span>{t('return-amount')}</span><output>{price(total)}</output></p></footer>
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'Escape', label: t('back'), look: 'quiet', run: till.toReturn },
          { key: 'F12', label: t('take-back'), look: 'main', enabled: lines.length > 0 && returning.reason.trim() !== '',
            run: till.takeLoose },
        ]}
      />
    </>
  );
}

function Row({ line }: { line: Line }) {
  const { total } = figures([line], null, rules());
  const by = (more: bigint): void => till.countLoose(line.key, line.quantity + more);
  return (
    <li class="line pick" aria-current>
      <span class="line-what">
        <b>{nameOf(line.item)}</b>
        <small>
          <span class="line-sku">{line.item.sku}</span><span>{t('each')} {amount(line.unitPrice)} / {unit(line.item.unit)}</span>
          <Content of={line} />
        </small>
      </span>
      <span class="stepper small">
        <button type="button" aria-label="−" onClick={() => by(-quantityScale)}><Icon name="minus" /></button>
        {line.item.quantityDigits > 0 ? (
          <input
            class="text" data-place="figures" inputMode="decimal" aria-label={t('quantity')} value={count(line.quantity)}
            onChange={(e) => till.countLoose(line.key, typedQuantity(e.currentTarget.value) ?? line.quantity)}
          />
        ) : <b>{count(line.quantity)}</b>}
        <button type="button" aria-label="+" onClick={() => by(quantityScale)}><Icon name="plus" /></button>
      </span>
      <span class="line-amount">{amount(total)}</span>
    </li>
  );
}
