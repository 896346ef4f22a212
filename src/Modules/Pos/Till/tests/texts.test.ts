import { describe, expect, it } from 'vitest';
import fromServer from 'virtual:server-texts';
import { takeTexts } from '../build/takeTexts';
import { Problem, refusal, refusedHere } from '../src/app/problem';
import en from '../src/texts/en.json';
import wanted from '../src/texts/server.json';
import { problemTextIn, textIn, unitIn } from '../src/texts/texts';
import zh from '../src/texts/zh.json';

type Table = Record<string, string>;
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();
const files = import.meta.glob<Table>(['../../../../*/*/Texts/*.json', '../../../../*/*/*/Texts/*.json'], { eager: true, import: 'default' });
const server = (language: 'en' | 'zh'): Table => Object.assign({}, ...Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`)).map(([, texts]) => texts));
const sources = Object.values(import.meta.glob<string>('../src/{app,ui,machine,api}/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' })).join('\n');

describe('The texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(fromServer.zh).sort()).toEqual(Object.keys(fromServer.en).sort());
  });

  it('have the same places to fill', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect([key, places(zh[key])]).toEqual([key, places(en[key])]);
  });

  it('are never empty', () => {
    for (const table of [en, zh, fromServer.en, fromServer.zh]) for (const text of Object.values(table)) expect(text.trim()).not.toBe('');
  });

  it('are all shown somewhere', () => {
    const keys = [...Object.keys(en), ...Object.keys(wanted.texts)].filter((k) => !/^(error\.|tender-|counted-)/.test(k));
    expect(keys.filter((k) => !sources.includes(`'${k}'`) && !sources.includes(`"${k}"`))).toEqual([]);
  });
});

describe('What means the same on server and till', () => {
  it('is the server\'s own text, in both languages', () => {
    expect(Object.keys(server('en')).length).toBeGreaterThan(1000);
    for (const language of ['en', 'zh'] as const) {
      for (const [key, theirs] of Object.entries(wanted.texts)) expect([key, fromServer[language][key]]).toEqual([key, server(language)[theirs]]);
    }
    expect(textIn('zh', 'x-report')).toBe(server('zh')['pos.x-report']);
  });

  it('is not copied', () => {
    const said = new Map(Object.keys(server('en')).filter((k) => /^(pos|ui|error)\./.test(k)).map((k) => [`${server('en')[k]}|${server('zh')[k]}`, k]));
    const copies = Object.keys(en).map((k) => [k, said.get(`${(en as Table)[k]}|${(zh as Table)[k]}`)]).filter(([, theirs]) => theirs);
    expect(copies).toEqual([]);
  });

  it('fails the build where the server has it no more, or not in both languages', () => {
    const one = { texts: { total: 'ui.total' }, groups: [] };
    expect(takeTexts(one, { en: { 'ui.total': 'Total' }, zh: { 'ui.total': '合计' } })).toEqual({ en: { total: 'Total' }, zh: { total: '合计' } });
    expect(() => takeTexts(one, { en: {}, zh: {} })).toThrow("'ui.total' in 'en'");
    expect(() => takeTexts(one, { en: { 'ui.total': 'Total' }, zh: {} })).toThrow("'ui.total' in 'zh'");
    expect(() => takeTexts(one, { en: { 'ui.total': 'Total {0}' }, zh: { 'ui.total': '' } })).toThrow('numbered places');
    const group = { texts: {}, groups: ['error.pos.'] };
    expect(() => takeTexts(group, { en: {}, zh: {} })).toThrow("'error.pos.…'");
    expect(() => takeTexts(group, { en: { 'error.pos.x': 'X' }, zh: {} })).toThrow("'error.pos.x' in 'zh'");
  });
});

describe('A problem', () => {
  const of = (code: string, args: Record<string, string> = {}, title = 'As the server said it.') => new Problem(code, 400, title, args);

  it('is told in the till\'s own words where the cashier has another way out', () => {
    expect(problemTextIn('en', of('pos.price-expired', { sku: 'PEN-1', price: '2.50' }))).toBe('The price of PEN-1 has changed to 2.50. The total is new; tell the customer.');
  });

  it('is else told in the server\'s, in the language of the moment', () => {
    const problem = of('pos.return-exceeds-sale', { sku: 'PEN-1', remaining: '2' });
    expect(problemTextIn('en', problem)).toBe('Only 2 of PEN-1 can still be returned from this ticket.');
    expect(problemTextIn('zh', problem)).toBe('该小票中 PEN-1 最多还能退 2。');
  });

  it('is what the server said where nobody here has words for it, or something to fill in is missing', () => {
    expect(problemTextIn('en', of('loyalty.card-expired'))).toBe('As the server said it.');
    expect(problemTextIn('en', of('pos.return-exceeds-sale'))).toBe('As the server said it.');
    expect(problemTextIn('en', of('loyalty.card-expired', {}, ''))).toBe(textIn('en', 'error.till.refused'));
  });

  it('that the till finds by itself has words in both languages', () => {
    const args = { sku: 'PEN-1', digits: '0', remaining: '2' };
    for (const language of ['en', 'zh'] as const) {
      for (const code of refusedHere) expect([code, problemTextIn(language, refusal(code, args))]).not.toEqual([code, textIn(language, 'error.till.refused')]);
    }
  });
});

describe('A unit', () => {
  it('has a word, and a shop\'s own stays as it is', () => {
    expect([unitIn('zh', 'pcs'), unitIn('zh', 'KG'), unitIn('en', 'Fuder')]).toEqual(['件', '千克', 'Fuder']);
  });
});
