import { placeOf } from '../domain/number';
import { pack } from '../domain/packed';
import { dayIn } from '../domain/rules';
import type { ClockReading } from '../domain/ticket';
import { uuidV7 } from '../domain/uuid';
import type { Heard } from './changes/selling';
import type { Ports } from './ports';
import { asProblem } from './problem';
import type { Question, State } from './state';
import type { Store } from './store';

/** A beat of the heart tells the server's time to a second only: smaller differences are no news. */
const noNews = 2_000;

/** What every flow works with: the state, the world outside, and the few things that all of them do. */
export class Core {
  /** The sale that is being recorded: true once it is kept. What is scanned meanwhile belongs to the next one. */
  recording: Promise<boolean> = Promise.resolve(true);
  /** Of tickets that waited when the page was opened: the machine may have forgotten how far the series had come. */
  waitingNumbers: readonly string[] = [];
  #measured: { server: number; ticks: number } | null = null;

  constructor(
    readonly store: Store,
    readonly ports: Ports,
  ) {}

  get state(): State {
    return this.store.state;
  }

  newId = (): string => uuidV7(this.ports.clock.now());

  sound(name: 'good' | 'bad' | 'paid'): void {
    if (this.state.sound) this.ports.sounds[name]();
  }

  /** Every change of basket and tenders goes through here: it is kept on the machine at once. */
  changeSale(next: (state: State) => State): void {
    this.store.change(next);
    this.keepSale();
  }

  hear(next: (state: State) => Heard): void {
    const before = this.state;
    const { state, sound } = next(before);
    this.sound(sound);
    this.store.change(() => state);
    if (state.basket !== before.basket || state.missed !== before.missed) this.keepSale();
  }

  keepSale(): void {
    const { basket, tenders, missed, standing } = this.state;
    this.ports.sale.save({ basket, tenders, missed, standing });
  }

  /** True where this was asked already and is wanted all the same; the first time it is asked. */
  isMeant(question: Question): boolean {
    const again = pack(this.state.question) === pack(question);
    this.store.set({ question: again ? null : question, doubt: again ? null : this.state.doubt, problem: null });
    if (!again) this.sound('bad');
    return again;
  }

  /** What time it is on the server. From there on the machine's even ticks are trusted, not its clock. */
  measure(serverTime: number, roughly = false): void {
    if (roughly && this.#measured && Math.abs(this.time() - serverTime) < noNews) return;
    const { clock, settings } = this.ports;
    this.#measured = { server: serverTime, ticks: clock.ticks() };
    settings.clockOffset = serverTime - clock.now();
  }

  /** Now, by the server's clock as far as it is known. */
  time(): number {
    const { clock, settings } = this.ports;
    return this.#measured ? this.#measured.server + clock.ticks() - this.#measured.ticks : clock.now() + (settings.clockOffset ?? 0);
  }

  /** The rules of a sale are those of the shop's day on which it is paid: it may have begun since. */
  turnDay(): void {
    const { config, today } = this.state;
    const now = config ? dayIn(config.shop.timeZone, this.time()) : today;
    if (now !== today) this.store.set({ today: now });
  }

  reading(): ClockReading {
    const known = this.#measured !== null || this.ports.settings.clockOffset !== null;
    return { offsetMs: Math.round(this.time() - this.ports.clock.now()), source: known ? 'server' : 'device' };
  }

  /** The next receipt's number comes behind those that wait. */
  passNumbers(register: { registerId: string; code: string }): void {
    const { settings } = this.ports;
    const last = Math.max(0, ...this.waitingNumbers.map((n) => placeOf(register.code, n) ?? 0));
    if (last >= settings.nextNumber(register.registerId)) settings.keepNumber(register.registerId, last + 1);
  }

  /** What went wrong, as a problem; that nobody is signed in any more is remembered. */
  problemOf(e: unknown): ReturnType<typeof asProblem> {
    const problem = asProblem(e);
    if (problem.isSignedOut) this.store.set({ sessionLost: true });
    return problem;
  }

  /** One thing at a time that the cashier waits for; what went wrong is said on the screen. */
  async busy(work: () => Promise<void>): Promise<boolean> {
    if (this.state.busy) return false;
    this.store.set({ busy: true, problem: null });
    try {
      await work();
      return true;
    } catch (e) {
      this.store.set({ problem: this.problemOf(e) });
      return false;
    } finally {
      this.store.set({ busy: false });
    }
  }
}
