import type { Panel } from '../../app/state';
import { can, mayDiscount, selectedLine, sums, till } from '../till';
import { t } from '../words';
import { price } from '../format';
import type { Action } from '../keyboard';
import { ActionBar, Icon, Trouble } from '../parts';
import { BasketList } from '../sell/BasketList';
import { SidePanel } from '../sell/SidePanel';
import { Totals } from '../sell/Totals';

export function Sell() {
  return (
    <>
      <main class={`work panel-${till.state.panel.at}`}>
        <section class="basket">
          <EntryField />
          <Trouble of={till.state.problem} />
          <BasketList />
          <Totals />
        </section>
        <SidePanel />
      </main>
      <ActionBar actions={actions()} />
    </>
  );
}

function EntryField() {
  return (
    <form class="entry" onSubmit={(e) => { e.preventDefault(); till.enterEntry(); }}>
      <Icon name="barcode" />
      <input
        data-main="entry" type="text" enterkeyhint="go" autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={128}
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
  const total = sums().total;
  return [
    { key: 'F2', label: t('quantity'), enabled: line !== null, run: open({ at: 'quantity' }) },
    { key: 'F4', label: t('discount'), enabled: plain && mayDiscount(), run: open({ at: 'discount', of: 'line' }) },
    { key: 'F6', label: t('ticket-discount'), enabled: some && mayDiscount(), run: open({ at: 'discount', of: 'ticket' }) },
    { key: 'F7', label: t('price'), enabled: plain && can('pos.override-price'), run: open({ at: 'price' }) },
    { key: 'Delete', label: t('remove'), enabled: line !== null, run: till.removeLine },
    { key: 'F8', label: t('returns'), enabled: can('pos.return'), run: till.toReturn },
    { key: 'F3', label: t('quick-keys'), look: 'phone', run: till.toggleKeys },
    { key: 'F9', label: t('shift'), run: () => void till.showShift() },
    {
      key: 'F12', label: total < 0n ? `${t('pay-back')} ${price(-total)}` : `${t('pay')} ${price(total)}`, look: 'main',
      enabled: some && till.state.lookingUp.length === 0, run: till.toPay,
    },
    { key: '+', label: '', enabled: line !== null, run: () => till.step(1n) },
    { key: '-', label: '', enabled: line !== null, run: () => till.step(-1n) },
    { key: 'ArrowDown', label: '', enabled: !till.state.found, run: () => till.moveSelection(1) },
    { key: 'ArrowUp', label: '', enabled: !till.state.found, run: () => till.moveSelection(-1) },
    { key: 'Escape', label: '', run: till.stepBack },
  ];
}
