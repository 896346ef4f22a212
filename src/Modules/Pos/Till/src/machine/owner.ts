import type { Owner } from '../app/ports';

const name = 'monolith-till';
const handOver = 2_500;

/** A lock of the browser, held until this page is closed. Browsers have it on https and on the machine itself. */
class LockOwner implements Owner {
  #mine = false;

  constructor(private readonly locks: LockManager) {}

  claim(): Promise<boolean> {
    if (this.#mine) return Promise.resolve(true);
    return new Promise((resolve) => {
      // A page that is loaded again waits until the one before has let go.
      this.locks.request(name, { signal: AbortSignal.timeout(handOver) }, () => {
        this.#mine = true;
        resolve(true);
        return new Promise(() => {});
      }).catch(() => resolve(false));
    });
  }

  async isFree(): Promise<boolean> {
    return !(await this.locks.query()).held?.some((lock) => lock.name === name);
  }
}

type Said = { says: 'who' | 'mine' | 'wanted'; id: string };
/** A page that lives answers within this time, also in the background. */
const patience = 400;

/** Elsewhere the pages ask each other: whoever is the till says so, and of two that want to be it the first id is. */
export class ChannelOwner implements Owner {
  readonly #id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #mine = false;
  #wanted = false;
  #heard = (_: Said): void => {};

  constructor(private readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'>) {
    channel.onmessage = (e: MessageEvent<Said>) => {
      if (this.#mine && e.data.says !== 'mine') this.#say('mine');
      else if (this.#wanted && e.data.says === 'wanted' && this.#id < e.data.id) this.#say('mine');
      else this.#heard(e.data);
    };
  }

  async claim(): Promise<boolean> {
    if (this.#mine) return true;
    this.#wanted = true;
    this.#mine = !(await this.#isAnswered('wanted'));
    this.#wanted = false;
    return this.#mine;
  }

  isFree = async (): Promise<boolean> => this.#mine || !(await this.#isAnswered('who'));

  #isAnswered(says: 'who' | 'wanted'): Promise<boolean> {
    return new Promise((resolve) => {
      const later = setTimeout(() => resolve(false), patience);
      this.#heard = (said) => {
        if (said.says !== 'mine') return;
        clearTimeout(later);
        resolve(true);
      };
      this.#say(says);
    });
  }

  #say = (says: Said['says']): void => this.channel.postMessage({ says, id: this.#id } satisfies Said);
}

export const findOwner = (): Owner => (navigator.locks ? new LockOwner(navigator.locks) : new ChannelOwner(new BroadcastChannel(name)));
