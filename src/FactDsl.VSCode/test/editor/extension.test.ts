/// <reference lib="dom" />
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { hindrance } from "./home.ts";
import { Workbench } from "./workbench.ts";

const people = `source Wire "Talks in Beijing"@en
  publisher "Wire"
  text "wire.source.txt"
person XiJinping "Xi Jinping"@en "习近平"@zh
person VladimirPutin "Vladimir Putin"@en "Vladimir Poutine"@fr
place Beijing "Beijing"@en "Pékin"@fr
`;
const talks = `// Who met whom.

per Wire

/// Hours before the Games.
meeting BeijingSummit of XiJinping, VladimirPutin on 2022-02-04 in Beijing
  format face-to-face
  per Wire "They met in Beijing."
`;
const root = join(import.meta.dirname, "..", "..");
const vsix = readdirSync(root).find((f) => f.endsWith(`-${process.platform}-${process.arch}.vsix`));
const reason = hindrance() ?? (vsix === undefined ? "the extension is not packed: `npm run package` does it" : undefined);

describe("the extension in a real VS Code", { skip: reason ?? false }, () => {
  let code: Workbench;

  before(async () => {
    const server = process.env["FACTS_SERVER"];
    code = await Workbench.open(join(root, vsix ?? ""), {
      "people.facts": people,
      "talks.facts": talks,
      "wire.source.txt": "Talks\n\nThey met in Beijing. Nobody knows why.\n",
    }, server === undefined ? {} : { "facts.server.path": server });
  });
  after(() => code.close());
  afterEach(async (test) => {
    if ("passed" in test && !test.passed)
      await code.picture(`failed ${test.name}`);
  });

  test("a file of facts is recognized and coloured", async () => {
    await code.openFile("talks.facts");
    await code.page.waitForFunction(() => document.querySelector("#status\\.editor\\.mode")?.textContent?.includes("Facts"));
    await code.page.waitForFunction(() => new Set([...document.querySelectorAll(".view-line span span")].map((s) => s.className)).size >= 5);
  });

  test("nothing is underlined where nothing is wrong", async () => {
    await code.typeAtEnd("stanceless");
    await code.page.waitForSelector(".squiggly-error");
    for (let i = 0; i < "stanceless".length; i++)
      await code.page.keyboard.press("Backspace");
    await code.page.waitForFunction(() => document.querySelector(".squiggly-error, .squiggly-warning") === null);
  });

  test("a mistake is underlined while it is typed", async () => {
    await code.typeAtEnd("meeting of XiJinping, VladimirPutine on 2014-02-06\n");
    await code.page.waitForSelector(".squiggly-error");
    await code.page.keyboard.press("ArrowUp");
    await code.page.keyboard.press("End");
    for (let i = 0; i < " on 2014-02-06".length + 2; i++)
      await code.page.keyboard.press("ArrowLeft");
    await code.page.keyboard.press("Control+K");
    await code.page.keyboard.press("Control+I");
    await code.page.waitForFunction(() => [...document.querySelectorAll(".monaco-hover")].some((h) => h.textContent?.includes("did you mean") && h.textContent.includes("VladimirPutin")));
    await code.picture("1-mistake");
    await code.page.keyboard.press("Escape");
  });

  test("its fix is offered and applied", async () => {
    await code.page.keyboard.press("Control+.");
    const fix = '.action-widget .monaco-list-row:has-text("VladimirPutin")';
    await code.page.waitForSelector(fix);
    await code.picture("2-fix");
    await code.page.click(fix);
    await code.shows("meeting of XiJinping, VladimirPutin on 2014-02-06");
    await code.page.waitForFunction(() => document.querySelector(".squiggly-error") === null);
  });

  test("names that fit are offered where a name is expected", async () => {
    await code.typeAtEnd("meeting of ");
    await code.page.keyboard.press("Control+Space");
    await code.page.waitForFunction(() => {
      const list = document.querySelector(".suggest-widget.visible")?.textContent ?? "";
      return list.includes("XiJinping") && list.includes("VladimirPutin");
    });
    await code.picture("3-completion");
    assert.equal(await code.page.$$eval(".suggest-widget.visible .monaco-list-row", (rows) => rows.some((r) => r.getAttribute("aria-label")?.includes("Beijing,"))), false, "a place cannot meet anybody");
    await code.page.keyboard.press("Escape");
    await code.page.keyboard.press("Shift+Home");
    await code.page.keyboard.press("Delete");
  });

  test("the text of a source shows which of its sentences are quoted", async () => {
    await code.command("Facts: Show the Coverage of a Source");
    await code.page.waitForSelector('.tab.active[data-resource-name="wire.source.txt"]');
    await code.page.waitForFunction(() => document.querySelector(".statusbar")?.textContent?.includes("Wire: 1 of 2 sentences are quoted"));
    await code.page.waitForFunction(() => document.querySelectorAll(".editor-group-container.active .view-overlays .cdr[class*='ced-']").length >= 2);
    await code.picture("4-coverage");
  });

  test("the server can be started again, and goes on finding mistakes", async () => {
    await code.openFile("people.facts");
    await code.command("Facts: Restart the Server");
    await code.typeAtEnd("persn Nobody\n");
    await code.page.waitForSelector(".squiggly-error");
    await code.picture("5-restarted");
  });

  test("a new file begins with a template", async () => {
    await code.command("Facts: New Fact File…");
    await code.choose("Questions");
    await code.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".quick-input-widget input")?.value === "questions.facts");
    await code.page.keyboard.press("Enter");
    await code.page.waitForSelector('.tab.active[data-resource-name="questions.facts"]');
    await code.shows("question MeetingsOf meeting ?meeting of ?person during 2024");
  });
});
