// Makes what VS Code loads: the grammars as JSON, what new files begin with, and the extension in one file.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { grammar, markdownGrammar } from "../syntaxes/grammar.ts";

const root = join(import.meta.dirname, "..");

mkdirSync(join(root, "dist"), { recursive: true });
writeFileSync(join(root, "syntaxes", "facts.tmLanguage.json"), JSON.stringify(grammar, null, 2) + "\n");
writeFileSync(join(root, "syntaxes", "markdown.tmLanguage.json"), JSON.stringify(markdownGrammar, null, 2) + "\n");
// A new file begins as one that the `facts` command makes.
cpSync(join(root, "..", "FactDsl.CommandLine", "Templates", "files"), join(root, "dist", "templates"), { recursive: true });
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
