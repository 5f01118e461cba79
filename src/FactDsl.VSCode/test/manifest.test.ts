import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const { contributes } = manifest;

describe("the extension's manifest", () => {
  const commands: string[] = contributes.commands.map((c: { command: string }) => c.command);

  test("every command is registered, and every registered one can be called from the palette", () => {
    const registered = [...read("src/extension.ts").matchAll(/command\("(\w+)"/g)].map((m) => `facts.${m[1]}`);
    assert.deepEqual(registered.toSorted(), commands.toSorted());
  });

  test("menus and walkthroughs name commands that are there", () => {
    const named = [...JSON.stringify([contributes.menus, contributes.walkthroughs]).matchAll(/facts\.[a-z]\w+(?=["\\)])/g)].map((m) => m[0]).filter((id) => id !== "facts.begin");
    assert.ok(named.length > 5);
    for (const id of named)
      assert.ok(commands.includes(id), id);
  });

  test("settings are read by the names that they have", () => {
    const settings = Object.keys(contributes.configuration.properties);
    assert.deepEqual(settings, ["facts.server.path", "facts.server.arguments", "facts.command.path", "facts.trace.server"]);
    const client = read("src/server/client.ts");
    for (const part of ['"facts.server"', '"path"', '"arguments"', '"command.path"'])
      assert.ok(client.includes(part), part);
  });

  test("a folder that is not trusted cannot name what is started", () => {
    const started = Object.keys(contributes.configuration.properties).filter((s) => s !== "facts.trace.server");
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, started);
  });

  test("the files that it names are there once it is built", () => {
    const named = [manifest.main, ...[...JSON.stringify(contributes).matchAll(/"\.\/([^"]+)"/g)].map((m) => m[1])] as string[];
    assert.ok(named.length >= 8);
    for (const file of named)
      assert.ok(existsSync(join(root, file)), file);
    for (const template of read("src/commands/newFile.ts").matchAll(/name: "(\w+)"/g))
      assert.ok(existsSync(join(root, "dist", "templates", `${template[1]}.facts`)), template[1]);
  });

  test("folders that are made are ignored at the root only: folders of the sources may be called the same", () => {
    for (const line of read(".gitignore").trim().split("\n").filter((l) => l.includes("/")))
      assert.match(line, /^\//);
  });

  test("versions are pinned, and the lock names no registry", () => {
    for (const version of Object.values(manifest.devDependencies) as string[])
      assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.equal(JSON.stringify(JSON.parse(read("package-lock.json"), (key, value: unknown) => (key === "resolved" ? "RESOLVED" : value))).includes("RESOLVED"), false);
  });
});
