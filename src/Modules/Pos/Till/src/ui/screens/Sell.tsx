import { toPay } from '../../app/paying';
import { toReturn } from '../../app/returning';
import { enterEntry, mayDiscount, moveSelection, removeLine, step, type } from '../../app/selling';
import { showShift } from '../../app/shifts';
import { can, selectedLine, set, state, sums, type Panel } from '../../app/state';
import { t } from '../../texts/texts';
import { price } from '../format';
import type { Action } from '../keyboard';
import { ActionBar, Icon, Trouble } from '../parts';
import { BasketList } from '../sell/BasketList';
import { SidePanel } from '../sell/SidePanel';
import { Totals } from '../sell/Totals';

export function Sell() {
  return (
    <>
      <main class={`work panel-${state.panel.at}`}>
        <section class="basket">
          <EntryField />
          <Trouble of={state.problem} />
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
    <form class="entry" onSubmit={(e) => { e.preventDefault(); enterEntry(); }}>
      <Icon name="barcode" />
      <input
        data-main="entry" type="text" enterkeyhint="go" autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={128}
        placeholder={t('scan-or-type')} aria-label={t('scan-or-type')} value={state.entry}
        onInput={(e) => type(e.currentTarget.value)} onKeyDown={walk}
      />
      {state.entry ? <button type="button" class="plain-icon" aria-label={t('remove')} onClick={() => type('')}><Icon name="close" /></button> : null}
    </form>
  );
}

/** Up and down go through what was found while it is on the screen, else through the lines. */
function walk(e: KeyboardEvent): void {
  const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !state.found) return;
  e.preventDefault();
  e.stopPropagation();
  const at = Math.max(-1, Math.min(state.found.items.length - 1, state.found.at + by));
  set({ found: { ...state.found, at } });
}

const open = (panel: Panel) => (): void => set({ panel: state.panel.at === panel.at ? { at: 'keys' } : panel, problem: null });

function actions(): Action[] {
  const line = selectedLine();
  const some = state.basket.lines.length > 0;
  const plain = line !== null && !line.origin;
  const total = sums().total;
  return [
    { key: 'F2', label: t('quantity'), enabled: line !== null, run: open({ at: 'quantity' }) },
    { key: 'F4', label: t('discount'), enabled: plain && mayDiscount(), run: open({ at: 'discount', of: 'line' }) },
    { key: 'F6', label: t('ticket-discount'), enabled: some && mayDiscount(), run: open({ at: 'discount', of: 'ticket' }) },
    { key: 'F7', label: t('price'), enabled: plain && can('pos.override-price'), run: open({ at: 'price' }) },
    { key: 'Delete', label: t('remove'), enabled: line !== null, run: removeLine },
    { key: 'F8', label: t('returns'), enabled: can('pos.return'), run: toReturn },
    { key: 'F3', label: t('quick-keys'), look: 'phone', run: () => set({ panel: { at: 'keys', open: !(state.panel.at === 'keys' && state.panel.open) } }) },
    { key: 'F9', label: t('shift'), run: () => void showShift() },
    {
      key: 'F12', label: total < 0n ? `${t('pay-back')} ${price(-total)}` : `${t('pay')} ${price(total)}`, look: 'main',
      enabled: some && state.lookingUp.length === 0, run: toPay,
    },
    { key: '+', label: '', enabled: line !== null, run: () => step(1n) },
    { key: '-', label: '', enabled: line !== null, run: () => step(-1n) },
    { key: 'ArrowDown', label: '', enabled: !state.found, run: () => moveSelection(1) },
    { key: 'ArrowUp', label: '', enabled: !state.found, run: () => moveSelection(-1) },
    { key: 'Escape', label: '', run: escape },
  ];
}

/** One step back: the panel, then what is typed, then the message. */
function escape(): void {
  if (state.panel.at !== 'keys' && state.panel.at !== 'search') set({ panel: { at: 'keys' } });
  else if (state.entry) type('');
  else set({ missed: null, problem: null, note: null });
}
