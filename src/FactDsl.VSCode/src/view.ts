import { posix } from "node:path";

/** What the page beside the text says: that it is there, or that a place is to be opened. */
export type PageMessage = { readonly type: "ready" } | { readonly type: "open"; readonly file: string; readonly line: number };

/** What the page is told; `editor.js` of the page reads it. */
export type HostMessage =
  | { readonly type: "facts"; readonly facts: string; readonly coverage: string }
  | { readonly type: "follow"; readonly file: string; readonly line: number; readonly item: string | null }
  | { readonly type: "note"; readonly text: string };

/** A fact base as the server gives it; without facts where it has nothing new. */
export interface ViewAnswer {
  readonly state: string;
  readonly root: string;
  readonly errors: number;
  readonly facts?: string;
  readonly coverage?: string;
}

/** What stands at the cursor, as the server says it. */
export interface ViewSubject {
  readonly file: string;
  readonly line: number;
  readonly item?: string;
}

/** Reads a message of the page. What is written in facts cannot run there, yet nothing depends on that: only files of the fact base open. */
export const readMessage = (message: unknown): PageMessage | undefined => {
  if (typeof message !== "object" || message === null || !("type" in message))
    return undefined;
  if (message.type === "ready")
    return { type: "ready" };
  if (message.type !== "open" || !("file" in message) || !("line" in message))
    return undefined;
  const { file, line } = message;
  return typeof file === "string" && isOfBase(file) && typeof line === "number" && Number.isSafeInteger(line) && line > 0 ? { type: "open", file, line } : undefined;
};

/** Whether a path names a file that facts may be read from, below their folder. */
const isOfBase = (file: string): boolean =>
  file.length <= 2000 && /\.(facts|source\.txt)$/i.test(file) && !/[\\\u0000-\u001f]|^[A-Za-z]:/.test(file)
  && !posix.isAbsolute(file) && posix.normalize(file) === file && !file.startsWith("../");

/** What the page says of errors: they keep it as it was. */
export const noteOf = (errors: number, isShown: boolean): string =>
  errors === 0 ? "" : `${errors === 1 ? "There is an error" : `There are ${errors} errors`} in the facts: ${isShown ? "they are shown as they were before." : "what is wrong is left out."}`;
