import { fieldOf, placeOf, type Field } from './fields';
import { till } from './till';

/** A thing that can be done now: a button at the bottom and the key that does the same. */
export interface Action {
  key: string;
  label: string;
  run: () => void;
  enabled?: boolean;
  look?: 'main' | 'danger' | 'quiet' | 'phone';
}

let actions: readonly Action[] = [];
export const offer = (now: readonly Action[]): void => {
  actions = now;
};
export const offered = (): readonly Action[] => actions;

/** The key that does what its button does. */
export function act(e: KeyboardEvent): void {
  const name = e.key === 'F1' ? '?' : e.key;
  if (name === '?') {
    e.preventDefault();
    till.toggleHelp();
    return;
  }
  if (name === 'Escape' && till.state.help) return till.closeHelp();
  if (till.state.help) return;
  const editing = fieldOf(e.target)?.value;
  if ((name === 'Delete' || name === 'Backspace') && editing) return;
  const action = actions.find((a) => a.key === name);
  if (!action) return;
  e.preventDefault();
  const typed = action.look === 'main' ? typedInPanel() : null;
  // What is asked about a figure is answered there: the key for the next step says nothing about it.
  if (typed && till.state.question) return;
  if (typed) typed.requestSubmit();
  else if (action.enabled !== false) action.run();
}

/** A figure that stands typed beside the sale is entered by the main key, never left behind. */
const typedInPanel = (): HTMLFormElement | null => {
  const field = till.state.screen === 'sell' ? document.querySelector<HTMLInputElement>('[data-main="pad"]') : null;
  return field?.value ? field.form : null;
};

/** What a key means by itself where nothing is typed. */
export function actionOf(e: KeyboardEvent, target: Field | null): (() => void) | null {
  if (e.key === '?' && (!target?.value || placeOf(target) === 'figures')) return till.toggleHelp;
  if (till.state.screen !== 'sell' || till.state.help || target?.value) return null;
  const single = actions.find((a) => a.key === e.key);
  return single && single.enabled !== false ? single.run : null;
}
