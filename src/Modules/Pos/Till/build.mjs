// What the .NET build runs: fetches the packages where the lock file changed, then builds. Exit code 3: no packages.
// Two builds at the same time (an editor and a terminal) take turns; the second finds the work done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lock = join(here, '.building');
const asked = Date.now();
const longest = 5 * 60_000;

const time = (file) => (existsSync(join(here, file)) ? statSync(join(here, file)).mtimeMs : 0);
const run = (command) => spawnSync(command, { cwd: here, shell: true, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
const rest = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function take() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
    // Left by a build that was killed.
    if (Date.now() - time('.building') > longest) rmSync(lock, { recursive: true, force: true });
    else rest(250);
  }
}

function build() {
  if (time('dist/index.html') > asked) return 0;
  if (time('node_modules/.package-lock.json') < Math.max(time('package-lock.json'), time('package.json'))) {
    const fetched = run('npm ci --no-audit --no-fund --loglevel=error');
    if (fetched.status !== 0) {
      console.log(fetched.stdout + fetched.stderr);
      return 3;
    }
  }
  const built = run('npm run build --loglevel=error');
  if (built.status !== 0) console.error(built.stdout + built.stderr);
  return built.status ?? 1;
}

take();
try {
  process.exitCode = build();
} finally {
  rmSync(lock, { recursive: true, force: true });
}
