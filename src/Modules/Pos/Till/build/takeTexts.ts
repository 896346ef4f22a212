export type Language = 'en' | 'zh';
export type Texts = Record<string, string>;
export type Tables = Record<Language, Texts>;

/** What the till takes over: single texts (its key → the server's), and whole groups under their own names. */
export interface Wanted {
  texts: Record<string, string>;
  groups: readonly string[];
}

/** The wanted texts in each language. Throws where one is missing, or has places ({0}) that the till can't fill. */
export function takeTexts(wanted: Wanted, server: Tables): Tables {
  const take = (language: Language): Texts => {
    const all = server[language];
    const taken: Texts = {};
    for (const [key, theirs] of Object.entries(wanted.texts)) taken[key] = fit(theirs, all[theirs], language);
    for (const group of wanted.groups) {
      // English says which there are, so that a text nobody translated is missed.
      const keys = Object.keys(server.en).filter((k) => k.startsWith(group));
      if (keys.length === 0) throw new Error(`The server has no texts '${group}…' for the till any more.`);
      for (const key of keys) taken[key] = fit(key, all[key], language);
    }
    return taken;
  };
  return { en: take('en'), zh: take('zh') };
}

function fit(key: string, text: string | undefined, language: Language): string {
  if (text === undefined) throw new Error(`The server has no text '${key}' in '${language}', which the till shows.`);
  if (/\{\d+\}/.test(text)) throw new Error(`The text '${key}' has numbered places: the till fills named ones only.`);
  return text;
}
