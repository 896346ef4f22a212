import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Writes `sw.js`: the worker with the names of all that was built. A build that changes anything changes its version. */
export function serviceWorker(base: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const open = readdirSync(here('../public'));
      const built = Object.values(bundle).filter((f) => f.fileName !== 'index.html');
      const hash = createHash('sha256');
      for (const f of Object.values(bundle)) hash.update(f.fileName).update(f.type === 'asset' ? f.source : f.code);
      for (const name of open) hash.update(readFileSync(here(`../public/${name}`)));
      const files = [base, ...built.map((f) => base + f.fileName), ...open.map((name) => base + name)];
      const head = `const version = '${hash.digest('hex').slice(0, 16)}';\nconst files = ${JSON.stringify(files)};\n`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + readFileSync(here('worker.js'), 'utf8') });
    },
  };
}
