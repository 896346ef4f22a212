import { codeKey } from './code';
import type { KeptItem } from './kept';

/**
 * Items are looked for in lines of text, one an item: its names and codes, then how its names are read, in pinyin and by initials, from
 * each character on. A line ends with the item's number in characters that nobody types.
 */
const spokenFrom = '\u0002';
const firstOfNumber = 0xe000;
const bitsOfCharacter = 12;
const charactersOfNumber = 3;

/** What is looked for and kept of a reading. */
const longest = 16;
const mostWords = 6;

/** As the server folds what is looked for and where: small letters, one blank between words, nothing invisible. */
export function folded(text: string): string {
  let before = text;
  for (let round = 0; round < 8; round++) {
    const after = before.normalize('NFKC').toLowerCase().replace(/[\s\p{Z}]+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
    if (after === before) break;
    before = after;
  }
  return before;
}

/** What must all be there, the longest first: fewest have it. */
export const piecesOf = (text: string): string[] =>
  [...new Set(folded(text).split(' ').filter((w) => w).slice(0, mostWords).map((w) => w.slice(0, longest)))]
    .sort((a, b) => b.length - a.length);

const codesOf = (item: KeptItem): string[] => [item.sku, ...item.barcodes, ...item.packs.flatMap((p) => p.barcodes)];

/** The keys of all codes that lead to an item, each once. */
export const keysOf = (item: KeptItem): string[] => [...new Set(codesOf(item).map(codeKey).filter((k) => k))];

function wordsOf(item: KeptItem): string {
  const names = Object.values(item.name).map((n) => folded(n ?? ''));
  const codes = codesOf(item).flatMap((code) => {
    const [key, plain] = [codeKey(code).toLowerCase(), folded(code)];
    return key.includes(plain.replaceAll(' ', '')) ? [key] : [key, plain];
  });
  // A trade number is kept with its zeros in front: people type it as it is printed.
  return [...new Set([...names, ...codes.map((c) => c.replace(/^0+(?=\d{8})/, '')), ...codes])].join(' ');
}

/** From each syllable on: all that follow, and their first letters. */
function endsOf(spoken: readonly string[]): string[] {
  const ends = new Set<string>();
  for (const way of spoken) {
    const syllables = way.split(' ').filter((s) => s);
    for (let at = 0; at < syllables.length; at++) {
      const rest = syllables.slice(at, at + longest);
      ends.add(rest.join('').slice(0, longest));
      if (rest.length > 1) ends.add(rest.map((s) => s[0]!).join(''));
    }
  }
  return [...ends];
}

/** A number as the end of a line. */
export function endOf(no: number): string {
  let text = '';
  for (let i = charactersOfNumber - 1; i >= 0; i--) {
    text += String.fromCharCode(firstOfNumber + (Math.floor(no / 2 ** (bitsOfCharacter * i)) % 2 ** bitsOfCharacter));
  }
  return `${text}\n`;
}

const numberOf = (line: string): number =>
  [...line.slice(-charactersOfNumber)].reduce((no, c) => no * 2 ** bitsOfCharacter + c.charCodeAt(0) - firstOfNumber, 0);

export const lineOf = (no: number, item: KeptItem, spoken: readonly string[]): string =>
  ` ${wordsOf(item)}${spokenFrom} ${endsOf(spoken).join(' ')}${endOf(no)}`;

/** Without the lines of these numbers. */
export function withoutLines(text: string, numbers: readonly number[]): string {
  for (const no of numbers) {
    const end = text.indexOf(endOf(no));
    if (end < 0) continue;
    text = text.slice(0, text.lastIndexOf('\n', end) + 1) + text.slice(end + charactersOfNumber + 1);
  }
  return text;
}

/** A word begins so, or it stands within a name or a code. */
const holds = (line: string, piece: string): boolean => {
  const at = line.indexOf(piece);
  return at >= 0 && (at < line.indexOf(spokenFrom) || line.includes(` ${piece}`));
};

/** The numbers of lines that hold all pieces: words that begin so, or `anywhere`; no more than so many. */
export function linesHolding(text: string, pieces: readonly string[], anywhere: boolean, most: number): number[] {
  const found: number[] = [];
  const first = anywhere ? pieces[0]! : ` ${pieces[0]!}`;
  for (let at = text.indexOf(first); at >= 0 && found.length < most;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end);
    if (pieces.every((p) => holds(line, p))) found.push(numberOf(line));
    at = text.indexOf(first, end);
  }
  return found;
}

/** 0: its code; 1: a code begins so; 2: words of its name do; 3: it holds the parts somewhere. */
export function rankOf(item: KeptItem, text: string, pieces: readonly string[]): number {
  const key = codeKey(text);
  if (keysOf(item).includes(key)) return 0;
  const typed = folded(text);
  if (codesOf(item).some((c) => folded(c).startsWith(typed))) return 1;
  const names = Object.values(item.name).map((n) => ` ${folded(n ?? '')}`);
  return pieces.every((p) => names.some((n) => n.includes(` ${p}`))) ? 2 : 3;
}
