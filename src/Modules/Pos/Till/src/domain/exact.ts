/**
 * Exact figures as whole numbers (bigint), the same scales as the server's value types: an amount at 4 decimals,
 * a quantity at 6, a rate as a fraction at 6 (13 % is 130_000n). Whatever rounds does so once, half away from zero.
 */
export type Money = bigint;
export type Quantity = bigint;
export type Rate = bigint;

const moneyDecimals = 4;
const quantityDecimals = 6;
const percentDecimals = 4;

export const moneyScale = 10_000n;
export const quantityScale = 1_000_000n;
export const rateScale = 1_000_000n;

const moneyLimit = 100_000_000_000_000n * moneyScale;
const quantityLimit = 1_000_000_000n * quantityScale;
const rateLimit = 10n * rateScale;

export const abs = (value: bigint): bigint => (value < 0n ? -value : value);

export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = abs(dividend % divisor);
  if (2n * rest < abs(divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/** Scaled units that one step at so many digits is: 100 for cents. */
function stepOf(decimals: number, digits: number): bigint {
  if (digits < 0 || digits > decimals) throw new RangeError(`${digits} digits of ${decimals}`);
  return 10n ** BigInt(decimals - digits);
}

const toMoney = (dividend: bigint, divisor: bigint, digits: number): Money => {
  const step = stepOf(moneyDecimals, digits);
  return divideHalfAway(dividend, divisor * step) * step;
};

export const extend = (quantity: Quantity, unitPrice: Money, digits: number): Money =>
  toMoney(quantity * unitPrice, quantityScale, digits);

export const percentOf = (amount: Money, rate: Rate, digits: number): Money => toMoney(amount * rate, rateScale, digits);

/** The nearest multiple of a step, such as the smallest coin; halves go away from zero. */
export const toStep = (amount: Money, step: Money): Money => divideHalfAway(amount, step) * step;

/** The tax that a gross amount already holds. */
export const taxInside = (gross: Money, rate: Rate, digits: number): Money =>
  toMoney(gross * rate, rateScale + rate, digits);

/** What part of the whole is worth when the whole is worth the total. */
export const share = (total: Money, part: Quantity, whole: Quantity, digits: number): Money =>
  toMoney(total * part, whole, digits);

/** Splits a total in proportion to the weights, to the last cent, by largest remainder; ties go to the earlier. */
export function allocate(total: Money, weights: readonly bigint[], digits: number): Money[] {
  const step = stepOf(moneyDecimals, digits);
  if (total % step !== 0n) throw new RangeError('The total is finer than the digits.');
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum <= 0n || weights.some((w) => w < 0n)) throw new RangeError('Weights must be positive.');

  const units = abs(total / step);
  const shares = weights.map((w) => (units * w) / sum);
  const rests = weights.map((w, i) => ({ i, rest: (units * w) % sum }));
  let left = units - shares.reduce((a, b) => a + b, 0n);
  rests.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of rests) {
    if (left === 0n) break;
    shares[i]! += 1n;
    left -= 1n;
  }
  return shares.map((s) => (total < 0n ? -s : s) * step);
}

/** The server's one spelling: "-12.5", no exponent, no separators. Null where it is something else. */
function parseFixed(text: string, decimals: number, limit: bigint): bigint | null {
  const found = /^(-?)(\d{1,20})(?:\.(\d+))?$/.exec(text);
  if (!found) return null;
  const fraction = found[3] ?? '';
  if (fraction.length > decimals) return null;
  const value = BigInt(found[2]! + fraction.padEnd(decimals, '0'));
  if (value > limit) return null;
  return found[1] ? -value : value;
}

function formatFixed(value: bigint, decimals: number, atLeast: number): string {
  const text = abs(value).toString().padStart(decimals + 1, '0');
  const fraction = text.slice(text.length - decimals).replace(/0+$/, '').padEnd(atLeast, '0');
  const whole = text.slice(0, text.length - decimals);
  return `${value < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

const must = <T>(value: T | null, what: string, text: string): T => {
  if (value === null) throw new TypeError(`'${text}' is not ${what}.`);
  return value;
};

export const tryMoney = (text: string): Money | null => parseFixed(text, moneyDecimals, moneyLimit);
export const tryQuantity = (text: string): Quantity | null => parseFixed(text, quantityDecimals, quantityLimit);
export function tryRate(text: string): Rate | null {
  const value = parseFixed(text, percentDecimals, rateLimit);
  return value === null || value < 0n ? null : value;
}

export const money = (text: string): Money => must(tryMoney(text), 'an amount', text);
export const quantity = (text: string): Quantity => must(tryQuantity(text), 'a quantity', text);
export const rate = (text: string): Rate => must(tryRate(text), 'a percentage', text);

export const moneyText = (value: Money): string => formatFixed(value, moneyDecimals, 2);
export const quantityText = (value: Quantity): string => formatFixed(value, quantityDecimals, 0);
export const rateText = (value: Rate): string => formatFixed(value, percentDecimals, 0);

/** The smallest amount of a currency with so many digits. */
export const unitOf = (digits: number): Money => stepOf(moneyDecimals, digits);

export const fitsDigits = (value: Quantity, digits: number): boolean => value % stepOf(quantityDecimals, digits) === 0n;
export const fitsCurrency = (value: Money, digits: number): boolean => value % stepOf(moneyDecimals, digits) === 0n;
export const roundMoney = (value: Money, digits: number): Money => toMoney(value, 1n, digits);
