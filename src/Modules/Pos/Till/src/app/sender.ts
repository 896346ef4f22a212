import type { Clock, Link, Openings, Outbox, Outcome, TicketSender, TicketServer, Waiting } from './ports';
import { asProblem, type Problem } from './problem';

const isOfSession = (problem: Problem): boolean => problem.status === 401 || problem.status === 403;

/** Of a long queue so many go before the disk hears of it: one that a power cut brings back is sent again, and gets the same answer. */
const atOnce = 20;

const delays = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * Sends what the outbox holds, oldest first and one at a time, always under the id the ticket was made with: the
 * server answers a repeat with its first result, so a lost answer never makes a second sale.
 */
export class Sender implements TicketSender {
  #running: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  /** What the server has, and the outbox still. */
  readonly #sent: string[] = [];
  #told: Link = { waiting: 0, refused: [], signedOut: false };
  #cancel = (): void => {};
  #watchers = new Map<string, (outcome: Outcome) => void>();
  #changed: (link: Link) => void = () => {};

  constructor(
    private readonly server: TicketServer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly openings: Openings,
  ) {}

  watch(changed: (link: Link) => void): void {
    this.#changed = changed;
  }

  keep = (ticket: Waiting): Promise<void> => this.outbox.put(ticket);

  holds = async (ticketId: string): Promise<boolean> => (await this.outbox.all()).some((t) => t.ticketId === ticketId);

  numbers = async (): Promise<string[]> => (await this.outbox.all()).flatMap((t) => t.body.number ?? []);

  async release(ticketId: string): Promise<void> {
    await this.outbox.remove([ticketId]);
    void this.kick();
  }

  send(ticketId: string): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => this.#watchers.set(ticketId, resolve));
    void this.kick();
    return outcome;
  }

  kick(): Promise<void> {
    this.#cancel();
    // A ticket that comes while the queue is being left must not wait for the next one.
    this.#again = true;
    this.#running ??= this.#loop().finally(() => (this.#running = null));
    return this.#running;
  }

  async #loop(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#run();
    }
  }

  /** Thousands may wait after a day without the server: the outbox is read again only for what came meanwhile. */
  async #run(): Promise<void> {
    for (;;) {
      if (this.openings.any && !(await this.#tellOpenings())) return;
      const queue = (await this.outbox.all()).filter((t) => !t.refused);
      if (queue.length === 0) break;
      for (const [i, next] of queue.entries()) {
        const outcome = await this.#attempt(next);
        if (outcome.state === 'waiting') return this.#later(outcome.problem);
        this.#watchers.get(next.ticketId)?.(outcome);
        this.#watchers.delete(next.ticketId);
        if (i % atOnce === atOnce - 1) await this.#goneSoFar(queue.length - i - 1);
      }
      const problem = await this.#takeOut();
      if (problem) return this.#later(problem);
    }
    this.#failures = 0;
    await this.#report(false);
  }

  /** A shift goes before its tickets. */
  async #tellOpenings(): Promise<boolean> {
    try {
      await this.openings.tell();
      return true;
    } catch (e) {
      await this.#later(asProblem(e));
      return false;
    }
  }

  async #goneSoFar(waiting: number): Promise<void> {
    await this.#takeOut();
    this.#tell({ ...this.#told, waiting, signedOut: false });
  }

  /** What the disk doesn't hear of is sent again, later. */
  async #takeOut(): Promise<Problem | null> {
    if (this.#sent.length === 0) return null;
    try {
      await this.outbox.remove(this.#sent.splice(0));
      return null;
    } catch (e) {
      return asProblem(e);
    }
  }

  async #later(problem: Problem): Promise<void> {
    await this.#takeOut();
    this.#failures++;
    this.#cancel = this.clock.after(delays[Math.min(this.#failures, delays.length) - 1]!, () => void this.kick());
    await this.#report(isOfSession(problem));
  }

  async #attempt(ticket: Waiting): Promise<Outcome> {
    try {
      const answer = await this.server.putTicket(ticket.ticketId, ticket.body);
      this.#sent.push(ticket.ticketId);
      return { state: 'accepted', ticket: answer };
    } catch (e) {
      const problem = asProblem(e);
      const attempts = ticket.attempts + 1;
      // No session, or one of somebody who may not sell: the ticket waits for one that may. It is its own cashier's all the same.
      if (problem.isUndecided || isOfSession(problem) || problem.status < 0) {
        await this.outbox.put({ ...ticket, attempts });
        return { state: 'waiting', problem };
      }
      await this.outbox.put({ ...ticket, attempts, refused: { code: problem.code, title: problem.title, args: problem.args } });
      return { state: 'refused', problem };
    }
  }

  async #report(signedOut: boolean): Promise<void> {
    const all = await this.outbox.all();
    this.#tell({ waiting: all.filter((t) => !t.refused).length, refused: all.filter((t) => t.refused), signedOut });
  }

  #tell(link: Link): void {
    this.#told = link;
    this.#changed(link);
  }
}
