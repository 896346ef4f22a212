import type { Basket } from './basket';
import { figures } from './basket';
import { abs, percentOf, rateScale, type Money, type Rate } from './exact';
import type { Rules } from './rules';

/** How far somebody may go without asking; null is no limit. */
export interface Limits {
  /** Most off one line, as a part of it. */
  discountPercent: Rate | null;
  /** Most off one ticket, all lines together. */
  discountAmount: Money | null;
  /** Most that is paid back on one ticket for goods that name no sale. */
  returnAmount: Money | null;
}

export const noLimits: Limits = { discountPercent: null, discountAmount: null, returnAmount: null };

/** The rights that somebody else can lend for one ticket. */
export const lendable = [
  'pos.return',
  'pos.return-without-origin',
  'pos.discount',
  'pos.override-price',
  'pos.sell-in-others-shift',
  'pos.void-sale',
] as const;
export type Lendable = (typeof lendable)[number];
export const isLendable = (permission: string | undefined): permission is Lendable => lendable.some((l) => l === permission);

/** What is asked of a right: for discounts how much. */
export interface Need {
  permission: Lendable;
  percent: Rate | null;
  amount: Money | null;
}

/** Somebody's word for one ticket, as the server gave it. Without a grant it is only what the cashier said. */
export interface Authority {
  permission: Lendable;
  userId: string;
  name: string;
  at: string;
  grant: string | null;
  reason: string | null;
}

/** An authority and how far it goes. */
export interface Lent {
  authority: Authority;
  percent: Rate | null;
  amount: Money | null;
}

/** What was lent to one cashier for all their tickets at this till, until somebody else sells here. */
export interface Standing extends Lent {
  cashier: string;
}

/** The discount of a basket: the largest part of a line, and all of it. Null where there is none. */
export function discountNeed(basket: Basket, rules: Rules): Need | null {
  const all = figures(basket.lines, basket.discount, rules);
  let percent: Rate = 0n;
  let amount: Money = 0n;
  basket.lines.forEach((line, i) => {
    const { gross, discount } = all.lines[i]!;
    if (line.origin || discount === 0n || gross === 0n) return;
    amount += abs(discount);
    const part = smallestRate(abs(gross), abs(discount), rules.digits);
    if (part > percent) percent = part;
  });
  return amount > 0n ? { permission: 'pos.discount', percent, amount } : null;
}

/** What is paid back for goods that name no sale. Null where there are none. */
export function looseNeed(basket: Basket, rules: Rules): Need | null {
  const all = figures(basket.lines, basket.discount, rules);
  const loose = all.lines.filter((_, i) => basket.lines[i]!.quantity < 0n && !basket.lines[i]!.origin);
  const amount = loose.reduce((sum, l) => sum - l.net - l.tax, 0n);
  return loose.length > 0 ? { permission: 'pos.return-without-origin', percent: null, amount } : null;
}

/** The least rate that makes this discount when it is rounded up: a fifth of 1.02 may be 0.21, as the last cent of a ticket's discount. */
function smallestRate(gross: Money, discount: Money, digits: number): Rate {
  const step = 10n ** BigInt(4 - digits);
  const least = ((discount - step) * rateScale) / gross + 1n;
  const whole = ((least + rateScale / 100n - 1n) / (rateScale / 100n)) * (rateScale / 100n);
  // A whole percentage where it says the same: that is what people mean.
  return percentOf(gross, whole, digits) === discount ? whole : least > rateScale ? rateScale : least;
}

/** For reading: to a tenth of a percent, never less than it is. */
export const shownRate = (rate: Rate): Rate => ((rate + 999n) / 1_000n) * 1_000n;

const within = (wanted: bigint | null, most: bigint | null): boolean => wanted === null || most === null || wanted <= most;

/** Whether one's own right reaches so far. */
export const isAllowed = (need: Need, may: boolean, limits: Limits): boolean =>
  may &&
  (need.permission !== 'pos.return-without-origin' || within(need.amount, limits.returnAmount)) &&
  (need.permission !== 'pos.discount' || (within(need.percent, limits.discountPercent) && within(need.amount, limits.discountAmount)));

/** Whether what was lent reaches so far. */
export const isLent = (need: Need, lent: readonly Lent[]): boolean =>
  lent.some((l) => l.authority.permission === need.permission && covers(need.percent, l.percent) && covers(need.amount, l.amount));

const covers = (wanted: bigint | null, given: bigint | null): boolean => wanted === null || (given !== null && wanted <= given);
