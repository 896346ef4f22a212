import { figures, type Figures, type Line } from '../domain/basket';
import { isAllowed, isLent, noLimits, type Limits, type Need } from '../domain/limits';
import { nameIn, type LocalName } from '../domain/name';
import { inForce, type Rules } from '../domain/rules';
import { payment, type Payment } from '../domain/tender';
import type { State } from './state';

/** What follows from the state. */
export const digits = (s: State): number => s.config?.currency.digits ?? 2;
export const can = (s: State, permission: string): boolean => s.config?.permissions.includes(permission) ?? false;
/** How a ticket of today is reckoned. */
export const rules = (s: State): Rules => ({
  digits: digits(s),
  taxRounding: inForce(s.config?.taxRoundings, s.today)?.rounding ?? 'perLine',
  cashStep: inForce(s.config?.cashSteps, s.today)?.step ?? 0n,
});
export const sums = (s: State): Figures => figures(s.basket.lines, s.basket.discount, rules(s));
export const paid = (s: State): Payment => payment(sums(s).total, s.tenders, rules(s).cashStep);
export const selectedLine = (s: State): Line | null => s.basket.lines.find((l) => l.key === s.selected) ?? null;
export const isSignedOut = (s: State): boolean => s.sessionLost || s.link.signedOut;
/** Nothing is sold, typed, scanned or on its way: the page may be loaded anew. Who stands at the sell screen may scan at any moment. */
export function isBetweenSales(s: State): boolean {
  const isEmpty = s.basket.lines.length + s.tenders.length + s.missed.length + s.lookingUp.length === 0 && !s.entry && !s.question;
  const quiet: readonly string[] = ['signIn', 'setUp', 'openShift', 'zReport', 'elsewhere', 'sell'];
  return isEmpty && !s.busy && !s.recording && quiet.includes(s.screen) && s.panel.at === 'keys';
}
export const limits = (s: State): Limits => s.config?.limits ?? noLimits;
/** Whether this person may do it for this ticket, by their own right or by what somebody lent them. */
export const isCovered = (s: State, need: Need): boolean =>
  isAllowed(need, can(s, need.permission), limits(s)) || isLent(need, s.basket.lent);
export const warehouse = (s: State): string => s.register?.warehouseId ?? '';

export const nameOf = (s: State, named: { name: LocalName }): string => nameIn(named.name, s.language);
