/** JSON that keeps exact figures: a bigint is written as { "$n": "…" }. */
export const pack = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? { $n: v.toString() } : v));

export const unpack = (text: string): unknown =>
  JSON.parse(text, (_, v: unknown) => (v !== null && typeof v === 'object' && '$n' in v ? BigInt((v as { $n: string }).$n) : v));
