import type { TillConfig } from '../api/wire';
import type { Clock, Proofs } from '../app/ports';
import { ofTill, Problem } from '../app/problem';
import { pack, unpack } from '../domain/packed';
import type { Disk } from './database';

interface Proof {
  salt: string;
  rounds: number;
  mark: string;
  /** When they signed in with the server. */
  at: number;
  /** What they could do then. */
  config: TillConfig;
  wrong: number;
  wrongAt: number;
}

const key = 'till.proofs';
/** What the server calls enough for a password (OWASP, 2023: PBKDF2 with SHA-256). */
const usualRounds = 600_000;
/** Whoever has not been here with the server for so long comes with it first. */
const lifetime = 7 * 24 * 60 * 60_000;
const mostWrong = 5;
const lockedFor = 5 * 60_000;

const text = (bytes: ArrayBuffer | Uint8Array): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const bytes = (from: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(from), (c) => c.charCodeAt(0));

/**
 * Proofs of PINs, made when the server took one: PBKDF2 with a salt of its own, marked with this machine's key, which nobody can read
 * out of the browser. Few digits are few: whoever has the machine's whole disk and time finds them; they open this till alone, without the
 * server.
 */
export class MachineProofs implements Proofs {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private readonly machineKey: () => Promise<CryptoKey>,
    private readonly clock: Clock,
    private readonly rounds = usualRounds,
  ) {}

  keep = (cashier: string, pin: string, config: TillConfig): Promise<void> =>
    this.#change(async (all) => {
      // Browsers have no such arithmetic over plain HTTP: then the server is needed.
      if (!globalThis.crypto?.subtle) return;
      const salt = text(crypto.getRandomValues(new Uint8Array(16)));
      const { rounds } = this;
      all[cashier] = { salt, rounds, mark: await this.#mark(pin, salt, rounds), at: this.clock.now(), config, wrong: 0, wrongAt: 0 };
    });

  renew = (cashier: string, config: TillConfig): Promise<void> =>
    this.#change(async (all) => {
      const proof = all[cashier];
      if (proof) all[cashier] = { ...proof, config, at: this.clock.now() };
    });

  only = (cashiers: readonly string[]): Promise<void> =>
    this.#change(async (all) => {
      for (const cashier of Object.keys(all)) if (!cashiers.includes(cashier)) delete all[cashier];
    });

  forget = (cashier: string): Promise<void> =>
    this.#change(async (all) => {
      delete all[cashier];
    });

  check = (cashier: string, pin: string): Promise<TillConfig> =>
    this.#change(async (all) => {
      const proof = all[cashier];
      const now = this.clock.now();
      // A clock that was set back makes nothing younger.
      if (!proof || Math.abs(now - proof.at) > lifetime) throw ofTill('till.pin-unknown');
      if (proof.wrong >= mostWrong && Math.abs(now - proof.wrongAt) < lockedFor) throw ofTill('till.pin-locked');
      if ((await this.#mark(pin, proof.salt, proof.rounds)) === proof.mark) {
        proof.wrong = 0;
        return proof.config;
      }
      const again = proof.wrong >= mostWrong ? 0 : proof.wrong;
      all[cashier] = { ...proof, wrong: again + 1, wrongAt: now };
      await this.#save(all);
      throw new Problem('session.wrong-pin', 401, '');
    });

  async #mark(pin: string, salt: string, rounds: number): Promise<string> {
    const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds }, typed, 256);
    return text(await crypto.subtle.sign('HMAC', await this.machineKey(), bits));
  }

  /** One after the other: two at once must not forget what the other wrote. */
  #change<T>(change: (all: Record<string, Proof>) => Promise<T>): Promise<T> {
    const done = this.#turn.then(async () => {
      const all = unpack((await this.disk.get(key)) ?? '{}') as Record<string, Proof>;
      const result = await change(all);
      await this.#save(all);
      return result;
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  #save = (all: Record<string, Proof>): Promise<void> => this.disk.put(key, pack(all));
}
