/// <reference lib="dom" />
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { hindrance } from "./home.ts";
import { repository } from "../support/corpus.ts";
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
const project = (repository: string): string => `<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="${repository}/src/FactDsl.Generator/build/FactDsl.props" />
  <PropertyGroup>
    <OutputType>Library</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="${repository}/src/FactDsl/FactDsl.csproj" />
    <ProjectReference Include="${repository}/src/FactDsl.Generator/FactDsl.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
  </ItemGroup>
  <Import Project="${repository}/src/FactDsl.Generator/build/FactDsl.targets" />
</Project>
`;
const root = join(import.meta.dirname, "..", "..");
const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string; version: string };
const vsix = join(root, `${name}-${version}-${process.platform}-${process.arch}.vsix`);
const reason = hindrance() ?? (!existsSync(vsix) ? "the extension is not packed: `npm run package` does it" : undefined);

describe("the extension in a real VS Code", { skip: reason ?? false }, () => {
  let code: Workbench;

  before(async () => {
    const server = process.env["FACTS_SERVER"];
    code = await Workbench.open("with a server", vsix, {
      "people.facts": people,
      "talks.facts": talks,
      "News.csproj": project(repository),
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
    // On a busy machine the two keys of the shortcut can be too far apart, or the card go again before it is filled.
    await code.until(async () => {
      await code.page.keyboard.press("Control+K");
      await code.page.keyboard.press("Control+I");
    }, () => [...document.querySelectorAll(".monaco-hover")].some((h) => h.textContent?.includes("did you mean") && h.textContent.includes("VladimirPutin")
      && [...h.querySelectorAll("a")].some((a) => a.textContent?.includes("FACT2101") && a.outerHTML.includes("findings/FACT2101.md"))));
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
    assert.equal(await code.page.$$eval(".suggest-widget.visible .monaco-list-row", (rows) => rows.some((r) => r.textContent?.includes("Agreement"))), false, "an item cannot begin here");
    await code.picture("3-completion");
    assert.equal(await code.page.$$eval(".suggest-widget.visible .monaco-list-row", (rows) => rows.some((r) => r.getAttribute("aria-label")?.includes("Beijing,"))), false, "a place cannot meet anybody");
    await code.page.keyboard.press("Escape");
    await code.page.keyboard.press("Shift+Home");
    await code.page.keyboard.press("Delete");
  });

  test("the kind at the cursor is shown as the C# that a build makes of it", async () => {
    await code.command("Facts: Show the Generated C#");
    await code.page.waitForSelector('.quick-input-widget .monaco-list-row.focused:has-text("Meeting")', { timeout: 240_000 });
    await code.picture("4-generated");
    await code.page.keyboard.press("Enter");
    await code.page.waitForSelector('.tab.active[data-resource-name="Meeting.g.cs"]');
    await code.page.waitForFunction(() => document.querySelector(".editor-group-container.active .view-lines")?.textContent?.includes("namespace"));
    await code.page.keyboard.press("Control+W");
    await code.page.waitForSelector('.tab.active[data-resource-name="talks.facts"]');
  });

  test("the text of a source shows which of its sentences are quoted", async () => {
    await code.command("Facts: Show the Coverage of a Source");
    await code.page.waitForSelector('.tab.active[data-resource-name="wire.source.txt"]');
    await code.page.waitForFunction(() => document.querySelector(".statusbar")?.textContent?.includes("Wire: 1 of 2 sentences are quoted"));
    await code.page.waitForFunction(() => document.querySelectorAll(".editor-group-container.active .view-overlays .cdr[class*='ced-']").length >= 2);
    await code.picture("5-coverage");
  });

  test("the facts stand beside the text: the page follows the cursor and leads back to the line", async () => {
    await code.command("View: Close All Editors");
    await code.openFile("talks.facts");
    await code.command("Facts: Show the Facts Beside");
    const page = code.page.frameLocator("iframe.webview").frameLocator("#active-frame");
    await page.locator("#view-title:has-text('Timeline')").waitFor();
    await code.page.click('.view-line span span:text-is("VladimirPutin")');
    await page.locator(".lane.here .label:has-text('Vladimir Putin')").waitFor();
    await code.picture("6-beside");
    await page.locator("tbody th a:has-text('Xi Jinping')").first().click();
    await page.locator("#view-title:has-text('Beijing')").or(page.locator("#view-title:has-text('meeting')")).first().waitFor();
    await code.page.click('.view-line span span:text-is("XiJinping")');
    await page.locator("#view-title:has-text('Xi Jinping')").waitFor();

    // What is typed is seen before it is saved, and a mistake keeps the page as it was.
    const typed = "planned meeting of XiJinping, VladimirPutin on 2030\n";
    await code.typeAtEnd(typed);
    const planned = page.locator("#view-title:has-text('planned meeting')");
    await planned.waitFor();
    await code.typeAtEnd("persn Nobody\n");
    await page.locator("#editor-note:has-text('There is an error')").waitFor();
    await planned.waitFor();
    for (let i = 0; i < typed.length + "persn Nobody\n".length; i++)
      await code.page.keyboard.press("Backspace");
    await planned.waitFor({ state: "detached" });
    await page.locator("#editor-note:empty").waitFor({ state: "attached" });

    await code.page.click('.view-line span span:text-is("XiJinping")');
    await page.locator("#view-title:has-text('Xi Jinping')").waitFor();
    await page.locator("button.place:text-is('people.facts:4')").first().click();
    await code.page.waitForSelector('.tab.active[data-resource-name="people.facts"]');
    await code.page.waitForFunction(() => document.querySelector("#status\\.editor\\.selection")?.textContent?.includes("Ln 4, Col 1"));
    await code.picture("7-line");
    await code.command("View: Close Editors in Other Groups");
  });

  test("the server can be started again, and goes on finding mistakes", async () => {
    await code.openFile("people.facts");
    await code.command("Facts: Restart the Server");
    await code.typeAtEnd("persn Nobody\n");
    await code.page.waitForSelector(".squiggly-error");
    await code.picture("8-restarted");
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

describe("the extension without a server", { skip: reason ?? false }, () => {
  let code: Workbench;

  before(async () => {
    code = await Workbench.open("without a server", vsix, { "people.facts": people }, { "facts.server.path": process.execPath, "facts.server.arguments": ["--eval", "process.exit(1)"] });
  });
  after(() => code.close());

  test("says that it only colours, and why", async () => {
    await code.openFile("people.facts");
    await code.page.waitForSelector('[id="status.languageStatus"] [aria-label*="Facts: colours only"], [id="status.languageStatus"][aria-label*="Facts: colours only"]');
    await code.page.waitForFunction(() => new Set([...document.querySelectorAll(".view-line span span")].map((s) => s.className)).size >= 5);
  });
});
