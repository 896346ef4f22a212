// Exact quantities: whole millionths, as the server counts them. Text has a point and no separators.
const DIGITS = 6;

/** @returns {bigint | null} null where the text is no quantity with at most that many decimals. */
export function parse(text, digits = DIGITS) {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(String(text).trim());
  if (!match) return null;
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  if (decimals.length > digits) return null;
  return BigInt(match[1] + decimals.padEnd(DIGITS, "0"));
}

export function format(scaled) {
  const text = scaled.toString().padStart(DIGITS + 1, "0");
  const decimals = text.slice(-DIGITS).replace(/0+$/, "");
  return text.slice(0, -DIGITS) + (decimals ? "." + decimals : "");
}

export const add = (a, b) => format((parse(a) ?? 0n) + (parse(b) ?? 0n));

/** Never below zero: less than nothing can't be counted. */
export function subtract(a, b) {
  const left = (parse(a) ?? 0n) - (parse(b) ?? 0n);
  return format(left < 0n ? 0n : left);
}

/** Two codes are one where they differ by blanks, letter case or the leading zeros of a GTIN. */
export function codeKey(code) {
  const key = String(code).replace(/\s/g, "").toUpperCase();
  return /^\d{8,14}$/.test(key) ? key.replace(/^0+/, "") : key;
}
