// Asking the shop. A line that is down is no error: what was counted waits.
import * as store from "./store.js";

const PATIENCE = 8000;
const MOST = 200;
let sending = false;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.title ?? problem?.detail ?? String(status));
    this.status = status;
    this.code = problem?.code;
  }
}

/** @returns the answer; throws Refused where the shop says no, TypeError or AbortError where it can't be reached. */
export async function ask(path, body, method = body === undefined ? "GET" : "PUT") {
  const answer = await fetch("/api/inventory/" + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.ok) return answer.json();
  throw new Refused(answer.status, await answer.json().catch(() => null));
}

/** Whether it is the line, and not the shop, that says no. */
export const isAway = (error) => !(error instanceof Refused) || error.status >= 502;

/** Sends what waits, oldest first, in the name of who counted it. What is sent twice is kept once: the server knows the ids. */
export async function send(countId, you) {
  if (sending) return true;
  sending = true;
  try {
    for (;;) {
      const words = (await store.all("queue")).filter((w) => w.countId === countId && w.by === you)
        .sort((a, b) => (a.countedAt < b.countedAt ? -1 : 1)).slice(0, MOST);
      if (words.length === 0) return true;
      // From here on its answer may get lost: it keeps its id for ever.
      for (const word of words.filter((w) => !w.tried)) await store.put("queue", word.id, { ...word, tried: true });
      const entries = words.map(({ id, area, quantity, itemId, code, countedAt, round, source }) =>
        ({ id, area, quantity, itemId, code, countedAt, round, source }));
      await store.settle(words, await ask(`counts/${countId}/entries`, { entries, sentAt: new Date().toISOString() }));
    }
  } finally {
    sending = false;
  }
}
