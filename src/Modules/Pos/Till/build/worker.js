// Keeps the till's own files in the browser, so that it opens without the server. It keeps nothing that the server answers: what the
// till knows of the shop is kept by the till. `version` and `files` are written here by the build.
const shell = `till-${version}`;
const page = '/till/';
/** So long a server that is slow may take before the kept page is shown. */
const patience = 3_000;

addEventListener('install', (e) => e.waitUntil(keep()));
addEventListener('activate', (e) => e.waitUntil(tidy()));
addEventListener('fetch', (e) => {
  const url = new URL(e.request.url);
  const isOurs = url.origin === location.origin && (url.pathname === '/till' || url.pathname.startsWith(page));
  if (e.request.method === 'GET' && isOurs) e.respondWith(e.request.mode === 'navigate' ? open(e.request) : file(e.request));
});

async function keep() {
  const kept = await caches.open(shell);
  // All or nothing: a till of two versions would be neither.
  await kept.addAll(files.map((path) => new Request(path, { cache: 'reload' })));
  await skipWaiting();
}

async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith('till-') && name !== shell);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** The server's page while it answers, so that a new version is seen at once. */
async function open(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (answer.status < 500) return answer;
  } catch {
    // No server.
  }
  return (await caches.match(page)) ?? Response.error();
}

const file = async (request) => (await caches.match(request)) ?? fetch(request);
