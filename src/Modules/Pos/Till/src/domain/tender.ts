import { moneyScale, toStep, type Money } from './exact';

export type TenderKind = 'cash' | 'card' | 'mobile';
export const tenderKinds: readonly TenderKind[] = ['cash', 'card', 'mobile'];

export interface Tender {
  kind: TenderKind;
  /** Taken from the customer; negative: given back. */
  amount: Money;
  reference: string | null;
}

export interface Payment {
  tendered: Money;
  /** Still to be paid by the customer, to the last digit; negative: still to be given back. */
  due: Money;
  /** The same where it is paid in cash, rounded to the smallest coin. */
  cashDue: Money;
  /** Cash above what is due in cash. */
  change: Money;
  /** What the cash part was rounded by; before any cash was taken 0. */
  rounding: Money;
  settled: boolean;
}

/**
 * Where a sale stands. Only cash gives change: a card over the total is refused where it is entered. Only what is paid in cash is
 * rounded: what is left of the total after cards and the like.
 */
export function payment(total: Money, tenders: readonly Tender[], cashStep: Money = 0n): Payment {
  const sum = (of: readonly Tender[]): Money => of.reduce((all, t) => all + t.amount, 0n);
  const inCash = tenders.filter((t) => t.kind === 'cash');
  const [tendered, cash] = [sum(tenders), sum(inCash)];
  const left = total - (tendered - cash);
  const rounding = cashStep === 0n ? 0n : toStep(left, cashStep) - left;
  const cashDue = left + rounding - cash;
  const paidInCash = inCash.length > 0;
  const change = paidInCash && total >= 0n && cashDue < 0n && cash >= -cashDue ? -cashDue : 0n;
  const settled = paidInCash ? cashDue + change === 0n : left === 0n;
  return {
    tendered, due: settled ? 0n : total - tendered, cashDue: cashDue + change, change, rounding: paidInCash ? rounding : 0n, settled,
  };
}

/** More was taken than the sale is by now, and nothing of it is change: some of it must go back as it came before the sale can end. */
export function isOverpaid(total: Money, tenders: readonly Tender[], cashStep: Money = 0n): boolean {
  const { due } = payment(total, tenders, cashStep);
  return tenders.some((t) => t.amount !== 0n && t.amount < 0n !== total < 0n) || (total < 0n ? due > 0n : due < 0n);
}

export type TenderProblem = 'zero' | 'above-total' | 'range' | 'coin';

/** What speaks against taking this tender now. A return pays back, exactly and never with change. */
export function tenderProblem(total: Money, tenders: readonly Tender[], next: Tender, cashStep: Money = 0n): TenderProblem | null {
  const now = payment(total, tenders, cashStep);
  const due = next.kind === 'cash' ? now.cashDue : now.due;
  if (isOverpaid(total, tenders, cashStep)) return 'zero';
  // A few cents for which there is no coin: the sale ends without any cash.
  if (next.kind === 'cash' && next.amount === 0n && now.due !== 0n && due === 0n) return null;
  if (next.kind === 'cash' && cashStep !== 0n && next.amount % cashStep !== 0n) return 'coin';
  if (next.amount === 0n || next.amount < 0n !== due < 0n) return 'zero';
  const most = 10_000_000n * moneyScale;
  if (next.amount > most || next.amount < -most) return 'range';
  const over = due > 0n ? next.amount > due : next.amount < due;
  return over && (next.kind !== 'cash' || due < 0n) ? 'above-total' : null;
}

const steps = [1n, 5n, 10n, 20n, 50n, 100n, 200n, 500n, 1_000n, 2_000n, 5_000n, 10_000n, 20_000n, 50_000n, 100_000n];

/** Sums a customer is likely to hand over: the next round ones above what is due. */
export function quickAmounts(due: Money, most = 4): Money[] {
  if (due <= 0n) return [];
  const found: Money[] = [];
  for (const step of steps) {
    const unit = step * moneyScale;
    if (unit * 20n <= due) continue;
    const up = ((due + unit - 1n) / unit) * unit;
    if (up > due && !found.includes(up)) found.push(up);
    if (found.length === most) break;
  }
  return found;
}
