// Counting one area: scan or choose, then so many. Every word is kept here first and sent when the shop answers.
import * as store from "./store.js";
import { ask, isAway } from "./server.js";
import { add, codeKey, format, parse, subtract } from "./quantity.js";
import { hasCamera, listen, watch } from "./scan.js";
import { h, named, show, t, unit } from "./dom.js";
import { count, notices, refresh, state, top } from "./app.js";

export async function openArea(countId, no) {
  await refresh(countId);
  const area = () => state.sheet?.areas.find((a) => a.no === no);
  if (!area()) return void (location.hash = "#" + countId);
  const found = [];
  let [current, said, stopCamera, closed, drawn] = [null, null, null, false, 0];
  let work = Promise.resolve();

  // A scanner is faster than the disk: each word waits for the one before, or one of two would be lost.
  const inTurn = (next) => (work = work.then(next, next));
  const scan = (code) => inTurn(() => scanned(code));
  const change = (line, by) => inTurn(async () => say(line, by((await quantity(line)) ?? "0", "1"), "Typed"));

  // These two outlive a redraw: what a hand or a scanner is typing into them is never wiped.
  const codeInput = h("input", { id: "code", name: "code", autocomplete: "off", enterkeyhint: "done", placeholder: t("scan"),
    "aria-label": t("scan") });
  let typing = null;

  const lines = () => [...state.sheet.lines.filter((l) => l.area === no), ...found.filter((f) => !state.sheet.lines.some(
    (l) => l.area === no && l.itemId && l.itemId === f.itemId))];
  const place = (line) => [countId, no, line.itemId ?? "code:" + line.codes[0].code, line.round].join("/");
  const quantity = async (line) => (await store.get("counted", place(line)))?.quantity ?? (line.round === 1 ? line.counted : null);
  const take = (step) => ask(`counts/${countId}/areas/${no}`, { step });

  async function step(name, after) {
    try {
      await take(name);
      await refresh(countId);
      if (after) location.hash = after;
    } catch (error) {
      [state.away, state.problem] = [isAway(error), isAway(error) ? null : error];
    }
    await draw();
  }

  async function say(line, value, source) {
    const [key, id] = [place(line), crypto.randomUUID()];
    const earlier = (await store.all("queue")).find((w) => w.place === key && !w.tried);
    await store.keep({
      id, countId, area: no, place: key, by: state.sheet.you, itemId: line.itemId, code: line.itemId ? undefined : line.codes[0].code,
      shown: line.sku, quantity: value, countedAt: new Date().toISOString(), round: line.round, source, tried: false,
    }, key, earlier?.id);
    current = line;
    await count();
    await draw();
    refresh(countId, false).then(() => !closed && draw());
  }

  async function scanned(code) {
    const key = codeKey(code);
    const of = (l) => l.codes.find((c) => codeKey(c.code) === key);
    const candidates = [...lines(), ...state.sheet.lines].filter(of);
    const line = candidates.find((l) => l.area === no && l.round === 2) ?? candidates.find((l) => l.area === no)
      ?? (candidates[0] ? foundHere({ ...candidates[0], area: no, round: 1, counted: null }) : await lookUp(code));
    said = line.itemId ? null : t("unknown-kept", code);
    await say(line, add((await quantity(line)) ?? "0", of(line)?.each ?? "1"), "Scanned");
  }

  function foundHere(line) {
    found.push(line);
    return line;
  }

  // What isn't on the sheet is asked for; where nobody answers its code is kept and the shop looks it up later.
  async function lookUp(code) {
    const none = { area: no, no: 0, sku: code, name: code, unit: "", digits: 6, codes: [{ code, each: "1" }], round: 1 };
    try {
      const item = await ask("items/by-code?code=" + encodeURIComponent(code));
      const codes = [...(item.barcodes ?? []).map((c) => ({ code: c, each: "1" })), { code: item.sku, each: "1" },
        ...(item.packs ?? []).flatMap((p) => (p.barcodes ?? []).map((c) => ({ code: c, each: p.size })))];
      return foundHere({ ...none, itemId: item.itemId, sku: item.sku, name: item.name, unit: item.unit, digits: item.quantityDigits,
          codes });
    } catch {
      return foundHere(none);
    }
  }

  const typed = (e, line) => {
    const value = parse(e.target.value, line.digits);
    typing = null;
    if (value === null) [said, e.target.value] = [t("no-quantity"), ""];
    else return inTurn(() => say(line, format(value), "Typed"));
    draw();
  };

  async function card(line) {
    const has = await quantity(line);
    return h("section", { class: "current" }, h("strong", {}, named(line.name)), h("span", { class: "mono" }, line.sku),
      line.round === 2 && h("em", {}, t("second-here")),
      line.onHand != null && h("span", {}, t("on-hand", line.onHand)),
      h("div", { class: "stepper" },
        h("button", { "aria-label": t("less"), onclick: () => change(line, subtract) }, "−"),
        h("input", { id: "quantity", inputmode: "decimal", autocomplete: "off", "aria-label": t("quantity"),
          value: typing?.place === place(line) ? typing.text : has ?? "",
          oninput: (e) => (typing = { place: place(line), text: e.target.value }), onchange: (e) => typed(e, line) }),
        h("button", { "aria-label": t("more"), onclick: () => change(line, add) }, "+"),
        h("span", {}, unit(line.unit))));
  }

  async function row(line) {
    const counted = await store.get("counted", place(line));
    const has = counted?.quantity ?? (line.round === 1 ? line.counted : null);
    if (!line.itemId && has == null) return null; // looked up meanwhile
    return h("button", { class: has == null ? "row" : "row has", onclick: () => { current = line; draw(); } },
      h("span", {}, named(line.name), h("small", {}, line.bin ? line.bin + " · " : "", line.sku,
        line.round === 2 ? " · " + t("second-here") : "")),
      h("b", {}, has == null ? "" : has + (counted && !counted.sent ? " ↑" : "")));
  }

  async function camera() {
    if (stopCamera) return void (stopCamera(), (stopCamera = null), draw());
    const video = h("video", { id: "camera", playsinline: true, muted: true });
    document.querySelector(".scan").after(video);
    stopCamera = await watch(video, scan).catch(() => (video.remove(), (said = t("no-camera")), draw(), null));
  }

  async function draw() {
    if (closed || !area()) return;
    const [here, second] = [lines(), area().second > 0];
    const shown = area().finished ? here.filter((l) => l.round === 2) : here;
    const mine = !area().counterId || area().counterId === state.sheet.you;
    const turn = ++drawn;
    const rows = (await Promise.all(shown.map(row))).filter(Boolean);
    const chosen = current && (await card(current));
    if (closed || turn !== drawn) return; // something newer is being drawn
    const focus = document.activeElement?.id;
    const video = document.getElementById("camera");
    show(top(area().name || t("no-category"), "#" + countId), ...notices(),
      said && h("p", { class: "notice", role: "status" }, said),
      !mine && h("p", { class: "notice bad" }, t("taken", area().counter)),
      area().finished && !second && h("p", { class: "notice" }, t("finished-hint"), " ",
          h("button", { onclick: () => step("Reopen") }, t("reopen"))),
      (!area().finished || second) && h("form", { class: "scan", onsubmit: (e) => {
        e.preventDefault();
        const input = e.target.elements.code;
        if (input.value.trim()) scan(input.value.trim());
        input.value = "";
      } }, codeInput,
        hasCamera() && h("button", { type: "button", onclick: camera }, t("camera"))),
      video,
      chosen,
      h("main", { class: "rows" }, rows),
      !area().finished && h("footer", {},
        !area().counterId && h("button", { onclick: () => step("Take") }, t("take")),
        h("button", { class: "main", disabled: state.away || state.waiting > 0, onclick: () => step("Finish", "#" + countId) },
            t("finish"))));
    if (focus === "quantity") document.getElementById("quantity")?.focus();
    if (focus === "code" || (!focus && !current)) document.getElementById("code")?.focus();
  }

  state.redraw = draw;
  const deaf = listen(scan);
  await draw();
  return () => {
    closed = true;
    state.redraw = () => {};
    deaf();
    stopCamera?.();
  };
}
