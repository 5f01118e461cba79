import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { noteOf, readMessage } from "../src/view.ts";

describe("what the page beside the text says", () => {
  test("it is there, or a line of the facts or of a source's text is to be opened", () => {
    assert.deepEqual(readMessage({ type: "ready", more: 1 }), { type: "ready" });
    for (const file of ["people.facts", "a b/été/习.facts", "texts/rfi.source.txt", "a..b.facts"])
      assert.deepEqual(readMessage({ type: "open", file, line: 3, command: "x" }), { type: "open", file, line: 3 });
  });

  for (const file of ["", "../people.facts", "a/../../b.facts", "a/../b.facts", "./a.facts", "/etc/passwd", "/etc/a.facts", "C:/a.facts", "c:a.facts", "a\\..\\b.facts", "\\\\host\\a.facts",
    "a.facts\u0000.png", "people.cs", ".vscode/settings.json", "file:///etc/a.factsx", `${"a/".repeat(2000)}b.facts`, 7, null, ["a.facts"]])
    test(`${JSON.stringify(file).slice(0, 40)} is no file of the facts`, () => assert.equal(readMessage({ type: "open", file, line: 1 }), undefined));

  for (const line of [0, -1, 1.5, NaN, Infinity, "1", null, undefined])
    test(`${String(line)} is no line`, () => assert.equal(readMessage({ type: "open", file: "a.facts", line }), undefined));

  for (const message of [undefined, null, "ready", 1, [], {}, { type: "run" }, { type: "open" }, { type: ["ready"] }])
    test(`${JSON.stringify(message)} is no message`, () => assert.equal(readMessage(message), undefined));
});

test("the page tells why it stays as it was", () => {
  assert.equal(noteOf(0, true), "");
  assert.match(noteOf(1, true), /^There is an error in the facts: they are shown as they were before/);
  assert.match(noteOf(2, false), /^There are 2 errors in the facts: what is wrong is left out/);
});
