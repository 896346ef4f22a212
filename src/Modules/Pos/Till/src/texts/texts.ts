import type { Problem } from '../api/http';
import { state } from '../app/state';
import en from './en.json';
import zh from './zh.json';

export type TextKey = keyof typeof en;
const tables: Record<'en' | 'zh', Record<TextKey, string>> = { en, zh };

/** A text in the cashier's language, its {named} places filled. */
export function t(key: TextKey, args: Record<string, string | number | bigint> = {}): string {
  return fill(tables[state.language][key], args);
}

/** By the stable code; what the till has no words for, the server has said in the same language. */
export function problemText(problem: Problem): string {
  const text = (tables[state.language] as Record<string, string>)[`error.${problem.code}`];
  return text && hasAll(text, problem.args) ? fill(text, problem.args) : problem.title || t('error.till.refused');
}

const place = /\{(\w+)\}/g;
const fill = (text: string, args: Record<string, string | number | bigint>): string =>
  text.replace(place, (whole, name: string) => (name in args ? String(args[name]) : whole));
const hasAll = (text: string, args: Record<string, string>): boolean =>
  [...text.matchAll(place)].every((m) => m[1]! in args);
