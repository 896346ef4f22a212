import { useEffect, useReducer } from 'preact/hooks';
import * as of from '../app/selectors';
import type { State } from '../app/state';
import { makeTill } from '../app/till';
import type { LocalName } from '../domain/name';
import { browserPorts } from '../machine/ports';

/** The till behind this page's screens. */
export const till = makeTill(browserPorts());

/** The state, and a redraw of the component whenever it changes. */
export function useTill(): State {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const again = (): void => draw(undefined as never);
    // What changed before the first picture stood is in it too.
    again();
    return till.watch(again);
  }, []);
  return till.state;
}

export const digits = () => of.digits(till.state);
export const rules = () => of.rules(till.state);
export const can = (permission: string) => of.can(till.state, permission);
/** Whether the register has a printer of its own. */
export const isPrinting = () => till.state.config?.printing?.includes(till.state.register?.registerId ?? '') ?? false;
export const limits = () => of.limits(till.state);
export const isSignedOut = () => of.isSignedOut(till.state);
export const sums = () => of.sums(till.state);
export const paid = () => of.paid(till.state);
export const selectedLine = () => of.selectedLine(till.state);
export const nameOf = (named: { name: LocalName }) => of.nameOf(till.state, named);
