import { isGtin, withoutAim } from './code';

/**
 * Tells a keyboard-wedge scanner from fingers, by pace and by where the characters arrive. A scanner sends them 4 to 100 ms
 * apart, evenly, and ends with Enter, Tab or nothing. What counts is the middle gap, so that one hiccup of a busy machine or
 * of a radio link doesn't cut a code in two. Pure: the caller brings the clock.
 */

/** What stands where the characters arrive: a field for codes, for a figure, for words, for a PIN; or no field at all. */
export type Place = 'codes' | 'figures' | 'words' | 'secret' | 'nowhere';

/** Unsure: a person may have typed it; nothing is done with it before somebody was asked. */
export type Verdict = 'scan' | 'unsure' | 'typed';

/** Characters without a long pause between them, and the gaps in milliseconds. */
export interface Run {
  text: string;
  gaps: readonly number[];
}

/** Nobody types this fast. */
export const fastest = 40;
/** The slowest scanners and the quickest fingers: 100 ms, and what a busy machine adds. */
export const slowest = 118;
/** A longer pause than this ends what was typed before. */
export const longestPause = 300;
const longestCode = 128;
const longestPin = 12;

const middleOf = (gaps: readonly number[]): number => [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;

/** A machine's pace: all gaps alike but for one hiccup. */
function isEven(gaps: readonly number[]): boolean {
  const sorted = [...gaps].sort((a, b) => a - b);
  const usual = sorted.length > 3 ? sorted.slice(0, -1) : sorted;
  return usual.at(-1)! - usual[0]! <= Math.max(24, 0.3 * middleOf(gaps));
}

/** @param ended by Enter or Tab; else by a pause, with nothing after it. */
export function judge(run: Run, ended: boolean, place: Place): Verdict {
  const text = withoutAim(run.text);
  const middle = middleOf(run.gaps);
  if (text.length === 0 || text.length > longestCode || middle > slowest) return 'typed';
  const fast = middle <= fastest;
  const long = text.length >= 4;
  const digit = /\d/.test(text);
  if (text.length === 1) {
    // A code of one character ends with a key that no finger is as fast at; a little slower it may be either.
    if (!ended || (place !== 'figures' && place !== 'nowhere')) return 'typed';
    return fast ? 'scan' : place === 'figures' ? 'unsure' : 'typed';
  }
  switch (place) {
    case 'secret':
      // Nobody is locked out by a scanner: what came at its pace is no try, and at a pace that could be either it is typed again.
      if (/\D/.test(text) || text.length > longestPin || isGtin(text) || (long && fast)) return 'scan';
      return ended && long && isEven(run.gaps) ? 'unsure' : 'typed';
    case 'words':
      return isGtin(text) || (fast && long && digit) ? 'scan' : 'typed';
    case 'figures':
      return ofFigures(text, run, ended, fast);
    case 'codes':
      // What is typed and ended by Enter is sold all the same; without it only what can't be the beginning of a word.
      if (ended) return long && (fast || !/\D/.test(text) || (digit && isEven(run.gaps))) ? 'scan' : 'typed';
      return isGtin(text) || (long && digit && (fast || (isEven(run.gaps) && !/\D/.test(text)))) ? 'scan' : 'typed';
    case 'nowhere':
      if (ended) return long || fast ? 'scan' : 'typed';
      return long && digit && (fast || isEven(run.gaps)) ? 'scan' : 'typed';
  }
}

function ofFigures(text: string, run: Run, ended: boolean, fast: boolean): Verdict {
  if (/[^\d.,]/.test(text) || isGtin(text)) return 'scan';
  if (/[.,]/.test(text)) return 'unsure';
  if (text.length >= 8) return 'scan';
  // Two fingers rolled over two keys are as fast as a scanner; with Enter as well they aren't.
  if (fast) return ended || text.length >= 4 ? 'scan' : 'unsure';
  return text.length >= 4 && isEven(run.gaps) ? 'scan' : 'unsure';
}

/** "3*" and the like count what is scanned behind them. */
const count = /^\d{1,7}(?:[.,]\d{1,6})?[*x×＊]$/i;

/** Where a run goes on after its last pause; 0 where it has none. */
const pauseIn = ({ text, gaps }: Run): number => gaps.slice(0, text.length - 1).findLastIndex((gap) => gap > slowest) + 1;

/** What a scanner would have sent, where a run may be one. */
export const codeIn = (run: Run): string => run.text.slice(pauseIn(run)).trim();

/**
 * Fingers typed, and before they had been still for long enough a scan came: how many characters of the run are the fingers'. A pause
 * parts the two, and what follows it is at a machine's pace; a pause within a scan, as a busy machine makes one, parts nothing.
 */
export function typedBefore({ text, gaps }: Run): number {
  const at = pauseIn({ text, gaps });
  if (at < 1 || text.length - at < 4 || isGtin(text) || count.test(text.slice(0, at))) return 0;
  const isHiccup = at > 1 && middleOf(gaps.slice(0, at - 1)) <= fastest;
  const pace = gaps.slice(at);
  const isEvenlyFast = isEven(pace) && middleOf(pace) <= slowest && gaps[at - 1]! >= 2 * middleOf(pace);
  const isScan = middleOf(pace) <= fastest || isEvenlyFast || isGtin(withoutAim(text.slice(at)));
  return isScan && !isHiccup ? at : 0;
}

export class ScanDetector {
  #text = '';
  #gaps: number[] = [];
  #last = Number.NEGATIVE_INFINITY;

  get isRunning(): boolean {
    return this.#text.length > 0;
  }

  /** True where this character starts a new run: what stood in the field before it is worth remembering. */
  character(char: string, at: number): boolean {
    const gap = at - this.#last;
    const starts = gap > longestPause || this.#text.length === 0 || this.#text.length > longestCode;
    if (starts) {
      this.#text = char;
      this.#gaps = [];
    } else {
      this.#text += char;
      this.#gaps.push(gap);
    }
    this.#last = at;
    return starts;
  }

  /** Is this character part of a run at a scanner's pace? Then it is no key of its own. */
  isAmid(at: number): boolean {
    return this.#text.length > 0 && at - this.#last <= slowest;
  }

  /** Enter or Tab: the run that led up to it, with the gap before the key itself. */
  end(at: number): Run {
    const gap = at - this.#last;
    const run = { text: gap > longestPause ? '' : this.#text, gaps: [...this.#gaps, gap] };
    this.reset();
    return run;
  }

  /** Nothing came for a while. What comes late after all still belongs to it: a busy page hears of it late. */
  rest(): Run {
    return { text: this.#text, gaps: [...this.#gaps] };
  }

  /** So long nothing must come before a run counts as over. */
  get quiet(): number {
    return middleOf(this.#gaps) <= fastest ? 220 : 340;
  }

  reset(): void {
    this.#text = '';
    this.#gaps = [];
    this.#last = Number.NEGATIVE_INFINITY;
  }
}
