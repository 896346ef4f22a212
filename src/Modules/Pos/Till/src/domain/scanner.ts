/**
 * Tells a keyboard-wedge scanner from fingers. A scanner sends its characters a few milliseconds apart and ends with
 * Enter or Tab; nobody keeps that pace. What counts is the middle gap of the run, so that one hiccup of a busy machine
 * or of a radio link doesn't cut a code in two. Pure: the caller brings the clock.
 */
export interface Scan {
  code: string;
}

/** Bluetooth scanners reach 30 ms between characters, quick fingers 60. */
export const middleGap = 40;
/** A longer pause than this ends what was typed before. */
export const longestPause = 300;
const shortestCode = 4;
const longestCode = 128;

export class ScanDetector {
  #code = '';
  #gaps: number[] = [];
  #last = Number.NEGATIVE_INFINITY;

  /** True where this character starts a new run: what stood in the field before it is worth remembering. */
  character(char: string, at: number): boolean {
    const gap = at - this.#last;
    const starts = gap > longestPause || this.#code.length === 0 || this.#code.length > longestCode;
    if (starts) {
      this.#code = char;
      this.#gaps = [];
    } else {
      this.#code += char;
      this.#gaps.push(gap);
    }
    this.#last = at;
    return starts;
  }

  /** Enter or Tab: a scan if the run that led up to it was fast enough. */
  end(at: number): Scan | null {
    const code = this.#code.trim();
    const gaps = [...this.#gaps, at - this.#last].sort((a, b) => a - b);
    const fast = at - this.#last <= longestPause && gaps[Math.floor(gaps.length / 2)]! <= middleGap;
    this.reset();
    return fast && code.length >= shortestCode && code.length <= longestCode ? { code } : null;
  }

  reset(): void {
    this.#code = '';
    this.#gaps = [];
    this.#last = Number.NEGATIVE_INFINITY;
  }
}
