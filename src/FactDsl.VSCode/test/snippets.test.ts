import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { has, tokensOf } from "./support/tokens.ts";

interface Snippet {
  readonly prefix: string | string[];
  readonly description: string;
  readonly body: string | string[];
}

const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", file), "utf8");
const snippets = Object.entries(JSON.parse(read("snippets/facts.json")) as Record<string, Snippet>);

/** What stands there when the author takes every first choice. */
const expand = (body: string | string[]): string => [body].flat().join("\n")
  .replaceAll(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, (_, first: string) => first.replaceAll("\\,", ","))
  .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
  .replaceAll(/\$\d+/g, "");

/** Snippets that are lines of an item, and the item they are tried in. */
const lines: Record<string, string> = { Quote: "meeting", "Accept a finding": "meeting", "List of words": "entity vessel", Check: "entity vessel" };

describe("snippets", () => {
  for (const [title, snippet] of snippets) {
    test(`${title}: nothing that it writes looks wrong`, () => {
      const item = lines[title];
      const text = item === undefined ? expand(snippet.body) : `${item}\n  ${expand(snippet.body)}`;
      assert.doesNotMatch(text, /[$}|]/);
      assert.deepEqual(tokensOf(text).filter((t) => has(t, "invalid")), []);
    });

    test(`${title}: the places to fill in are numbered without a gap`, () => {
      const numbers = new Set([...[snippet.body].flat().join("\n").matchAll(/\$\{?(\d+)/g)].map((m) => Number(m[1])));
      assert.deepEqual([...numbers].sort((a, b) => a - b), Array.from({ length: numbers.size }, (_, i) => i));
    });
  }
});

describe("the language's settings", () => {
  const configuration = JSON.parse(read("language-configuration.json")) as {
    wordPattern: { pattern: string; flags: string };
    onEnterRules: { beforeText: string; previousLineText?: string; action: { indent: string; appendText?: string } }[];
  };
  const pattern = new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags + "g");
  const words = (line: string): string[] => [...line.matchAll(pattern)].map((m) => m[0]);

  test("names, words with hyphens, holes and dates are words to the editor", () => {
    assert.deepEqual(words('no meeting of 习近平, ?who concerned-about Élise on 2020-02~/2022 "Ça"@fr'),
      ["no", "meeting", "of", "习近平", "?who", "concerned-about", "Élise", "on", "2020-02~/2022", "Ça", "fr"]);
    assert.deepEqual(words("participants as of: actor 2.."), ["participants", "as", "of", ":", "actor", "2.."]);
  });

  const enter = (line: string, before = ""): string => {
    const rule = configuration.onEnterRules.find((r) => new RegExp(r.beforeText).test(line)
      && (r.previousLineText === undefined || new RegExp(r.previousLineText).test(before)));
    return rule === undefined ? "" : rule.action.indent + (rule.action.appendText ?? "");
  };

  test("Enter goes on with a documentation comment, and leaves an empty one", () => {
    assert.equal(enter("/// The first meeting."), "none/// ");
    assert.equal(enter("///"), "");
    assert.equal(enter("//// four"), "");
  });

  test("Enter behind a comma indents once", () => {
    assert.equal(enter("  of China,"), "indent");
    assert.equal(enter("    Russia,", "  of China,"), "none");
    assert.equal(enter('  note "a, b" // c,'), "");
  });

  test("Enter behind a definition's first line indents, behind an empty indented line goes back to the margin", () => {
    assert.equal(enter("momentary fact boycott"), "indent");
    assert.equal(enter("  "), "outdent");
    assert.equal(enter("factory Name"), "");
  });
});
