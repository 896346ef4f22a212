import { noReturn, keys, type Panel, type State } from '../state';

/** The change stays on the screen until the next scan: this is it. */
export const leftDone = (s: State): State => (s.screen === 'done' ? { ...s, screen: 'sell', done: null } : s);

export const toPay = (s: State): State =>
  s.basket.lines.length === 0 || s.lookingUp.length > 0
    ? s
    : { ...s, screen: 'pay', panel: keys, entry: '', found: null, missed: null, problem: null };

export const toReturn = (s: State): State => ({ ...s, screen: 'return', returning: noReturn(), entry: '', found: null, missed: null });
export const leaveReturn = (s: State): State => ({ ...s, screen: 'sell' });
export const backToSale = (s: State): State => ({ ...s, screen: 'sell', problem: null });
export const toClose = (s: State): State => ({ ...s, screen: 'closeShift', problem: null });
export const backToShift = (s: State): State => ({ ...s, screen: 'shift', problem: null });
export const changeRegister = (s: State): State => ({ ...s, screen: 'registers' });

export const showPanel = (s: State, panel: Panel): State => ({ ...s, panel });
export const closePanel = (s: State): State => ({ ...s, panel: keys });

/** The key that opens a panel closes it too. */
export const togglePanel = (s: State, panel: Panel): State => ({ ...s, panel: s.panel.at === panel.at ? keys : panel, problem: null });

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

export const forgetMissed = (s: State): State => ({ ...s, missed: null });
export const forgetMessages = (s: State): State => ({ ...s, missed: null, problem: null });

export const toggleHelp = (s: State): State => ({ ...s, help: !s.help });
export const closeHelp = (s: State): State => ({ ...s, help: false });
