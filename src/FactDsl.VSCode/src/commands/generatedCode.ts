import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { kindAt, orderGenerated, projectsFor } from "../generated.ts";
import { run } from "../process.ts";

const scheme = "facts-generated";

/** Builds the project of the file at hand and shows what the facts have become in C#, the kind at the cursor first. */
export class GeneratedCode implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #storage: string;
  readonly #output: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  readonly onDidChange = this.#changed.event;

  constructor(storage: string, output: vscode.LogOutputChannel) {
    this.#storage = storage;
    this.#output = output;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return (await readFile(join(this.#storage, uri.path), "utf8")).replace(/^\uFEFF/, "");
  }

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== "facts" || editor.document.uri.scheme !== "file") {
      void vscode.window.showInformationMessage("Open a file of facts first: what it becomes in C# is shown.");
      return;
    }
    const document = editor.document;
    const kind = kindAt(document.getText().split(/\r\n|\r|\n/), editor.selection.active.line);
    const project = await chooseProject(document.uri);
    if (project === undefined)
      return;
    await document.save();
    const folder = createHash("sha256").update(project.fsPath).digest("hex").slice(0, 16);
    const files = await this.#build(project, folder);
    if (files === undefined)
      return;
    const chosen = await vscode.window.showQuickPick(
      orderGenerated(files, kind, document.uri.path).map((f) => ({ label: f.name, description: f.path, path: f.path })),
      { title: "Generated C#", placeHolder: "What to show", matchOnDescription: true });
    if (chosen === undefined)
      return;
    const uri = vscode.Uri.from({ scheme, path: `/${folder}/${chosen.path}` });
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  /** Compiles the project with its generated files written down; gives their paths, or nothing where none came of it. */
  async #build(project: vscode.Uri, name: string): Promise<string[] | undefined> {
    const folder = join(this.#storage, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    // An output that never exists makes the compiler run although nothing has changed since it last did.
    const args = ["build", project.fsPath, "-t:Compile", "-p:EmitCompilerGeneratedFiles=true", `-p:CompilerGeneratedFilesOutputPath=${folder}`, "-p:NonExistentFile=__never__/__there__"];
    this.#output.info(`dotnet ${args.join(" ")}`);
    const ended = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Building ${vscode.workspace.asRelativePath(project)}`, cancellable: true },
      async (_, cancelled) => {
        const stop = new AbortController();
        cancelled.onCancellationRequested(() => stop.abort());
        const build = await run("dotnet", args, join(project.fsPath, ".."), stop.signal).catch((error: unknown) => ({ code: -1, output: "", errors: String(error) }));
        return stop.signal.aborted ? undefined : build;
      });
    if (ended === undefined)
      return undefined;
    const all = await readdir(folder, { recursive: true });
    const files = all.map((f) => f.replaceAll("\\", "/")).filter((f) => f.endsWith(".cs") && /(^|\/)FactDsl\.Generator\//.test(f));
    if (ended.code !== 0)
      this.#output.warn(ended.output + ended.errors);
    if (files.length > 0)
      return files;
    const reason = ended.code === 0 ? "This project compiles no facts: it needs the package FactDsl." : "The build failed, and no C# has come of the facts.";
    const answer = await vscode.window.showErrorMessage(reason, "Show Output");
    if (answer !== undefined)
      this.#output.show(true);
    return undefined;
  }
}

const chooseProject = async (file: vscode.Uri): Promise<vscode.Uri | undefined> => {
  const all = await vscode.workspace.findFiles("**/*.csproj", "**/{bin,obj,node_modules,artifacts}/**");
  const projects = projectsFor(file.path, all.map((p) => p.path)).toSorted();
  if (projects.length === 0)
    void vscode.window.showInformationMessage("There is no project here that could compile the facts: `facts new project` makes one.");
  if (projects.length <= 1)
    return all.find((p) => p.path === projects[0]);
  const chosen = await vscode.window.showQuickPick(
    projects.map((path) => ({ label: path.split("/").at(-1) ?? path, description: vscode.workspace.asRelativePath(path), path })),
    { title: "Generated C#", placeHolder: "The project that compiles this file" });
  return all.find((p) => p.path === chosen?.path);
};
