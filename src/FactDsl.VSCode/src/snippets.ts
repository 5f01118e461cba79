/** A text with places to fill in, and the words that bring it up. */
export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
  /** What it is a line of: an item, or the definition of a kind. Nothing for whole items. */
  readonly in?: "item" | "kind";
}

const definition = /^(?:(?:(?:abstract|momentary|lasting)\s+)*(?:entity|fact)|extend\s+(?=\p{Ll}))/u;

/** The snippets that may begin where the last of some lines ends, which are those of the file up to the cursor. */
export const fitting = (snippets: Readonly<Record<string, Snippet>>, lines: readonly string[]): [string, Snippet][] => {
  const typed = /^(\s*)[\p{L}\p{Nd}-]*$/u.exec(lines.at(-1) ?? "");
  if (typed === null)
    return [];
  const head = typed[1] === "" ? undefined : lines.findLast((line) => /^\p{L}/u.test(line));
  if (typed[1] !== "" && head === undefined)
    return [];
  const wanted = head === undefined ? undefined : definition.test(head) ? "kind" : "item";
  return Object.entries(snippets).filter(([, snippet]) => snippet.in === wanted);
};
