// Small helpers to make elements, and the words in the reader's language.
let words = {};

export async function learn() {
  const answer = await fetch("/counting/words.json");
  words = await answer.json();
  document.documentElement.lang = words["language"];
  document.title = words["title"];
}

/** The text of a key, with {0}, {1} filled in. */
export const t = (key, ...args) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(args[i] ?? ""));

export const unit = (word) => words["unit." + word] ?? word;

/** Of a name in several languages the one that is read here. */
export const named = (name) => (typeof name === "string" ? name : name[words["language"]] ?? name.default);

/** An element: attributes that begin with "on" are listeners, those that are false or null are left out. */
export function h(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat().filter((i) => i != null && i !== false));
  return element;
}

export const show = (...content) => document.getElementById("app").replaceChildren(...content.filter(Boolean));
