import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const repository = join(import.meta.dirname, "..", "..", "..", "..");

export interface FactFile {
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(["node_modules", "bin", "obj", "artifacts", "dist"]);

const find = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? (skipped.has(entry.name) ? [] : find(join(folder, entry.name)))
    : entry.name.endsWith(".facts") ? [join(folder, entry.name)] : []);

/** Every fact file below some folders of the repository, in order of their paths. */
export const factFiles = (...folders: string[]): FactFile[] => folders
  .flatMap((folder) => find(join(repository, folder)))
  .map((path) => ({ path: relative(repository, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** A text's items: what stands between one letter at the margin and the next. */
export const itemsOf = (text: string): { readonly line: number; readonly text: string }[] => {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, at) => (/^\p{L}/u.test(line) ? [at] : []));
  return starts.map((start, at) => ({ line: start, text: lines.slice(start, starts[at + 1]).join("\n") }));
};
