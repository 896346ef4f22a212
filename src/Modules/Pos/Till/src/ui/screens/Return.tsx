import { figures } from '../../domain/basket';
import { isAnyWrong } from '../../app/changes/returning';
import type { Quantity } from '../../domain/exact';
import type { Pack } from '../../domain/pack';
import { returnLine, type ReturnableLine } from '../../domain/returns';
import { nameOf, rules, till } from '../till';
import { t, unit } from '../words';
import { amount, count, moment, price } from '../format';
import { Ask } from '../Ask';
import { ActionBar, Icon, Trouble } from '../parts';
import { LooseReturn } from './LooseReturn';
import { BackQuantity } from '../returning/BackQuantity';

/** Against a receipt: its number, then what comes back of it. */
export function Return() {
  const { loose } = till.state.returning;
  return loose ? <LooseReturn lines={loose} /> : <AgainstReceipt />;
}

function AgainstReceipt() {
  const { returning } = till.state;
  const chosen = returning.lines.filter((l) => (returning.chosen[l.lineNo] ?? 0n) > 0n);
  const back = figures(chosen.map((l) => returnLine(String(l.lineNo), l, returning.chosen[l.lineNo]!)), null, rules());
  const open = returning.lines.some((l) => l.remaining > 0n);
  return (
    <>
      <main class="work">
        <section class="basket">
          <form class="entry" onSubmit={(e) => { e.preventDefault(); void till.findReceipt(returning.number); }}>
            <Icon name="barcode" />
            <input
              data-main="entry" data-place="codes" type="text" autocomplete="off" autocapitalize="characters"
              spellcheck={false} maxLength={64} enterkeyhint="search"
              placeholder={t('receipt-type')} aria-label={t('receipt-type')} value={returning.number} onInput={(e) => till.typeReceipt(e.currentTarget.value)}
            />
            <button type="submit" class="small-button" disabled={!returning.number || till.state.busy}>{t('find-receipt')}</button>
          </form>
          <Trouble of={returning.problem} />
          <Ask inPad onYes={till.takeBack} onNo={till.forgetTyped} />
          {returning.ticket ? (
            <>
              <p class="receipt-facts">
                <b>{returning.ticket.number}</b>
                <span>{t('sold-on', { when: moment(returning.ticket.completedAt), cashier: returning.ticket.cashierName })}</span>
              </p>
              {open ? null : <p class="hint">{t('return-none')}</p>}
              <ol class="lines">{returning.lines.map((l) => <Row key={l.lineNo} line={l} />)}</ol>
            </>
          ) : (
            <div class="lines"><div class="idle"><Icon name="back" /><strong>{t('return-title')}</strong><span>{t('return-text')}</span></div></div>
          )}
          <footer class="totals"><dl /><p class="grand"><span>{t('return-amount')}</span><output>{price(-back.total)}</output></p></footer>
        </section>
      </main>
      <ActionBar
        actions={[
          { key: 'Escape', label: t('back'), look: 'quiet', run: till.leaveReturn },
          { key: 'F6', label: t('return-loose'), enabled: returning.ticket === null, run: till.withoutReceipt },
          { key: 'F4', label: t('return-all'), enabled: open, run: till.chooseAll },
          { key: 'F12', label: t('take-back'), look: 'main', enabled: chosen.length > 0 && !isAnyWrong(till.state), run: till.takeBack },
        ]}
      />
    </>
  );
}

/** What was sold by the case comes back by the case, or by the piece beside it. */
const Packs = ({ line, pack, chosen }: { line: ReturnableLine; pack: Pack; chosen: Quantity }) => (
  <button
    type="button" class="small-button" disabled={line.remaining - chosen < pack.size} onClick={() => till.choose(line, chosen + pack.size)}
  >
    + {unit(pack.unit)} ({count(pack.size)})
  </button>
);

function Row({ line }: { line: ReturnableLine }) {
  const chosen = till.state.returning.chosen[line.lineNo] ?? 0n;
  const none = line.remaining === 0n;
  return (
    <li class={`line pick ${none ? 'gone' : ''}`} aria-current={chosen > 0n}>
      <span class="line-what">
        <b>{nameOf(line.item)}</b>
        <small>
          <span class="line-sku">{line.item.sku}</span>
          <span>{t('each')} {amount((line.pack ?? line.item).unitPrice ?? 0n)} / {unit((line.pack ?? line.item).unit)}</span>
          <span>{t('return-of', { n: count(line.remaining), unit: unit(line.item.unit) })}</span>
          {line.pack ? <Packs line={line} pack={line.pack} chosen={chosen} /> : null}
        </small>
      </span>
      <BackQuantity line={line} chosen={chosen} />
      <span class="line-amount">{amount(line.remainingAmount)}</span>
    </li>
  );
}
