import type { Openings, OpenedShift, OpeningStorage, Outbox, Sessions, Shifts, MachineSettings } from './ports';
import { asProblem, Problem } from './problem';

/** Shifts that were opened without the server, kept until it has them: before any of their tickets. */
export class KeptOpenings implements Openings {
  #waiting: readonly OpenedShift[] = [];
  #loading: Promise<void> | null;
  #telling: Promise<void> | null = null;

  constructor(
    private readonly server: Shifts & Sessions,
    private readonly storage: OpeningStorage,
    private readonly outbox: Outbox,
    private readonly settings: MachineSettings,
  ) {
    this.#loading = storage.load().then((found) => void (this.#waiting = found)).catch((e: unknown) => console.error(e))
      .finally(() => (this.#loading = null));
  }

  /** Also while nobody knows yet. */
  get any(): boolean {
    return this.#loading !== null || this.#waiting.length > 0;
  }

  async put(opened: OpenedShift): Promise<void> {
    await this.#loading;
    await this.#keep([...this.#waiting, opened]);
  }

  tell(): Promise<void> {
    this.#telling ??= this.#tell().finally(() => (this.#telling = null));
    return this.#telling;
  }

  async #tell(): Promise<void> {
    await this.#loading;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      // The session may be another's: a shift is whose session opens it.
      if (this.settings.lock === 'proven') throw new Problem('till.no-connection', 0, '');
      await this.#open(next);
      await this.#keep(this.#waiting.slice(1));
    }
  }

  async #open({ shiftId, registerId, float, openedAt }: OpenedShift): Promise<void> {
    try {
      await this.server.openShift(shiftId, registerId, float, openedAt);
    } catch (e) {
      const problem = asProblem(e);
      if (problem.isUndecided || problem.status === 401 || problem.status === 403 || problem.status < 0) throw problem;
      // One that the server has already is open; one that it refuses leaves its tickets to the cashier.
      if (problem.code === 'pos.shift-already-open') await this.#moveInto(registerId, shiftId);
    }
  }

  /** Somebody opened one at another screen meanwhile: the tickets that wait are of that one. */
  async #moveInto(registerId: string, from: string): Promise<void> {
    const { registers } = await this.server.config(registerId);
    const open = registers.find((r) => r.registerId === registerId)?.openShiftId;
    if (!open) return;
    for (const row of await this.outbox.all()) {
      if (row.body.shiftId === from) await this.outbox.put({ ...row, body: { ...row.body, shiftId: open } });
    }
  }

  async #keep(waiting: readonly OpenedShift[]): Promise<void> {
    await this.storage.save(waiting);
    this.#waiting = waiting;
  }
}
