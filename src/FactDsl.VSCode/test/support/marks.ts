import type { Token } from "./tokens.ts";

/** What a mark below a line says: these columns have this scope, or do not have it. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly scope: string;
  readonly isDenied: boolean;
  readonly markLine: number;
}

const marked = /^\/\/(\s*)(\^+|<-+)(!?)\s+(\S+)\s*$/;

/** Takes the marks out of a text: `//  ^^^ scope` below a line, `// <-- scope` for its first columns, `^^^! scope` to deny. */
export const readMarks = (text: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const lines: string[] = [], marks: Mark[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const found = marked.exec(line);
    if (found === null) {
      lines.push(line);
      continue;
    }
    const [, space = "", arrow = "", denied = "", scope = ""] = found;
    const from = arrow.startsWith("<") ? 0 : 2 + space.length;
    const length = arrow.startsWith("<") ? arrow.length - 1 : arrow.length;
    marks.push({ line: lines.length - 1, from, to: from + length, scope, isDenied: denied !== "", markLine: at + 1 });
  }
  return { text: lines.join("\n"), marks };
};

/** The tokens that a mark stands below. */
export const below = (mark: Mark, tokens: readonly Token[]): Token[] =>
  tokens.filter((t) => t.line === mark.line && t.start < mark.to && t.start + t.text.length > mark.from);
