import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { languages, readServerTexts, textFolders } from './build/serverTexts';
import { serviceWorker } from './build/serviceWorker';
import { takeTexts } from './build/takeTexts';
import wanted from './src/texts/server.json';

const src = fileURLToPath(new URL('../../../', import.meta.url));
const sharedCss = fileURLToPath(new URL('../../../SharedKernel/Monolith.Ui/wwwroot/monolith.css', import.meta.url));

/**
 * The mark `shared-tokens` in till.css becomes the first part of the back office's own style sheet: its tokens and its base, up to
 * the frame. So both kinds of screen have one palette, and there is one place to change it.
 */
function sharedTokens(): Plugin {
  const marker = '/* ---- frame ---- */';
  return {
    name: 'shared-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/till.css')) return null;
      const css = readFileSync(sharedCss, 'utf8');
      const end = css.indexOf(marker);
      if (end < 0) this.error(`${sharedCss} has no '${marker}': the till doesn't know where the tokens end.`);
      this.addWatchFile(sharedCss);
      return code.replace('/* shared-tokens */', css.slice(0, end));
    },
  };
}

/**
 * What means the same on server and till is said once, by the server: `virtual:server-texts` holds its texts that
 * src/texts/server.json names. The build fails where one of them is gone.
 */
function serverTexts(): Plugin {
  const id = 'virtual:server-texts';
  return {
    name: 'server-texts',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load(asked) {
      if (asked !== `\0${id}`) return null;
      const folders = textFolders(src);
      for (const folder of folders) for (const language of languages) this.addWatchFile(`${folder}/${language}.json`);
      return `export default ${JSON.stringify(takeTexts(wanted, readServerTexts(folders)))};`;
    },
  };
}

export default defineConfig({
  base: '/till/',
  plugins: [sharedTokens(), serverTexts(), serviceWorker('/till/')],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  server: { proxy: Object.fromEntries(['/api', '/health', '/sign-in'].map((path) => [path, process.env['MONOLITH_URL'] ?? 'http://127.0.0.1:5080'])) },
  build: { target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'], outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false } },
});
