import { moneyScale, type Money } from './exact';

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
  /** Still to be paid by the customer; negative: still to be given back. */
  due: Money;
  /** Cash above the total. */
  change: Money;
  settled: boolean;
}

/** Where a sale stands. Only cash gives change: a card over the total is refused where it is entered. */
export function payment(total: Money, tenders: readonly Tender[]): Payment {
  const tendered = tenders.reduce((sum, t) => sum + t.amount, 0n);
  const rest = total - tendered;
  const cash = tenders.filter((t) => t.kind === 'cash').reduce((sum, t) => sum + t.amount, 0n);
  const change = rest < 0n && total >= 0n && cash >= -rest ? -rest : 0n;
  return { tendered, due: rest + change, change, settled: rest + change === 0n };
}

/** More was taken than the sale is by now, and nothing of it is change: some of it must go back as it came before the sale can end. */
export const isOverpaid = (total: Money, tenders: readonly Tender[]): boolean =>
  tenders.some((t) => t.amount < 0n !== total < 0n) || (total < 0n ? payment(total, tenders).due > 0n : payment(total, tenders).due < 0n);

export type TenderProblem = 'zero' | 'above-total' | 'range';

/** What speaks against taking this tender now. A return pays back, exactly and never with change. */
export function tenderProblem(total: Money, tenders: readonly Tender[], next: Tender): TenderProblem | null {
  const { due } = payment(total, tenders);
  if (isOverpaid(total, tenders)) return 'zero';
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
