import { join } from "node:path";
import * as vscode from "vscode";
import { orderCoverage, readCoverage, split, summary, type Coverage, type Sentence } from "../coverage.ts";
import { projectsFor } from "../generated.ts";
import { run } from "../process.ts";
import type { Launch } from "../server/location.ts";

/** Opens the text of a source and marks which of its sentences the facts quote, and which nobody does. */
export class SourceCoverage implements vscode.Disposable {
  readonly #command: () => Launch;
  readonly #output: vscode.LogOutputChannel;
  readonly #quoted = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("diffEditor.insertedTextBackground"),
    overviewRulerColor: new vscode.ThemeColor("editorOverviewRuler.addedForeground"),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
  readonly #open = vscode.window.createTextEditorDecorationType({
    borderWidth: "0 0 1px 0",
    borderStyle: "dashed",
    borderColor: new vscode.ThemeColor("editorWarning.foreground"),
    overviewRulerColor: new vscode.ThemeColor("editorWarning.foreground"),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  // What is marked, by the text's address, so that a text shows its marks again when it is opened again.
  readonly #shown = new Map<string, Coverage>();
  readonly #events: vscode.Disposable[];

  constructor(command: () => Launch, output: vscode.LogOutputChannel) {
    this.#command = command;
    this.#output = output;
    this.#events = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#mark(editor))),
      // The sentences no longer stand where they stood.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#shown.delete(document.uri.toString()))
          vscode.window.visibleTextEditors.filter((e) => e.document === document).forEach((editor) => this.#mark(editor));
      }),
    ];
  }

  dispose(): void {
    for (const event of [...this.#events, this.#quoted, this.#open])
      event.dispose();
  }

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const folder = await this.#factBase(editor?.document.uri);
    if (folder === undefined) {
      void vscode.window.showInformationMessage("Open the folder of your facts first.");
      return;
    }
    await vscode.workspace.saveAll(false);
    const all = await this.#read(folder);
    if (all === undefined)
      return;
    if (all.length === 0) {
      void vscode.window.showInformationMessage("No source names a text that is at hand: write `text \"name.source.txt\"` below it, with the file beside the facts.");
      return;
    }
    const word = editor?.document.getText(editor.document.getWordRangeAtPosition(editor.selection.active));
    const chosen = all.length === 1 ? all[0] : (await vscode.window.showQuickPick(
      orderCoverage(all, word).map((coverage) => ({ label: coverage.source, description: summary(coverage), detail: coverage.file, coverage })),
      { title: "Coverage of a source", placeHolder: "The source", matchOnDetail: true }))?.coverage;
    if (chosen === undefined)
      return;
    const uri = vscode.Uri.file(join(folder, chosen.file));
    this.#shown.set(uri.toString(), chosen);
    this.#mark(await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false }));
    vscode.window.setStatusBarMessage(`${chosen.source}: ${summary(chosen)}`, 10_000);
  }

  #mark(editor: vscode.TextEditor): void {
    const coverage = this.#shown.get(editor.document.uri.toString());
    const { quoted, open } = coverage === undefined ? { quoted: [], open: [] } : split(coverage);
    editor.setDecorations(this.#quoted, quoted.map((s) => ({ range: rangeOf(s), hoverMessage: s.quotations === 1 ? "Quoted once" : `Quoted ${s.quotations} times` })));
    editor.setDecorations(this.#open, open.map((s) => ({ range: rangeOf(s), hoverMessage: "No fact quotes this sentence" })));
  }

  /** The folder whose facts are one base: that of the project above the file, else the folder of the workspace. */
  async #factBase(file: vscode.Uri | undefined): Promise<string | undefined> {
    const folder = file === undefined ? undefined : vscode.workspace.getWorkspaceFolder(file);
    if (file === undefined || folder === undefined)
      return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    const projects = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, "**/*.csproj"), "**/{bin,obj,node_modules}/**");
    const paths = projects.map((p) => p.path).filter((p) => file.path.startsWith(p.slice(0, p.lastIndexOf("/") + 1)));
    const nearest = paths.length === 0 ? undefined : projectsFor(file.path, paths)[0];
    const project = projects.find((p) => p.path === nearest);
    return project === undefined ? folder.uri.fsPath : vscode.Uri.joinPath(project, "..").fsPath;
  }

  async #read(folder: string): Promise<Coverage[] | undefined> {
    const { command, arguments: first } = this.#command();
    const args = [...first, "coverage", ".", "--format", "json"];
    this.#output.info(`${[command, ...args].join(" ")} in ${folder}`);
    try {
      const ended = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: "Reading sources" }, () => run(command, args, folder));
      const read = readCoverage(ended.output);
      if (read !== undefined)
        return read;
      this.#output.error(ended.output + ended.errors);
    } catch (error) {
      this.#output.error(String(error));
    }
    const answer = await vscode.window.showErrorMessage("The `facts` command could not tell the coverage: name it in the settings, or install it as a .NET tool.", "Open Settings", "Show Output");
    if (answer === "Open Settings")
      await vscode.commands.executeCommand("workbench.action.openSettings", "facts.command.path");
    else if (answer === "Show Output")
      this.#output.show(true);
    return undefined;
  }
}

const rangeOf = (s: Sentence): vscode.Range => new vscode.Range(s.line - 1, s.column - 1, s.endLine - 1, s.endColumn - 1);
