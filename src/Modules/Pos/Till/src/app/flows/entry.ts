import { parseEntry } from '../../domain/entry';
import { missed } from '../changes/selling';
import type { Core } from '../core';
import { refusal } from '../problem';
import { warehouse } from '../selectors';
import { keys } from '../state';
import type { Selling } from './selling';

/** A server is asked when the fingers rest, this machine's own items as soon as it can't be a scanner. */
const pause = 120;
const shortPause = 30;
/** So many figures may be a part of a barcode; fewer are the beginning of any. */
const mostOfAny = 3;

/** The one field: a code, a part of a name, "3*" before either. */
export function entryFlow(core: Core, selling: Selling, toPay: () => void) {
  const { store, ports } = core;
  let cancel = (): void => {};
  /** Answers to what was typed before come too late. */
  let asked = 0;

  /** What is typed is looked for while it is typed; a server isn't asked for digits: that will be a code. */
  function type(entry: string): void {
    store.set({ entry });
    cancel();
    const text = parseEntry(entry)?.text ?? '';
    // One Chinese character is a word already.
    const { filled } = core.state.items;
    const isDigits = /^\d+$/.test(text);
    if ((text.length < 2 && !/\p{Script=Han}/u.test(text)) || (isDigits && !(filled && text.length > mostOfAny))) {
      asked++;
      store.change((s) => ({ ...s, found: null, panel: s.panel.at === 'search' ? keys : s.panel }));
      return;
    }
    cancel = ports.clock.after(filled && !isDigits ? shortPause : pause, () => void search(text));
  }

  async function search(text: string): Promise<void> {
    const no = ++asked;
    try {
      const items = await ports.catalogue.search(text, warehouse(core.state));
      if (no === asked && core.state.screen === 'sell') store.set({ found: { text, items, at: -1 }, panel: { at: 'search' } });
    } catch (e) {
      if (no === asked) store.set({ problem: core.problemOf(e) });
    }
  }

  /** Enter: the item that was picked with the arrows, or what was typed as a code. */
  function enterEntry(): void {
    const { entry: typed, found } = core.state;
    const entry = parseEntry(typed);
    const picked = found && found.at >= 0 ? found.items[found.at] : undefined;
    cancel();
    asked++;
    if (!entry) core.hear((s) => missed(s, typed, refusal('pos.quantity-zero')));
    else if (picked) selling.sellNamed(picked, entry.quantity);
    else if (entry.text) void selling.sellCode(entry.text, entry.quantity, true);
  }

  /** To the payment; a code that stands typed is sold first: the customer has not seen its price yet. */
  function pay(): void {
    if (parseEntry(core.state.entry)?.text === '') toPay();
    else enterEntry();
  }

  /** One step back: the question, the panel, what is typed, the message. Codes that were not sold go by hand only. */
  function stepBack(): void {
    const { panel, entry, question } = core.state;
    if (question) store.set({ question: null, doubt: null });
    else if (panel.at !== 'keys' && panel.at !== 'search') store.set({ panel: keys });
    else if (entry) type('');
    else store.set({ problem: null });
  }

  return { type, enterEntry, pay, stepBack };
}
