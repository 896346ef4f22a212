import fromServer from 'virtual:server-texts';
import type { Problem } from '../app/problem';
import type { Language } from '../app/ports';
import en from './en.json';
import type wanted from './server.json';
import zh from './zh.json';

/** The till's own texts, and those it shares with the server under a name of its own. */
export type TextKey = keyof typeof en | keyof (typeof wanted)['texts'];

type Places = Record<string, string | number | bigint>;

const tables: Record<Language, Record<string, string>> = { en: { ...fromServer.en, ...en }, zh: { ...fromServer.zh, ...zh } };

/** A text with its {named} places filled. */
export const textIn = (language: Language, key: TextKey, args: Places = {}): string => fill(tables[language][key] ?? key, args);

/** By the stable code: the till's own words, else the server's, else what the server said when it refused. */
export function problemTextIn(language: Language, problem: Problem): string {
  const text = tables[language][`error.${problem.code}`];
  return text && hasAll(text, problem.args) ? fill(text, problem.args) : problem.title || textIn(language, 'error.till.refused');
}

/** The usual units in words; a shop's own unit as it is. */
export const unitIn = (language: Language, code: string): string => tables[language][`unit.${code.toLowerCase()}`] ?? code;

const place = /\{(\w+)\}/g;
const fill = (text: string, args: Places): string =>
  text.replace(place, (whole, name: string) => (name in args ? String(args[name]) : whole));
const hasAll = (text: string, args: Places): boolean => [...text.matchAll(place)].every((m) => m[1]! in args);
