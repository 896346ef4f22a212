/** A name by language: the default, and others where they differ. */
export interface LocalName {
  readonly default: string;
  readonly [language: string]: string | undefined;
}

/** The name to show to a reader of that language. */
export const nameIn = (name: LocalName, language: string): string => name[language] ?? name.default;
