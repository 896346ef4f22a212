// What must outlive the page: sheets, words not sent yet, and what was counted here. All in the browser's own database.
const NAME = "monolith-counting";
const STORES = ["sheets", "queue", "counted", "refused"];
let opened;

function open() {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }));
}

async function run(mode, names, work) {
  const db = await open();
  return new Promise((resolve, reject) => {
    // "strict": the word is on the disk before it shows as kept.
    const transaction = db.transaction(names, mode, { durability: "strict" });
    const answer = work(transaction);
    transaction.oncomplete = () => resolve(answer?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const get = (store, key) => run("readonly", [store], (t) => t.objectStore(store).get(key));
export const all = (store) => run("readonly", [store], (t) => t.objectStore(store).getAll());
export const put = (store, key, value) => run("readwrite", [store], (t) => void t.objectStore(store).put(value, key));
export const remove = (store, key) => run("readwrite", [store], (t) => void t.objectStore(store).delete(key));

/** Keeps a word and what the line shows for it, both or neither. An earlier word of the same place that was never sent gives way. */
export const keep = (word, place, replaced) => run("readwrite", ["queue", "counted"], (t) => {
  if (replaced) t.objectStore("queue").delete(replaced);
  t.objectStore("queue").put(word, word.id);
  t.objectStore("counted").put({ quantity: word.quantity, at: word.countedAt, sent: false, id: word.id }, place);
});

/** What the server said of words: kept ones leave the queue, refused ones wait to be read. */
export const settle = (words, answer) => run("readwrite", ["queue", "counted", "refused"], (t) => {
  for (const word of words) {
    const refused = answer.refused.find((r) => r.id === word.id);
    if (!refused && !answer.kept.includes(word.id)) continue;
    t.objectStore("queue").delete(word.id);
    if (refused) t.objectStore("refused").put({ ...word, message: refused.message }, word.id);
    const counted = t.objectStore("counted");
    const found = counted.get(word.place);
    found.onsuccess = () => {
      if (found.result?.id !== word.id) return;
      if (refused) counted.delete(word.place);
      else counted.put({ ...found.result, sent: true }, word.place);
    };
  }
});

/** What the sheet of the shop tells by itself now. */
export const forget = (countId, before) => run("readwrite", ["counted"], (t) => {
  const walk = t.objectStore("counted").openCursor();
  walk.onsuccess = () => {
    const at = walk.result;
    if (!at) return;
    if (at.key.startsWith(countId) && at.value.sent && at.value.at < before) at.delete();
    at.continue();
  };
});
