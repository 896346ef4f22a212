import type { Money } from './exact';

/** Where a ticket's taxes are rounded: on every line by itself, or once for each rate. */
export type TaxRounding = 'perLine' | 'perTicket';

/** How a ticket is reckoned on the day it is paid. */
export interface Rules {
  /** Of the currency. */
  digits: number;
  taxRounding: TaxRounding;
  /** The smallest coin that cash is rounded to; 0: it is paid to the last digit. */
  cashStep: Money;
}

/** Something that holds from a day on (2026-11-30), until something later does. */
export interface Dated {
  from: string;
}

/** What holds on a day; before the first began, the first. */
export function inForce<T extends Dated>(all: readonly T[] | undefined, day: string): T | undefined {
  let begun: T | undefined;
  let first: T | undefined;
  for (const one of all ?? []) {
    if (one.from <= day && (!begun || one.from >= begun.from)) begun = one;
    if (!first || one.from < first.from) first = one;
  }
  return begun ?? first;
}

/** The calendar day of an instant in a time zone. */
export function dayIn(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(at));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
