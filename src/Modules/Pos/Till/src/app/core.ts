import { uuidV7 } from '../domain/uuid';
import type { Heard } from './changes/selling';
import type { Ports } from './ports';
import { asProblem } from './problem';
import type { State } from './state';
import type { Store } from './store';

/** What every flow works with: the state, the world outside, and the few things that all of them do. */
export class Core {
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
    const before = this.state.basket;
    const { state, sound } = next(this.state);
    this.sound(sound);
    this.store.change(() => state);
    if (state.basket !== before) this.keepSale();
  }

  keepSale(): void {
    const { basket, tenders } = this.state;
    this.ports.sale.save({ basket, tenders });
  }

  /** One thing at a time that the cashier waits for; what went wrong is said on the screen. */
  async busy(work: () => Promise<void>): Promise<boolean> {
    if (this.state.busy) return false;
    this.store.set({ busy: true, problem: null });
    try {
      await work();
      return true;
    } catch (e) {
      this.store.set({ problem: asProblem(e) });
      return false;
    } finally {
      this.store.set({ busy: false });
    }
  }
}
