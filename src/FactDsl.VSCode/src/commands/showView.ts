import * as vscode from "vscode";
import type { FactsServer } from "../server/client.ts";
import { noteOf, readMessage, type HostMessage, type ViewAnswer, type ViewSubject } from "../view.ts";

const title = "Facts";

/** Shows the facts of the file at hand as a page beside it: the page follows the cursor, and leads back to the lines. */
export class FactsView implements vscode.Disposable {
  readonly #server: FactsServer;
  readonly #events: vscode.Disposable[];
  readonly #watcher = vscode.workspace.createFileSystemWatcher("**/*.{facts,source.txt}");
  #panel: vscode.WebviewPanel | undefined;
  // The file whose fact base is shown: the last one of facts in which the cursor was.
  #document: vscode.Uri | undefined;
  #shown: ViewAnswer | undefined;
  #refreshing: NodeJS.Timeout | undefined;
  #following: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(server: FactsServer) {
    this.#server = server;
    const soon = (): void => this.#refreshSoon();
    this.#events = [
      this.#watcher, this.#watcher.onDidCreate(soon), this.#watcher.onDidChange(soon), this.#watcher.onDidDelete(soon),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === "facts" && contentChanges.length > 0)
          soon();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#turnTo(textEditor)),
      // States of one server mean nothing to another.
      server.onDidStart(() => {
        this.#shown = undefined;
        soon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    clearTimeout(this.#following);
    this.#panel?.dispose();
    for (const event of this.#events)
      event.dispose();
  }

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (isFacts(editor))
      this.#document = editor.document.uri;
    if (this.#panel !== undefined) {
      this.#panel.reveal(undefined, true);
      this.#refreshSoon();
      return;
    }
    if (this.#document === undefined) {
      void vscode.window.showInformationMessage("Open a file of facts first: the facts that it belongs to are shown.");
      return;
    }
    const page = await this.#server.ask<{ readonly html: string }>("facts/viewPage", { title });
    if (page === undefined) {
      void vscode.window.showErrorMessage("No language server answers that could show the facts.");
      return;
    }
    const panel = this.#panel = vscode.window.createWebviewPanel("facts.view", title, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [] });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#shown = undefined;
    });
    panel.onDidChangeViewState(() => this.#refreshSoon());
    panel.webview.onDidReceiveMessage((message) => this.#heard(message));
    // The page lets only its own script run, which it knows by its hash.
    panel.webview.html = page.html;
  }

  /** The page has something to say: that it is there, with nothing to show yet, or which line to go to. */
  async #heard(said: unknown): Promise<void> {
    const message = readMessage(said);
    if (message?.type === "ready") {
      this.#shown = undefined;
      await this.#refresh();
    } else if (message?.type === "open" && this.#shown !== undefined) {
      await this.#open(vscode.Uri.joinPath(vscode.Uri.parse(this.#shown.root), message.file), message.line);
    }
  }

  async #open(file: vscode.Uri, line: number): Promise<void> {
    const place = new vscode.Position(line - 1, 0);
    const open = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === file.toString())
      ?? vscode.window.visibleTextEditors.find((e) => isFacts(e));
    try {
      await vscode.window.showTextDocument(file, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection: new vscode.Range(place, place) });
    } catch {
      void vscode.window.showInformationMessage(`${vscode.workspace.asRelativePath(file)} is not here.`);
    }
  }

  #turnTo(editor: vscode.TextEditor | undefined): void {
    if (this.#panel === undefined || !isFacts(editor))
      return;
    if (this.#document?.toString() !== editor.document.uri.toString()) {
      this.#document = editor.document.uri;
      this.#refreshSoon();
    }
    clearTimeout(this.#following);
    this.#following = setTimeout(() => void this.#follow(), 100);
  }

  #refreshSoon(): void {
    if (this.#panel?.visible !== true)
      return;
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => void this.#refresh(), 300);
  }

  async #refresh(): Promise<void> {
    if (this.#document === undefined)
      return;
    const asked = ++this.#asked;
    const shown = this.#shown;
    const answer = await this.#server.ask<ViewAnswer>("facts/view", { textDocument: { uri: this.#document.toString() }, known: shown?.state, onlyWhole: shown !== undefined });
    // What was asked later is newer.
    if (answer === undefined || asked !== this.#asked || answer.state === this.#shown?.state)
      return;
    if (answer.facts !== undefined && answer.coverage !== undefined) {
      this.#shown = answer;
      this.#say({ type: "facts", facts: answer.facts, coverage: answer.coverage });
      this.#say({ type: "note", text: noteOf(answer.errors, false) });
      await this.#follow();
    } else if (shown !== undefined && answer.root !== shown.root) {
      // Another fact base: rather some of it than the other one.
      this.#shown = undefined;
      await this.#refresh();
    } else {
      this.#say({ type: "note", text: noteOf(answer.errors, shown !== undefined) });
    }
  }

  async #follow(): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find((e) => isFacts(e) && e.document.uri.toString() === this.#document?.toString());
    if (editor === undefined || this.#panel?.visible !== true)
      return;
    const { line, character } = editor.selection.active;
    const subject = await this.#server.ask<ViewSubject>("facts/viewSubject", { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } });
    if (subject !== undefined)
      this.#say({ type: "follow", file: subject.file, line: subject.line, item: subject.item ?? null });
  }

  #say(message: HostMessage): void {
    void this.#panel?.webview.postMessage(message);
  }
}

const isFacts = (editor: vscode.TextEditor | undefined): editor is vscode.TextEditor =>
  editor?.document.languageId === "facts" && editor.document.uri.scheme === "file";
