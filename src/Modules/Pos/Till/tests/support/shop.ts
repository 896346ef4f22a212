import type { TillConfig, WireCashier, WireReport, WireSession, WireTicket } from '../../src/api/wire';
import type {
  Catalogue, CheckBody, Checks, Heart, OverrideBody, Receipts, Sessions, Shifts, TicketServer, VoidedSale,
} from '../../src/app/ports';
import { Problem } from '../../src/app/problem';
import type { FoundItem } from '../../src/domain/basket';
import type { Money } from '../../src/domain/exact';
import type { TaxRounding } from '../../src/domain/rules';
import { noLimits, type Authority, type Limits, type Need } from '../../src/domain/limits';
import type { ReturnableLine } from '../../src/domain/returns';
import type { TicketBody } from '../../src/domain/ticket';
import { items } from './items';
import { reportOf, ticketOf } from './answers';
import { FakeFeed } from './feed';

/** A shop's server in memory. It decides by id as the real one does: a repeat gets the first answer, another content under it is refused. */
export class FakeShop extends FakeFeed implements Catalogue, Sessions, Shifts, Receipts, Checks, TicketServer, Heart {
  catalogue = new Map<string, FoundItem>(items.map((i) => [i.sku, i]));
  permissions = ['pos.sell', 'pos.return', 'pos.discount', 'pos.override-price', 'pos.void-sale'];
  voided: VoidedSale[] = [];
  /** The count that sales wait for. */
  paused: string | null = null;

  /** Asked from time to time, whatever else is: it takes no other question's answer. */
  pause = (): Promise<string | null> => (this.down ? Promise.reject(gone()) : Promise.resolve(this.paused));

  voidSale = (v: VoidedSale): Promise<unknown> => this.#ask(`void ${v.total}`, () => this.voided.push(v));
  registers = [{ registerId: 'k1', code: 'K1', name: 'Till 1', warehouseId: 'w1', openShiftId: null as string | null, nextNumber: 1 }];
  limits: Limits = noLimits;
  blindCount = true;
  timeZone = 'Europe/London';
  taxRoundings: { rounding: TaxRounding; from: string }[] = [];
  cashSteps: { step: Money; from: string }[] = [];
  pins: Record<string, string> = { ann: '1234', bob: '2345', mia: '9999' };
  /** Who is signed in. */
  who = { id: 'ann', name: 'Ann' };
  people = [{ id: 'ann', name: 'Ann' }, { id: 'bob', name: 'Bob' }, { id: 'mia', name: 'Mia' }];
  signedIn = true;
  registered = true;
  tickets = new Map<string, { body: TicketBody; ticket: WireTicket }>();
  left: ReturnableLine[] = [];
  /** Each is the answer to one question, in order, in place of the real one. */
  refusals: Problem[] = [];
  asked: string[] = [];
  /** No answer to anything. */
  down = false;
  /** Tickets are recorded, their answers lost. */
  losesAnswers = false;
  printer: Problem | null = null;
  #gate: { opened: Promise<void>; open: () => void } | null = null;

  constructor(readonly now: () => number) {
    super();
  }

  /** From here to `answer()` nobody hears anything. */
  stall(): void {
    let open = (): void => {};
    this.#gate = { opened: new Promise((resolve) => (open = resolve)), open };
  }

  answer(): void {
    this.#gate?.open();
    this.#gate = null;
  }

  lookup = (code: string): Promise<FoundItem> =>
    this.#ask(`lookup ${code}`, () => this.catalogue.get(code) ?? this.#no(404, 'pos.unknown-barcode', { code }));

  search = (text: string): Promise<FoundItem[]> =>
    this.#ask(`search ${text}`, () => [...this.catalogue.values()].filter((i) => i.name.default.toLowerCase().includes(text.toLowerCase())));

  /** What the server would say against these lines. */
  objection: Problem | null = null;
  checked: CheckBody[] = [];
  overrides: OverrideBody[] = [];

  session = (): Promise<WireSession> =>
    this.#ask('session', () => ({ ...this.who, kind: 'cashier', permissions: this.permissions, language: 'zh' }));

  config = (): Promise<TillConfig> =>
    this.#ask('config', () => ({
      shop: { name: 'Corner Shop', language: 'en', timeZone: this.timeZone },
      currency: { code: 'GBP', digits: 2, symbol: '£' },
      actor: { ...this.who, kind: 'cashier', grant: `grant of ${this.who.id}` },
      permissions: this.permissions,
      registers: this.registers,
      tenderKinds: ['cash', 'card', 'mobile'],
      quickKeys: [this.catalogue.get('1001')!],
      limits: this.limits,
      blindCount: this.blindCount,
      taxRoundings: this.taxRoundings,
      cashSteps: this.cashSteps,
      serverTime: new Date(this.now()).toISOString(),
    }));

  cashiers = (registerId: string): Promise<WireCashier[]> => {
    this.asked.push(`cashiers ${registerId}`);
    return this.down ? Promise.reject(gone()) : this.registered ? Promise.resolve(this.people) : Promise.reject(problem(404, 'session.till-not-registered'));
  };

  /** Who may lend what is asked for: the manager. */
  lenders = (need: Need): Promise<WireCashier[]> =>
    this.#ask(`lenders ${need.permission}`, () => this.people.filter((p) => p.id === 'mia'));

  async signIn(_registerId: string, cashier: string, pin: string): Promise<void> {
    if (this.down) throw gone();
    if (this.pins[cashier] !== pin) throw problem(401, 'session.wrong-pin');
    this.asked.push(`sign in ${cashier}`);
    this.who = this.people.find((p) => p.id === cashier)!;
    this.signedIn = true;
  }

  async signOut(): Promise<void> {
    await this.#gate?.opened;
    if (this.down) throw gone();
    this.asked.push('sign out');
    this.signedIn = false;
  }

  beat = (): Promise<number> => (this.down ? Promise.reject(gone()) : Promise.resolve(this.now()));

  async check(asked: CheckBody): Promise<unknown> {
    await this.#gate?.opened;
    if (this.down) throw gone();
    this.checked.push(asked);
    if (this.objection) throw this.objection;
    return {};
  }

  override = (asked: OverrideBody): Promise<Authority> =>
    this.#ask(`override ${asked.permission}`, () => {
      if (asked.pin !== this.pins[asked.user]) throw problem(401, 'session.wrong-pin');
      this.overrides.push(asked);
      const { name } = this.people.find((p) => p.id === asked.user)!;
      return { permission: asked.permission as Authority['permission'], userId: asked.user, name, at: new Date(this.now()).toISOString(), grant: `word of ${asked.user}`, reason: asked.reason };
    });

  registerTill = (registerId: string): Promise<void> => this.#ask(`register ${registerId}`, () => undefined);

  /** Since when, of shifts that were opened before they were told. */
  openedAt: string[] = [];
  openShift = (shiftId: string, registerId: string, float: string, openedAt?: string): Promise<WireReport> =>
    this.#ask(`open ${shiftId} ${float}`, () => {
      if (openedAt) this.openedAt.push(openedAt);
      const register = this.registers.find((r) => r.registerId === registerId)!;
      if (register.openShiftId && register.openShiftId !== shiftId) return this.#no(409, 'pos.shift-already-open');
      register.openShiftId = shiftId;
      return reportOf(shiftId, 'open');
    });

  shift = (shiftId: string): Promise<WireReport> => this.#ask(`shift ${shiftId}`, () => reportOf(shiftId, 'open'));

  closeShift = (shiftId: string, counted: { kind: string; amount: string }[]): Promise<WireReport> =>
    this.#ask(`close ${shiftId} ${counted.map((c) => `${c.kind} ${c.amount}`).join(', ')}`, () => {
      for (const register of this.registers) register.openShiftId = null;
      return reportOf(shiftId, 'closed');
    });

  putTicket = (ticketId: string, body: TicketBody): Promise<WireTicket> =>
    this.#ask(`put ${ticketId}`, () => {
      const first = this.tickets.get(ticketId);
      if (first && JSON.stringify(first.body) !== JSON.stringify(body)) return this.#no(409, 'request.id-reused');
      const ticket = first?.ticket ?? ticketOf(ticketId, body, this.tickets.size + 1);
      for (const r of this.registers) if (!first && body.number) r.nextNumber = Math.max(r.nextNumber, Number(body.number.split('-')[1]) + 1);
      this.tickets.set(ticketId, { body, ticket });
      if (this.losesAnswers) throw gone();
      return ticket;
    });

  ticketByNumber = (number: string): Promise<WireTicket> =>
    this.#ask(`number ${number}`, () => [...this.tickets.values()].find((t) => t.ticket.number === number)?.ticket ?? this.#no(404, 'pos.unknown-ticket'));

  returnable = (ticketId: string): Promise<ReturnableLine[]> => this.#ask(`returnable ${ticketId}`, () => this.left.filter((l) => l.ticketId === ticketId));

  printCopy = (ticketId: string): Promise<void> =>
    this.#ask(`copy ${ticketId}`, () => {
      if (this.printer) throw this.printer;
    });

  async #ask<T>(what: string, answer: () => T): Promise<T> {
    this.asked.push(what);
    await this.#gate?.opened;
    if (this.down) throw gone();
    if (!this.signedIn) throw problem(401, 'security.not-signed-in');
    const refused = this.refusals.shift();
    if (refused) throw refused;
    return answer();
  }

  #no(status: number, code: string, args: Record<string, string> = {}): never {
    throw new Problem(code, status, '', args);
  }
}

export const problem = (status: number, code: string, title = '', args: Record<string, string> = {}): Problem => new Problem(code, status, title, args);
export const gone = (): Problem => problem(0, 'till.no-connection');
