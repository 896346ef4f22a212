import { describe, expect, it } from 'vitest';
import { isGtin } from '../src/domain/code';
import { codeIn, judge, ScanDetector, typedBefore, type Place } from '../src/domain/scanner';

/** Characters so many milliseconds apart; `suffix` is Enter or Tab at the same pace. */
const arrive = (text: string, gap: number, suffix: boolean, place: Place) => {
  const detector = new ScanDetector();
  [...text].forEach((c, i) => detector.character(c, i * gap));
  return judge(suffix ? detector.end(text.length * gap) : detector.rest(), suffix, place);
};

const paces = [4, 8, 15, 30, 50, 75, 100];
const both = [true, false];

describe('A scan', () => {
  it.each(['4006381333931', '96385074', '012345678905', '10012345678902', '1003', '250750', 'AB-1003', '87654321987', ']E04006381333931'])('of %s at a pad is never taken for an amount', (code) => {
    for (const gap of paces) for (const suffix of both) expect([gap, suffix, arrive(code, gap, suffix, 'figures')]).toEqual([gap, suffix, 'scan']);
  });

  it.each(['12', '100', '7.50'])('of %s at a pad is at least asked about', (code) => {
    for (const gap of paces) for (const suffix of both) expect(arrive(code, gap, suffix, 'figures')).not.toBe('typed');
  });

  it('of one character never ends a payment at a scanner\'s pace', () => {
    for (const gap of paces) expect([gap, arrive('7', gap, true, 'figures')]).toEqual([gap, gap <= 40 ? 'scan' : 'unsure']);
    for (const gap of [130, 200, 400]) expect(arrive('7', gap, true, 'figures')).toBe('typed');
    for (const gap of paces) expect(arrive('7', gap, false, 'figures')).toBe('typed');
  });

  it('is never a try at a PIN, whatever its length', () => {
    for (const code of ['1003', '48291', '482913', '4829137', '10030045', '100300458', '1003004581', '10030045812', '100300458123']) {
      for (const gap of paces) expect([gap, code, arrive(code, gap, true, 'secret')]).not.toEqual([gap, code, 'typed']);
      for (const gap of [4, 8, 15, 30]) for (const suffix of both) expect([gap, code, arrive(code, gap, suffix, 'secret')]).toEqual([gap,
        code, 'scan']);
    }
  });

  it('is one where codes are typed; one that ends with Enter is sold either way', () => {
    for (const gap of paces) for (const code of ['4006381333931', '1003']) expect([gap, code, arrive(code, gap, false, 'codes')]).toEqual([gap, code, 'scan']);
    for (const gap of [4, 15, 30]) for (const code of ['4006381333931', 'AB-1003']) for (const suffix of both) expect(arrive(code, gap, suffix, 'codes')).toBe('scan');
  });

  it('is one where nothing can be typed at all', () => {
    for (const gap of paces) for (const suffix of both) for (const code of ['4006381333931', '1003', 'AB-1003']) expect(arrive(code, gap, suffix, 'nowhere')).toBe('scan');
  });

  it('of a product is no PIN and no reason', () => {
    for (const gap of paces) for (const suffix of both) {
      for (const code of ['4006381333931', '96385074']) expect([arrive(code, gap, suffix, 'secret'), arrive(code, gap, suffix, 'words')]).toEqual(['scan', 'scan']);
    }
  });

  it('stays whole where the machine stutters in the middle of it', () => {
    const d = new ScanDetector();
    [...'400638'].forEach((c, i) => d.character(c, i * 8));
    [...'1333931'].forEach((c, i) => d.character(c, 200 + i * 8));
    const run = d.end(270);
    expect([run.text, typedBefore(run), judge(run, true, 'figures')]).toEqual(['4006381333931', 0, 'scan']);
  });

  it.each([['5', 150], ['12', 200], ['1.5', 290]])('right behind a typed %s is a scan all the same', (typed, pause) => {
    for (const code of ['4006381333931', '1003', 'AB-1003']) {
      const d = new ScanDetector();
      [...typed].forEach((c, i) => d.character(c, i * 130));
      const begins = (typed.length - 1) * 130 + pause;
      [...code].forEach((c, i) => d.character(c, begins + i * 8));
      const run = d.end(begins + code.length * 8);
      const at = typedBefore(run);
      const scan = { text: run.text.slice(at), gaps: run.gaps.slice(at) };
      expect([run.text.slice(0, at), scan.text, judge(scan, true, 'figures')]).toEqual([typed, code, 'scan']);
    }
  });

  it.each([30, 45, 60, 75, 100])('at %d ms a character behind a typed figure is a scan all the same', (gap) => {
    const d = new ScanDetector();
    d.character('5', 0);
    [...'1003'].forEach((c, i) => d.character(c, 250 + i * gap));
    const run = d.end(250 + 4 * gap);
    expect([typedBefore(run), codeIn(run)]).toEqual([1, '1003']);
  });

  it('that is typed by fingers alone has nothing before it', () => {
    for (const text of ['4006381333931', '12.50', '1003']) {
      const d = new ScanDetector();
      [...text].forEach((c, i) => d.character(c, i * 150 + (i % 2) * 40));
      expect(typedBefore(d.rest())).toBe(0);
    }
  });

  it('takes a count typed right before it along', () => {
    const d = new ScanDetector();
    d.character('3', 0);
    d.character('*', 140);
    [...'4006381333931'].forEach((c, i) => d.character(c, 280 + i * 8));
    const run = d.end(390);
    expect([run.text, judge(run, true, 'codes')]).toEqual(['3*4006381333931', 'scan']);
  });

  it('after another one is a run of its own', () => {
    const d = new ScanDetector();
    const first = [...'1003'].map((c, i) => d.character(c, i * 10));
    const one = d.end(40);
    const second = [...'1004'].map((c, i) => d.character(c, 60 + i * 10));
    expect([first[0], one.text, second[0], d.end(100).text]).toEqual([true, '1003', true, '1004']);
  });
});

describe('A person', () => {
  const hands = (text: string, gaps: number[], place: Place, suffix = true) => {
    const d = new ScanDetector();
    let at = 0;
    [...text].forEach((c, i) => d.character(c, (at += i === 0 ? 0 : gaps[(i - 1) % gaps.length]!)));
    return judge(suffix ? d.end(at + gaps[(text.length - 1) % gaps.length]!) : d.rest(), suffix, place);
  };

  it('types amounts and PINs at a person\'s pace', () => {
    for (const amount of ['5', '10', '12.50', '100', '1250', '100000']) expect(hands(amount, [180, 130, 240, 160], 'figures')).toBe('typed');
    for (const pin of ['1234', '482913']) expect(hands(pin, [150, 210, 130], 'secret')).toBe('typed');
  });

  it('with very quick fingers is asked, not overruled', () => {
    expect(hands('1250', [70, 112, 95, 140], 'figures')).toBe('unsure');
    expect(hands('50', [30], 'figures', false)).toBe('unsure');
  });

  it('writes words and looks for names', () => {
    expect(hands('shelf label', [95, 80, 110, 70], 'words')).toBe('typed');
    expect(hands('cola', [90, 110, 70], 'codes', false)).toBe('typed');
    expect(hands('milk', [5], 'codes', false)).toBe('typed');
  });

  it('presses a single key, and Enter when the hand has come there', () => {
    for (const place of ['codes', 'words', 'secret'] as const) expect(hands('7', [5], place)).toBe('typed');
    for (const place of ['figures', 'nowhere'] as const) expect(hands('7', [130], place)).toBe('typed');
  });
});

describe('The detector', () => {
  it('says where a run begins, and forgets one whose Enter comes late', () => {
    const d = new ScanDetector();
    expect([d.character('1', 0), d.character('2', 10), d.character('3', 400), d.isAmid(450), d.isAmid(600)]).toEqual([true, false, true, true, false]);
    expect(judge(d.end(900), true, 'figures')).toBe('typed');
    expect(d.isRunning).toBe(false);
  });

  it('knows check digits', () => {
    expect(['4006381333931', '96385074', '012345678905', '10012345678902'].map(isGtin)).toEqual([true, true, true, true]);
    expect(['4006381333932', '1003', '123456789', ''].map(isGtin)).toEqual([false, false, false, false]);
  });
});
