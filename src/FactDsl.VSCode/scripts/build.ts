// Makes what VS Code loads: the grammars as JSON, and the extension in one file.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { grammar, markdownGrammar } from "../syntaxes/grammar.ts";

const root = join(import.meta.dirname, "..");

export const writeGrammars = (): void => {
  mkdirSync(join(root, "syntaxes"), { recursive: true });
  writeFileSync(join(root, "syntaxes", "facts.tmLanguage.json"), JSON.stringify(grammar, null, 2) + "\n");
  writeFileSync(join(root, "syntaxes", "markdown.tmLanguage.json"), JSON.stringify(markdownGrammar, null, 2) + "\n");
};

writeGrammars();
await build({
  entryPoints: [join(root, "src", "extension.ts")],
  outfile: join(root, "dist", "extension.cjs"),
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  logLevel: "warning",
});
