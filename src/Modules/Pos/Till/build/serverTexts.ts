import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Tables, Texts } from './takeTexts';

export const languages: readonly Language[] = ['en', 'zh'];

/** Every project's texts lie in its folder Texts, wherever under src the project stands. */
export function textFolders(src: string): string[] {
  const found: string[] = [];
  const walk = (folder: string, depth: number): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || ['bin', 'obj', 'node_modules'].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.name === 'Texts' && existsSync(join(path, 'en.json'))) found.push(path);
      else if (depth > 1) walk(path, depth - 1);
    }
  };
  walk(src, 4);
  return found.sort();
}

export function readServerTexts(folders: readonly string[]): Tables {
  const read = (language: Language): Texts =>
    Object.assign({}, ...folders.map((f) => JSON.parse(readFileSync(join(f, `${language}.json`), 'utf8')) as Texts)) as Texts;
  return { en: read('en'), zh: read('zh') };
}
