import { tryMoney, tryQuantity, tryRate, quantityScale, type Money, type Quantity, type Rate } from './exact';

/** What the cashier typed into the one field: how many, and of what. */
export interface Entry {
  quantity: Quantity;
  /** True where a quantity was typed, not assumed. */
  counted: boolean;
  /** A code or part of a name; empty while only "3*" stands there and the scan is still to come. */
  text: string;
}

const counted = /^\s*(\d{1,7}(?:[.,]\d{1,6})?)\s*[*x×＊]\s*(.*)$/i;

/** "3*4006381333931", "3x apple", "0,5 * kg12" or just a code. Null where the quantity is zero. */
export function parseEntry(typed: string): Entry | null {
  const text = typed.trim();
  // A code may itself look like "3X12" only if it is typed whole; the server knows no such codes with a star.
  const found = counted.exec(text);
  if (!found) return { quantity: quantityScale, counted: false, text };
  const quantity = tryQuantity(found[1]!.replace(',', '.'));
  if (quantity === null || quantity === 0n) return null;
  return { quantity, counted: true, text: found[2]!.trim() };
}

const plain = (typed: string): string => typed.replace(/\s/g, '').replace(/，/g, ',').replace(/。/g, '.');
const finish = (text: string): string => text.replace(/^\./, '0.').replace(/\.$/, '');

/** A sum as people type it: a comma before one or two last digits is the decimal sign, before three it parts thousands. */
export function typedMoney(typed: string): Money | null {
  const text = plain(typed);
  return tryMoney(finish((text.includes('.') ? text : text.replace(/,(?=\d{1,2}$)/, '.')).replace(/,/g, '')));
}

/** Nobody parts thousands in a quantity or a percentage: a comma is the decimal sign. */
const decimal = (typed: string): string => finish(plain(typed).replace(',', '.'));

export const typedQuantity = (typed: string): Quantity | null => tryQuantity(decimal(typed));
export const typedRate = (typed: string): Rate | null => tryRate(decimal(typed.replace(/%\s*$/, '')));
