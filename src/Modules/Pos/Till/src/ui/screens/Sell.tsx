import type { Done, Panel } from '../../app/state';
import { isOverpaid } from '../../domain/tender';
import { isSignedOut, paid, selectedLine, sums, till } from '../till';
import { t } from '../words';
import { price } from '../format';
import type { Action } from '../actions';
import { Ask } from '../Ask';
import { ActionBar, Icon, Trouble } from '../parts';
import { BasketList } from '../sell/BasketList';
import { Held } from '../sell/Held';
import { SidePanel } from '../sell/SidePanel';
import { Taken } from '../sell/Taken';
import { Totals } from '../sell/Totals';

export function Sell() {
  return (
    <>
      <main class={`work panel-${till.state.panel.at}`}>
        <section class="basket">
          <EntryField />
          <Ask />
          {till.state.panel.at === 'override' ? null : <Trouble of={till.state.problem} />}
          {isSignedOut() ? <SignedOut /> : null}
          {till.state.paused === null ? null : <p class="strip caution" role="status">{t('paused', { number: till.state.paused })}</p>}
          {till.state.last ? <Last of={till.state.last} /> : null}
          <Held />
          <BasketList />
          <Paid />
          <Totals />
        </section>
        <SidePanel />
      </main>
      <ActionBar actions={actions()} />
    </>
  );
}

/** Sales go on and are kept; what needs an answer needs somebody who is signed in. */
const SignedOut = () => (
  <p class="strip caution">
    <span>{t('signed-out')}</span>
    <button type="button" class="small-button" onClick={() => void till.toSignIn()}>{t('sign-in')}</button>
  </p>
);

/** The sale before: the next one has begun, its change may still be in the hand. */
const Last = ({ of }: { of: Done }) => (
  <p class="strip">
    <span>{t('last-sale', { number: (of.ticket ?? of.own).number, total: price(of.total) })}</span>
    <b>{of.total < 0n ? `${t('return-amount')} ${price(-of.total)}` : `${t('change')} ${price(of.change)}`}</b>
    <button type="button" class="plain-icon" aria-label={t('help-close')} onClick={till.forgetLast}><Icon name="close" /></button>
  </p>
);

/** What the customer has given already stays in sight while the sale changes. */
function Paid() {
  if (till.state.tenders.length === 0) return null;
  const { due } = paid();
  const over = isOverpaid(sums().total, till.state.tenders) && due < 0n;
  return (
    <section class="paid-so-far">
      <Taken />
      <p><span>{t(over ? 'overpaid' : 'to-pay-rest')}</span><b>{price(due < 0n ? -due : due)}</b></p>
    </section>
  );
}

function EntryField() {
  return (
    <form class="entry" onSubmit={(e) => { e.preventDefault(); till.enterEntry(); }}>
      <Icon name="barcode" />
      <input
        data-main="entry" data-place="codes" type="text" enterkeyhint="go" autocomplete="off" autocapitalize="none"
        spellcheck={false} maxLength={128}
        placeholder={t('scan-or-type')} aria-label={t('scan-or-type')} value={till.state.entry}
        onInput={(e) => till.type(e.currentTarget.value)} onKeyDown={walk}
      />
      {till.state.entry ? <button type="button" class="plain-icon" aria-label={t('remove')} onClick={() => till.type('')}><Icon name="close" /></button> : null}
    </form>
  );
}

/** Up and down go through what was found while it is on the screen, else through the lines. */
function walk(e: KeyboardEvent): void {
  const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !till.state.found) return;
  e.preventDefault();
  e.stopPropagation();
  till.moveFound(by);
}

const open = (panel: Panel) => (): void => till.togglePanel(panel);

function actions(): Action[] {
  const line = selectedLine();
  const some = till.state.basket.lines.length > 0;
  const plain = line !== null && !line.origin;
  const { due } = paid();
  return [
    { key: 'F2', label: t('quantity'), enabled: line !== null, run: open({ at: 'quantity' }) },
    { key: 'F4', label: t('discount'), enabled: plain, run: open({ at: 'discount', of: 'line' }) },
    { key: 'F6', label: t('ticket-discount'), enabled: some, run: open({ at: 'discount', of: 'ticket' }) },
    { key: 'F7', label: t('price'), enabled: plain, run: open({ at: 'price' }) },
    { key: 'Delete', label: t('remove'), enabled: line !== null, run: till.removeLine },
    { key: 'F8', label: t('returns'), run: till.toReturn },
    { key: 'F3', label: t('quick-keys'), look: 'phone', run: till.toggleKeys },
    { key: 'F9', label: t('shift'), run: () => void till.showShift() },
    {
      key: 'F12', label: due < 0n ? `${t('pay-back')} ${price(-due)}` : `${t('pay')} ${price(due)}`, look: 'main',
      enabled: some && till.state.lookingUp.length === 0, run: till.pay,
    },
    { key: 'Insert', label: '', enabled: some || till.state.held.length > 0, run: till.holdOrRecall },
    { key: 'F10', label: '', enabled: some, run: till.askToVoid },
    { key: '+', label: '', enabled: line !== null, run: () => till.step(1n) },
    { key: '-', label: '', enabled: line !== null, run: () => till.step(-1n) },
    { key: 'ArrowDown', label: '', enabled: !till.state.found, run: () => till.moveSelection(1) },
    { key: 'ArrowUp', label: '', enabled: !till.state.found, run: () => till.moveSelection(-1) },
    { key: 'Escape', label: '', run: till.stepBack },
  ];
}
