// Keeps the page itself: counting goes on where the shop's Wi-Fi doesn't reach, also after the phone closed the page.
const CACHE = "counting-1";
const SHELL = ["/counting", "/counting/app.js", "/counting/area.js", "/counting/dom.js", "/counting/quantity.js", "/counting/store.js",
  "/counting/server.js", "/counting/scan.js", "/counting/counting.css", "/counting/words.json"];
const PATIENCE = 3000;

self.addEventListener("install", (e) => {
  e.waitUntil(caches.open(CACHE).then((c) => c.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (e) => {
  e.waitUntil(caches.keys().then((keys) => Promise.all(keys.filter((k) => k !== CACHE && k.startsWith("counting-"))
    .map((k) => caches.delete(k)))).then(() => self.clients.claim()));
});

// What is newest wins, as long as it comes soon.
async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) await cache.put(new URL(request.url).pathname, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(new URL(request.url).pathname);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (e) => {
  const path = new URL(e.request.url).pathname;
  if (e.request.method === "GET" && SHELL.includes(path)) e.respondWith(newest(e.request));
});
