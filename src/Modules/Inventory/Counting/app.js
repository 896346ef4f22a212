// Counting on a phone: choose a count, then an area, then count. The address says where one is: #count or #count/area.
import * as store from "./store.js";
import { ask, isAway, send } from "./server.js";
import { h, learn, show, t } from "./dom.js";
import { openArea } from "./area.js";

const AGAIN = 5000;
let leave = () => {};

/** What every screen knows: the sheet, whether the shop answers, and how much waits. */
export const state = { sheet: null, away: false, waiting: 0, redraw: () => {} };

export async function count() {
  const queue = await store.all("queue");
  state.waiting = queue.filter((w) => w.countId === state.sheet?.countId).length;
  state.others = queue.filter((w) => w.countId === state.sheet?.countId && w.by !== state.sheet?.you).length;
}

/** Sends what waits and fetches the sheet anew; where the shop can't be reached the one kept here goes on. */
export async function refresh(countId, fetchSheet = true) {
  try {
    if (state.sheet?.countId === countId) await send(countId, state.sheet.you);
    if (fetchSheet) {
      const asked = new Date().toISOString();
      state.sheet = await ask(`counts/${countId}/sheet`);
      await store.forget(countId, asked);
      await store.put("sheets", countId, state.sheet);
      await send(countId, state.sheet.you);
    }
    [state.away, state.problem] = [false, null];
  } catch (error) {
    state.away = isAway(error);
    state.problem = state.away ? null : error;
    if (state.sheet?.countId !== countId) state.sheet = (await store.get("sheets", countId)) ?? null;
  }
  await count();
}

/** The line on top of every screen: the way back, what this is, and how the line to the shop is. */
export function top(title, back) {
  const line = state.away ? t("offline") : state.waiting > 0 ? t("sending") : t("online");
  return h("header", {},
    back != null && h("a", { href: back, class: "back", "aria-label": t("back") }, "‹"),
    h("div", {}, h("h1", {}, title), h("p", { class: state.away ? "line away" : "line" }, line,
      state.waiting > 0 && h("b", { id: "waiting" }, " · " + t("waiting", state.waiting)))));
}

export function notices() {
  return [
    state.sheet?.drill && h("p", { class: "notice" }, t("drill")),
    state.problem && h("p", { class: "notice bad", role: "alert" }, state.problem.status === 401 ? t("signed-out")
        : state.problem.message, " ",
      state.problem.status === 401 && h("a", { href: "/sign-in?returnUrl=" + encodeURIComponent("/counting" + location.hash) },
          t("sign-in"))),
    state.others > 0 && h("p", { class: "notice bad" }, t("others-wait", state.others)),
  ];
}

async function chooseCount() {
  let counts = [];
  let error = null;
  try {
    counts = (await ask("counts?state=Counting&take=100")).items;
    state.away = false;
  } catch (e) {
    [state.away, error] = [isAway(e), isAway(e) ? null : e];
    counts = await store.all("sheets");
  }
  [state.sheet, state.problem, state.waiting] = [null, error, (await store.all("queue")).length];
  show(top(t("title"), "/inventory/counts"), ...notices(), h("main", {},
    counts.length === 0 && !error && h("p", { class: "empty" }, t("no-counts")),
    counts.map((c) => h("a", { class: "card", href: "#" + c.countId },
      h("strong", {}, c.name), h("span", {}, `${c.number} · ${c.warehouse}`), c.drill && h("em", {}, t("drill-short"))))));
}

async function chooseArea(countId) {
  await refresh(countId);
  const { sheet } = state;
  if (!sheet) return show(top(t("title"), "#"), ...notices(), h("p", { class: "empty" }, t("not-here")));
  const refused = (await store.all("refused")).filter((w) => w.countId === countId);
  show(top(sheet.name, "#"), ...notices(), h("main", {},
    refused.map((w) => h("div", { class: "card bad" }, h("strong", {}, w.message),
        h("span", {}, `${w.shown ?? w.code ?? ""}: ${w.quantity}`),
      h("button", { onclick: async () => { await store.remove("refused", w.id); chooseArea(countId); } }, t("seen")))),
    sheet.areas.map((a) => {
      const mine = a.counterId === sheet.you;
      return h("a", { class: a.finished && !a.second ? "card done" : "card", href: `#${countId}/${a.no}` },
        h("strong", {}, a.name || t("no-category")),
        h("span", {}, t("n-of", a.counted, a.lines), a.counter ? " · " + (mine ? t("you") : a.counter) : "", a.finished
            ? " · " + t("finished") : ""),
        a.second > 0 && h("em", {}, t("second", a.second)));
    })));
}

async function route() {
  leave();
  leave = () => {};
  const [countId, area] = location.hash.slice(1).split("/");
  if (!countId) await chooseCount();
  else if (!area) await chooseArea(countId);
  else leave = (await openArea(countId, Number(area))) ?? (() => {});
}

if ("serviceWorker" in navigator) navigator.serviceWorker.register("/counting/sw.js", { scope: "/counting" }).catch(() => {});
await learn();
window.addEventListener("hashchange", route);
window.addEventListener("online", () => state.sheet && refresh(state.sheet.countId, false).then(() => state.redraw()));
// No event says that a flaky line is back: asking again does.
setInterval(async () => {
  if (!state.sheet || (state.waiting === 0 && !state.away)) return;
  await refresh(state.sheet.countId, state.away);
  state.redraw();
}, AGAIN);
await route();
