import * as of from '../../src/app/selectors';
import { makeTill, type Till } from '../../src/app/till';
import { money, moneyText, quantity, quantityScale, quantityText } from '../../src/domain/exact';
import type { TenderKind } from '../../src/domain/tender';
import { FakeMachine, settled } from './machine';
import { FakeShop } from './shop';

/** A cashier at a till, and everything around it that a test may turn or look at. */
export class Counter {
  readonly machine = new FakeMachine();
  readonly shop = new FakeShop(this.machine.clock.right);
  till: Till = makeTill(this.machine.ports(this.shop));

  get state() {
    return this.till.state;
  }

  /** The page is loaded again, on the same machine. */
  async reload(): Promise<void> {
    this.till = makeTill(this.machine.ports(this.shop));
    await this.till.start();
    await settled();
  }

  scan = (code: string): Promise<void> => this.till.sellCode(code, quantityScale, false);

  async type(text: string): Promise<void> {
    this.till.type(text);
    this.till.enterEntry();
    await settled();
  }

  async pay(kind: TenderKind, amount: string): Promise<void> {
    this.till.toPay();
    this.till.tender(kind, money(amount));
    await settled();
  }

  /** Codes that were not sold. */
  get missed(): string[] {
    return this.state.missed.map((m) => m.code);
  }

  /** Who made the tickets that the shop has, and under which numbers. */
  get made(): string[] {
    return [...this.shop.tickets.values()].map((t) => `${t.body.number} by ${t.body.cashier?.name}`);
  }

  /** As the basket reads: "3 x 1001 = 6.00". */
  get lines(): string[] {
    const { lines } = of.sums(this.state);
    return this.state.basket.lines.map((l, i) => `${quantityText(l.quantity)} x ${l.item.sku} = ${moneyText(lines[i]!.amount)}`);
  }

  get total(): string {
    return moneyText(of.sums(this.state).total);
  }

  /** Tickets that the shop has. */
  get sold(): string[] {
    return [...this.shop.tickets.values()].map((t) => `${t.body.lines.map((l) => `${l.quantity} x ${l.itemId.slice(3)}`).join(', ')}: ${t.body.total}`);
  }
}

/** Signed in at an open register, ready for the first scan. */
export async function ready(): Promise<Counter> {
  const counter = new Counter();
  counter.shop.registers[0]!.openShiftId = 'shift-1';
  await counter.till.start();
  await settled();
  return counter;
}

export { money, quantity, settled };
