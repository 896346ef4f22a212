import { linesHolding, withoutLines } from '../domain/finding';
import { asPromise } from './database';

/** So many items share a text in which they are looked for. */
const ofText = 1_000;
/** So many that hold what is typed are looked at closely. */
const looked = 100;
/** The texts stay in memory for so long after somebody typed. */
const textsFor = 60_000;

const textOf = (no: number): number => Math.floor(no / ofText);

/** What changes in the texts with the items: lines put in and taken out, each by its item's number. */
export class TextChanges {
  readonly #put = new Map<number, string[]>();
  readonly #out = new Map<number, number[]>();

  put = (no: number, line: string): void => add(this.#put, no, line);
  takeOut = (no: number): void => add(this.#out, no, no);

  async into(texts: IDBObjectStore): Promise<void> {
    for (const at of new Set([...this.#put.keys(), ...this.#out.keys()])) {
      const text = (await asPromise(texts.get(at) as IDBRequest<string | undefined>)) ?? '';
      texts.put(withoutLines(text, this.#out.get(at) ?? []) + (this.#put.get(at) ?? []).join(''), at);
    }
  }
}

function add<T>(to: Map<number, T[]>, no: number, what: T): void {
  const there = to.get(textOf(no));
  if (there) there.push(what);
  else to.set(textOf(no), [what]);
}

/** The texts in which items are looked for, read when somebody begins to type and forgotten a while after. */
export class ItemTexts {
  #reading: Promise<string[]> | null = null;
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly open: () => Promise<IDBDatabase>) {}

  changed(): void {
    this.#reading = null;
  }

  /** The numbers of items that hold all pieces. */
  async holding(pieces: readonly string[], anywhere: boolean): Promise<number[]> {
    const found: number[] = [];
    for (const text of await this.#all()) {
      found.push(...linesHolding(text, pieces, anywhere, looked - found.length));
      if (found.length >= looked) break;
    }
    return found;
  }

  #all(): Promise<string[]> {
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => this.changed(), textsFor);
    const reading = (this.#reading ??= this.#read());
    reading.catch(() => this.changed());
    return reading;
  }

  #read = async (): Promise<string[]> =>
    asPromise((await this.open()).transaction('texts').objectStore('texts').getAll() as IDBRequest<string[]>);
}
