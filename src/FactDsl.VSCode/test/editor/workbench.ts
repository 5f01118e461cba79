/// <reference lib="dom" />
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium as browserType, type Browser, type Page } from "playwright-core";
import { chromium, editorHome, host } from "./home.ts";

const quiet = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "files.autoSave": "off",
  "git.enabled": false,
  "npm.autoDetect": "off",
  // What is typed stays as it is typed.
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
  "editor.suggestOnTriggerCharacters": false,
  "editor.acceptSuggestionOnEnter": "off",
  "editor.acceptSuggestionOnCommitCharacter": false,
};

const arguments_ = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

// A machine that is busy with other things takes its time; only what never comes waits that long.
const patience = 150_000;

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
  });
});

/** A VS Code with the extension installed, opened on a folder; what it writes stays in the folder of the run. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly #run: string;
  readonly #browser: Browser;
  readonly #server: ChildProcess;

  private constructor(page: Page, folder: string, run: string, browser: Browser, server: ChildProcess) {
    this.page = page;
    this.folder = folder;
    this.#run = run;
    this.#browser = browser;
    this.#server = server;
  }

  /** Installs the packed extension and opens the editor on some files; the name is that of the run. */
  static async open(name: string, vsix: string, files: Readonly<Record<string, string>>, settings: object = {}): Promise<Workbench> {
    const run = join(editorHome, "run", name);
    rmSync(run, { recursive: true, force: true });
    const data = join(run, "data"), extensions = join(run, "extensions"), folder = join(run, "facts"), home = join(run, "home");
    for (const made of [join(data, "User"), join(data, "Machine"), extensions, folder, home])
      mkdirSync(made, { recursive: true });
    writeFileSync(join(data, "User", "settings.json"), JSON.stringify(quiet));
    // What is started on a machine is that machine's to say.
    writeFileSync(join(data, "Machine", "settings.json"), JSON.stringify(settings));
    for (const [file, text] of Object.entries(files))
      writeFileSync(join(folder, file), text);
    const env = { ...process.env, HOME: home, DOTNET_CLI_HOME: process.env["HOME"] ?? home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9/none"}' };
    const folders = ["--user-data-dir", data, "--extensions-dir", extensions];
    execFileSync(host.node, [host.entry, ...folders, "--install-extension", vsix], { env, stdio: "pipe" });
    const port = await freePort();
    const server = spawn(host.node, [host.entry, "--bind-addr", `127.0.0.1:${port}`, "--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust",
      "--disable-getting-started-override", "--disable-proxy", "--disable-file-downloads", "--disable-file-uploads", ...folders, folder], { env, stdio: ["ignore", "pipe", "pipe"] });
    const log: string[] = [];
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => log.push(text));
    let browser: Browser | undefined;
    try {
      await answers(`http://127.0.0.1:${port}/healthz`, log);
      browser = await browserType.launch({ executablePath: chromium ?? "", headless: true, env, args: arguments_, timeout: patience });
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
      page.setDefaultTimeout(patience);
      await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
      await page.waitForSelector(".monaco-workbench");
      return new Workbench(page, folder, run, browser, server);
    } catch (error) {
      await browser?.close();
      server.kill();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    const ended = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill();
    await ended;
  }

  /** Keeps a picture of what is to be seen, for those who look at the run afterwards. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#run, `${name}.png`) });
  }

  async openFile(name: string): Promise<void> {
    await this.page.dblclick(`.explorer-folders-view [aria-label^="${name}"]`);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.page.waitForSelector(".editor-instance .view-line");
  }

  /** Puts the cursor at the end of the file at hand and types. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.click(".editor-group-container.active .monaco-editor .view-lines");
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(text, { delay: 10 });
  }

  /** Does something again, each time with some seconds to wait, until the page shows what is wanted. */
  async until(act: () => Promise<void>, shown: () => boolean): Promise<void> {
    const pause = 5_000;
    for (let waited = pause; ; waited += pause) {
      await act();
      try {
        await this.page.waitForFunction(shown, undefined, { timeout: pause });
        return;
      } catch (error) {
        if (waited >= patience)
          throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(title);
    await this.page.waitForFunction((wanted) => document.querySelector(".quick-input-widget .monaco-list-row.focused")?.textContent?.includes(wanted), title);
    await this.page.keyboard.press("Enter");
  }

  /** Chooses from the list that an extension has opened. */
  async choose(label: string): Promise<void> {
    await this.page.click(`.quick-input-widget .monaco-list-row:has-text("${label}")`);
  }

  /** The lines of the editor at hand, as far as they are on the screen. */
  lines(): Promise<string[]> {
    return this.page.$$eval(".editor-group-container.active .monaco-editor .view-lines .view-line", (lines) => lines
      .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: (line.textContent ?? "").replaceAll("\u00a0", " ") }))
      .sort((a, b) => a.top - b.top).map((line) => line.text));
  }

  /** Waits until the editor at hand shows a text. */
  async shows(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.querySelector(".editor-group-container.active .monaco-editor .view-lines")?.textContent?.replaceAll("\u00a0", " ").includes(wanted), text);
  }
}

const answers = async (address: string, log: readonly string[]): Promise<void> => {
  for (let attempt = 0; attempt < patience / 100; attempt++) {
    try {
      if ((await fetch(address)).ok)
        return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the editor does not come up\n${log.join("")}`);
};
