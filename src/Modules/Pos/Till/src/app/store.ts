import type { State } from './state';

/** Holds the state, changes it in one place and says so. A state is never changed in place: each change makes the next one. */
export class Store {
  #state: State;
  #watchers = new Set<() => void>();
  #queued = false;

  constructor(first: State) {
    this.#state = first;
  }

  get state(): State {
    return this.#state;
  }

  change(next: (state: State) => State): void {
    this.#state = next(this.#state);
    this.#tell();
  }

  set(some: Partial<State>): void {
    this.change((s) => ({ ...s, ...some }));
  }

  /** A pure change as an action that can be called by whoever draws the button. */
  action<A extends unknown[]>(next: (state: State, ...args: A) => State): (...args: A) => void {
    return (...args) => this.change((s) => next(s, ...args));
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Several changes in one turn are told once. */
  #tell(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      for (const watcher of this.#watchers) watcher();
    });
  }
}
