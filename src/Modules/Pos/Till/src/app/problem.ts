/** A refusal without a code: what stands between, or another server. */
export const notOurs = 'till.refused';

/** What came instead of what was asked for: a stable code, and the server's words for it in the cashier's language. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly args: Record<string, string> = {},
  ) {
    super(`${code} (${status})`);
  }

  /** Nothing was decided, or by something else than the shop's server: the same request may be sent again. */
  get isUndecided(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500 || this.code === notOurs;
  }

  /** Nobody answered at all. */
  get isSilence(): boolean {
    return this.status === 0;
  }

  /** There is no session. A wrong PIN is refused with the same status, under its own code. */
  get isSignedOut(): boolean {
    return this.status === 401 && !this.code.startsWith('session.');
  }
}

/** Said by the till itself, with its own words (`error.<code>`). */
export const ofTill = (code: `till.${string}`, args: Record<string, string> = {}): Problem => new Problem(code, 400, '', args);

/** What the till refuses by itself, with the server's codes and words (a test holds that there are words for each). */
export const refusedHere = [
  'pos.quantity-zero', 'pos.quantity-range', 'pos.quantity-digits', 'pos.too-many-lines', 'pos.return-exceeds-sale',
] as const;

export const refusal = (code: (typeof refusedHere)[number], args: Record<string, string> = {}): Problem => new Problem(code, 400, '', args);

/** Anything that is no answer of the server is a fault of the till's own. */
export const asProblem = (e: unknown): Problem => {
  if (e instanceof Problem) return e;
  console.error(e);
  return new Problem('till.fault', -1, '');
};
