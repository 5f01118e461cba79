import { posix } from "node:path";

/** A kind's word as C# calls its record: `face-to-face` is `FaceToFace`. */
export const recordName = (word: string): string =>
  word.split("-").map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");

/** The kind of the item that a line belongs to, or the kind that is defined there. */
export const kindAt = (lines: readonly string[], line: number): string | undefined => {
  const head = lines.slice(0, line + 1).findLast((text) => /^\p{L}/u.test(text));
  if (head === undefined)
    return undefined;
  const defined = /^(?:(?:(?:abstract|momentary|lasting)\s+)*(?:entity|fact)|extend)\s+(\p{Ll}[\p{L}\p{Nd}_-]*)/u.exec(head);
  if (defined !== null)
    return defined[1];
  if (/^(?:per|accept|extend|question|expect)\b/.test(head))
    return undefined;
  return /^(?:(?:no|planned|cancelled)\s+)?(\p{Ll}[\p{L}\p{Nd}_-]*)/u.exec(head)?.[1];
};

/** A generated file: what it is called, and where it lies below the folder of all generated files. */
export interface GeneratedFile {
  readonly name: string;
  readonly path: string;
}

/**
 * The generated files in the order in which an author looks for them: the record of the kind at hand, the names of the file at
 * hand, other kinds, other names, and the rest.
 */
export const orderGenerated = (paths: readonly string[], kind: string | undefined, file: string): GeneratedFile[] => {
  const record = kind === undefined ? undefined : recordName(kind);
  const stem = posix.basename(file, ".facts");
  const rank = (path: string): number => {
    const folder = posix.basename(posix.dirname(path));
    const name = posix.basename(path).split(".")[0];
    if (folder === "Kinds")
      return name === record ? 0 : 2;
    if (folder === "Names")
      return name === stem ? 1 : 3;
    return /\.Page(s|\d+)\./.test(path) ? 5 : 4;
  };
  return paths
    .filter((path) => path.endsWith(".cs"))
    .map((path) => ({ name: posix.basename(path).replace(/\.g\.cs$/, ""), path, rank: rank(path) }))
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ name, path }) => ({ name, path }));
};

/** The projects that may compile a file: those in the nearest folder above it, else every other one. */
export const projectsFor = (file: string, projects: readonly string[]): readonly string[] => {
  const above = projects
    .map((project) => ({ project, folder: posix.dirname(project) + "/" }))
    .filter(({ folder }) => file.startsWith(folder));
  const nearest = Math.max(...above.map(({ folder }) => folder.length), 0);
  return above.length > 0 ? above.filter(({ folder }) => folder.length === nearest).map(({ project }) => project) : projects;
};
