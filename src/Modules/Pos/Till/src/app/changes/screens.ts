import { noReturn, keys, type Panel, type State } from '../state';

/** The change stays on the screen until the next scan: this is it. What it was stays at the edge of the next sale. */
export const leftDone = (s: State): State => (s.screen === 'done' ? { ...s, screen: 'sell', done: null, last: s.done } : s);

export const isPayable = (s: State): boolean => s.basket.lines.length > 0 && s.lookingUp.length === 0;

export const toPay = (s: State): State =>
  isPayable(s) ? { ...s, screen: 'pay', panel: keys, entry: '', found: null, problem: null, question: null, doubt: null, last: null } : s;

export const toReturn = (s: State): State => ({ ...s, screen: 'return', panel: keys, returning: noReturn(), entry: '', found: null });
export const leaveReturn = (s: State): State => ({ ...s, screen: 'sell' });
export const backToSale = (s: State): State => ({ ...s, screen: 'sell', problem: null, question: null, doubt: null });
export const toClose = (s: State): State => ({ ...s, screen: 'closeShift', problem: null });
export const backToShift = (s: State): State => ({ ...s, screen: 'shift', problem: null, question: null, doubt: null });
export const changeRegister = (s: State): State => ({ ...s, screen: 'registers' });

/** What stood for all tickets of a cashier ends with them. */
const unlent = (s: State): State => ({
  ...s, standing: null,
  basket: { ...s.basket, lent: s.basket.lent.filter((l) => l.authority.permission !== 'pos.sell-in-others-shift') },
});

/** Whoever sells from here on: what was lent to somebody else isn't theirs. */
export const soldBy = (s: State, cashier: string): State => (s.standing && s.standing.cashier !== cashier ? unlent(s) : s);

/** What an account may see is gone with its session; the sale in progress waits for the next one. */
export const locked = (s: State): State => ({
  ...unlent(s), screen: 'signIn', config: null, report: null, done: null, last: null, returning: noReturn(), found: null, entry: '',
  panel: keys, help: false, question: null, doubt: null, problem: null, busy: false,
});

export const showPanel = (s: State, panel: Panel): State => ({ ...s, panel, question: null, doubt: null });
export const closePanel = (s: State): State => showPanel(s, keys);

/** The key that opens a panel closes it too. */
export const togglePanel = (s: State, panel: Panel): State => ({ ...showPanel(s, s.panel.at === panel.at ? keys : panel), problem: null });

/** On a phone the quick keys lie under the basket until they are asked for. */
export const toggleKeys = (s: State): State => ({ ...s, panel: { at: 'keys', open: !(s.panel.at === 'keys' && s.panel.open) } });

export const showQueue = (s: State): State => ({ ...leftDone(s), panel: { at: 'queue' } });

export const selectLine = (s: State, key: string): State => ({ ...s, selected: key, panel: { at: 'line' } });

export function moveSelection(s: State, by: number): State {
  const { lines } = s.basket;
  const at = lines.findIndex((l) => l.key === s.selected);
  const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
  return next ? { ...s, selected: next.key } : s;
}

/** -1 is the field itself. */
export const moveFound = (s: State, by: number): State =>
  s.found ? { ...s, found: { ...s.found, at: Math.max(-1, Math.min(s.found.items.length - 1, s.found.at + by)) } } : s;

/** A code is dismissed by hand only: nothing that was scanned disappears unseen. */
export const forgetMissed = (s: State, code: string): State =>
  ({ ...s, missed: s.missed.filter((m) => m.code !== code), question: s.question?.of === 'missed' ? null : s.question });

export const forgetProblem = (s: State): State => ({ ...s, problem: null });
export const forgetLast = (s: State): State => ({ ...s, last: null });
export const forgetQuestion = (s: State): State => ({ ...s, question: null, doubt: null });
/** What a field holds came so fast that it is asked about before anything is done with it. */
export const doubted = (s: State, text: string, code = text): State => ({ ...s, doubt: text, doubtedCode: code });

export const toggleHelp = (s: State): State => ({ ...s, help: !s.help });
export const closeHelp = (s: State): State => ({ ...s, help: false });
