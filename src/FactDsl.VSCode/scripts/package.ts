// Packs the extension for one platform: `npm run package -- --target linux-x64`. `--as-it-is` leaves the server as it lies there.
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { target } from "./targets.ts";

const root = join(import.meta.dirname, "..");
const named = target(process.argv);
const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string; version: string };
const node = (...args: string[]): void => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0)
    process.exit(status ?? 1);
};

node(join("scripts", "build.ts"));
if (!process.argv.includes("--as-it-is"))
  node(join("scripts", "server.ts"), "--target", named);
copyFileSync(join(root, "..", "..", "LICENSE"), join(root, "LICENSE"));
const file = `${name}-${version}-${named}.vsix`;
node(join("node_modules", "@vscode", "vsce", "vsce"), "package", "--no-dependencies", "--allow-missing-repository", "--target", named, "--out", file);
console.log(file);
