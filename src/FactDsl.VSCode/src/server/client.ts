import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import { pageOf } from "../pages.ts";
import { Endings } from "./endings.ts";
import { findCommand, findServer, type Bundle, type Launch } from "./location.ts";

/** The documents that the server is told of; the texts of sources are files that it reads itself. */
export const selector: { readonly scheme: string; readonly language: string }[] = [{ scheme: "file", language: "facts" }, { scheme: "untitled", language: "facts" }];

/** The language server of this window, and what is said of it beside the language's name. */
export class FactsServer implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel("Facts", { log: true });
  readonly #started = new vscode.EventEmitter<void>();
  /** The server has begun to answer, for the first time or again. */
  readonly onDidStart = this.#started.event;
  readonly #context: vscode.ExtensionContext;
  readonly #bundle: Bundle;
  readonly #status = vscode.languages.createLanguageStatusItem("facts.server", { language: "facts" });
  #client: LanguageClient | undefined;
  // Stopping and starting take turns: two servers of one window would both publish findings.
  #turn: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
    this.#bundle = { server: context.asAbsolutePath("server"), command: context.asAbsolutePath("command") };
    this.#status.name = "Facts";
    this.#status.command = { command: "facts.showOutput", title: "Show Output" };
  }

  /** The `facts` command for what the server does not do. */
  get command(): Launch {
    return findCommand(vscode.workspace.getConfiguration("facts").get("command.path", ""), this.#bundle, process.platform, existsSync);
  }

  /** Starts the server, ending the one that runs. */
  restart(): Promise<void> {
    return this.#next(async () => {
      await this.#end();
      await this.#start();
    });
  }

  /** Ends the server. */
  stop(): Promise<void> {
    return this.#next(() => this.#end());
  }

  /** Asks the server; nothing where none answers, or where it does not know the question. */
  async ask<T>(method: string, parameters: object): Promise<T | undefined> {
    const client = this.#client;
    if (client?.state !== State.Running)
      return undefined;
    try {
      return (await client.sendRequest<T | null>(method, parameters)) ?? undefined;
    } catch (error) {
      this.output.debug(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
    this.#status.dispose();
    this.#started.dispose();
    this.output.dispose();
  }

  #next(step: () => Promise<void>): Promise<void> {
    return (this.#turn = this.#turn.then(step, step));
  }

  async #end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // One that never started, or has died, cannot be asked to stop.
    if (client?.state === State.Running)
      await client.stop(2000).catch((error: unknown) => this.output.warn(String(error)));
    await client?.dispose().catch(() => undefined);
  }

  async #start(): Promise<void> {
    const setting = vscode.workspace.getConfiguration("facts.server");
    const launch = findServer({ path: setting.get("path", ""), arguments: setting.get("arguments", []) }, this.#bundle, process.platform, existsSync);
    if (launch === undefined) {
      this.#onlyColours("no server comes with the extension on this machine, and the settings name none");
      return;
    }
    this.output.info([launch.command, ...launch.arguments].join(" "));
    const client = this.#client = this.#create(launch);
    this.#say("Facts: starting", "", vscode.LanguageStatusSeverity.Information, true);
    try {
      await client.start();
    } catch (error) {
      this.output.error(String(error));
      this.#onlyColours(`the server ${launch.command} does not start`);
    }
  }

  #create(launch: Launch): LanguageClient {
    const endings = new Endings();
    const client = new LanguageClient("facts", "Facts", { command: launch.command, args: [...launch.arguments] }, {
      documentSelector: selector,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      uriConverters: {
        code2Protocol: (uri) => uri.toString(),
        protocol2Code: (address) => this.#target(address),
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (endings.ended(performance.now()))
            return { action: CloseAction.Restart, handled: true };
          this.#onlyColours(`the server ${launch.command} ends by itself`);
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running || this.#client !== client)
        return;
      endings.ran();
      this.#say("Facts: checked", client.initializeResult?.serverInfo?.version ?? "", vscode.LanguageStatusSeverity.Information);
      this.#started.fire();
    });
    return client;
  }

  /** The pages of findings lie in the extension. */
  #target(address: string): vscode.Uri {
    const page = pageOf(address);
    return page === undefined ? vscode.Uri.parse(address) : vscode.Uri.file(join(this.#context.extensionPath, "dist", "findings", page));
  }

  #onlyColours(reason: string): void {
    this.#say("Facts: colours only", reason, vscode.LanguageStatusSeverity.Warning);
    this.output.warn(`Facts are only coloured: ${reason}.`);
  }

  #say(text: string, detail: string, severity: vscode.LanguageStatusSeverity, isBusy = false): void {
    Object.assign(this.#status, { text, detail, severity, busy: isBusy, accessibilityInformation: { label: detail === "" ? text : `${text}, ${detail}` } });
  }
}
