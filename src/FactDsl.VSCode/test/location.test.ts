import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { findCommand, findServer } from "../src/server/location.ts";

const bundle = { server: "server", command: "command" };
const nothing = { path: "", arguments: [] };
const has = (...files: string[]) => (path: string): boolean => files.some((f) => path === join(f.startsWith("facts-") ? "server" : "command", f));

describe("which server is started", () => {
  test("the one that comes with the extension", () => {
    assert.deepEqual(findServer(nothing, bundle, "linux", has("facts-language-server", "facts")), { command: join("server", "facts-language-server"), arguments: [] });
    assert.deepEqual(findServer(nothing, bundle, "win32", has("facts-language-server.exe")), { command: join("server", "facts-language-server.exe"), arguments: [] });
  });

  test("a library of .NET is started by dotnet", () => {
    assert.deepEqual(findServer(nothing, bundle, "darwin", has("facts-language-server.dll")), { command: "dotnet", arguments: [join("server", "facts-language-server.dll")] });
  });

  test("the facts command is a server by its lsp", () => {
    assert.deepEqual(findServer(nothing, bundle, "linux", has("facts.dll")), { command: "dotnet", arguments: [join("command", "facts.dll"), "lsp"] });
    assert.deepEqual(findServer({ path: "/opt/facts", arguments: [] }, bundle, "linux", has()), { command: "/opt/facts", arguments: ["lsp"] });
    assert.deepEqual(findServer({ path: "C:\\tools\\facts.exe", arguments: [] }, bundle, "win32", has()), { command: "C:\\tools\\facts.exe", arguments: ["lsp"] });
    assert.deepEqual(findServer({ path: "/opt/facts", arguments: ["lsp", "--trace"] }, bundle, "linux", has()), { command: "/opt/facts", arguments: ["lsp", "--trace"] });
  });

  test("what the settings name comes before what is bundled", () => {
    assert.deepEqual(findServer({ path: "/opt/server", arguments: ["--x"] }, bundle, "linux", has("facts-language-server")), { command: "/opt/server", arguments: ["--x"] });
    assert.deepEqual(findServer({ path: "/opt/server.dll", arguments: [] }, bundle, "linux", has()), { command: "dotnet", arguments: ["/opt/server.dll"] });
  });

  test("none, where there is none", () => {
    assert.equal(findServer(nothing, bundle, "linux", has()), undefined);
  });
});

describe("which command shows coverage", () => {
  test("the setting's, the bundled one, the one on the path", () => {
    assert.deepEqual(findCommand("/opt/facts", bundle, "linux", has("facts")), { command: "/opt/facts", arguments: [] });
    assert.deepEqual(findCommand("", bundle, "linux", has("facts.dll")), { command: "dotnet", arguments: [join("command", "facts.dll")] });
    assert.deepEqual(findCommand("", bundle, "linux", has()), { command: "facts", arguments: [] });
  });
});
