import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { factFiles, itemsOf } from "./support/corpus.ts";
import { below, readMarks } from "./support/marks.ts";
import { has, tokensOf, type Token } from "./support/tokens.ts";

const folder = join(import.meta.dirname, "grammar");
const shown = (tokens: readonly Token[]): string => tokens.map((t) => `${JSON.stringify(t.text)} ${t.scopes.slice(1).join(" ")}`).join("\n");

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const { text, marks } = readMarks(readFileSync(join(folder, file), "utf8"));
    const tokens = tokensOf(text);
    for (const mark of marks) {
      const line = text.split("\n")[mark.line] ?? "";
      const words = line.slice(mark.from, mark.to);
      test(`\`${words}\` in \`${line.trim()}\` is ${mark.isDenied ? "no " : ""}${mark.scope}`, () => {
        const found = below(mark, tokens);
        assert.equal(words.trim(), words, `the mark in line ${mark.markLine} stands below blanks`);
        assert.ok(found.length > 0, `nothing stands above the mark in line ${mark.markLine}`);
        for (const token of found)
          assert.equal(has(token, mark.scope), !mark.isDenied, shown(found));
      });
    }
  });
}

describe("every fact file of the repository", () => {
  const right = factFiles("facts", "src").filter((f) => !f.path.includes("/test/grammar/"));
  const all = [...right, ...factFiles("tests")];

  test("there are some, right and wrong", () => {
    assert.ok(right.length >= 15 && all.length > right.length, `${right.length} of ${all.length}`);
  });

  for (const { path, text } of all) {
    test(`${path}: every character has a colour of its own`, () => {
      const plain = tokensOf(text).filter((t) => t.scopes.every((s) => s === "source.facts" || s.startsWith("meta.")));
      assert.equal(shown(plain), "");
    });

    test(`${path}: an item looks alone as it looks among others`, () => {
      const tokens = tokensOf(text);
      for (const item of itemsOf(text)) {
        const length = item.text.split("\n").length;
        const among = tokens.filter((t) => t.line >= item.line && t.line < item.line + length);
        assert.equal(shown(tokensOf(item.text)), shown(among));
      }
    });
  }

  for (const { path, text } of right) {
    test(`${path}: nothing looks wrong`, () => {
      assert.equal(shown(tokensOf(text).filter((t) => has(t, "invalid"))), "");
    });
  }
});

test("colouring takes no more than the square of a line's length", () => {
  const lines: ((length: number) => string)[] = [
    (n) => `meeting of ${Array.from({ length: n / 5 }, (_, i) => `Name${i}`).join(", ")} on 2022`,
    (n) => "meeting " + "a-".repeat(n / 2),
    (n) => "[".repeat(n),
    (n) => '  note "' + "\\".repeat(n + 1),
  ];
  // The least of several runs is the work itself; what else the machine does comes on top of it.
  const work = (text: string): number => Math.min(...Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    tokensOf(text);
    return process.cpuUsage(before).user;
  }));
  for (const line of lines) {
    // Four times the length is four times the work, sixteen times as a square, sixty-four times as a cube.
    const short = work(line(2000)), long = work(line(8000));
    assert.ok(long < 40 * Math.max(short, 2000), `${line(20)}… takes ${short} µs, and four times as long a line ${long} µs`);
  }
});
