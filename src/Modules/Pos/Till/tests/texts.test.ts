import { describe, expect, it } from 'vitest';
import en from '../src/texts/en.json';
import zh from '../src/texts/zh.json';

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('The texts', () => {
  it('have the same keys in both languages', () => expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort()));

  it('have the same places to fill', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect([key, places(zh[key])]).toEqual([key, places(en[key])]);
  });

  it('are never empty', () => {
    for (const table of [en, zh]) for (const text of Object.values(table)) expect(text.trim()).not.toBe('');
  });
});
