/**
 * A SKU or barcode in the one form in which codes are compared, as the server's `ItemCode` does it: NFKC, without white
 * space, format and control characters, in capitals, without a scanner's AIM prefix; a trade item number as its 14 digits.
 */
export function codeKey(text: string): string {
  const { read, isGs1 } = withoutPrefix(folded(text, (c) => c));
  const code = folded(read, capital);
  return (isGs1 && code.startsWith('01') ? trade(code.slice(2, 16)) : null) ?? trade(code) ?? code;
}

/** What a scanner read, without the prefix by which it says how it read it. */
export const withoutAim = (scanned: string): string => withoutPrefix(scanned.trim()).read;

const prefix = /^\][A-Za-z][0-9A-Za-z](?=.)/su;
const ofGs1 = new Set([']C1', ']e0', ']e1', ']e2', ']e3', ']d2', ']Q3', ']J1']);

function withoutPrefix(text: string): { read: string; isGs1: boolean } {
  let [read, isGs1] = [text, false];
  for (let found = prefix.exec(read); found; found = prefix.exec(read)) {
    isGs1 = ofGs1.has(found[0]);
    read = read.slice(found[0].length);
  }
  return { read, isGs1 };
}

/** Until nothing changes: what was taken out may have kept a letter from its accent. */
function folded(text: string, letter: (c: string) => string): string {
  let before = text;
  for (let round = 0; round < 8; round++) {
    const after = [...before.normalize('NFKC').replace(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '')].map(letter).join('');
    if (after === before) break;
    before = after;
  }
  return before;
}

/** One letter stays one: ß has no capital, and a dotless i is none of ours. */
function capital(c: string): string {
  const upper = c.toUpperCase();
  return [...upper].length === 1 && c !== 'ı' ? upper : c;
}

function trade(code: string): string | null {
  if (!/^(\d{8}|\d{12,14})$/.test(code)) return null;
  const whole = upcA(code) ?? code;
  return checkDigitFits(whole) ? whole.padStart(14, '0') : null;
}

/** GTIN-8, 12, 13 or 14 with the right check digit: one figure in ten would pass by chance, a code always does. */
export const isGtin = (text: string): boolean => /^(\d{8}|\d{12,14})$/.test(text) && checkDigitFits(text);

const checkDigitFits = (code: string): boolean =>
  [...code].reverse().reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;

/** Eight digits from 0 are no GTIN-8 but a UPC-E, which is a UPC-A without its zeros; or else a shop's own. */
function upcA(code: string): string | null {
  const found = /^0(\d{5})(\d)(\d)$/.exec(code);
  if (!found) return null;
  const [body, last, check] = [found[1]!, found[2]!, found[3]!];
  const whole =
    last <= '2' ? `0${body.slice(0, 2)}${last}0000${body.slice(2)}${check}`
    : last === '3' && body[2]! > '2' ? `0${body.slice(0, 3)}00000${body.slice(3)}${check}`
    : last === '4' && body[3]! > '0' ? `0${body.slice(0, 4)}00000${body[4]!}${check}`
    : last > '4' && body[4]! > '0' ? `0${body}0000${last}${check}`
    : null;
  // Nobody's numbers begin with so many zeros; a shop's own eight digits could stand behind them.
  return whole !== null && !whole.startsWith('0000') && checkDigitFits(whole) ? whole : null;
}
