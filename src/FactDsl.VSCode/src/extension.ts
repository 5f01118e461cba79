import * as vscode from "vscode";
import { GeneratedCode } from "./commands/generatedCode.ts";
import { newFile } from "./commands/newFile.ts";
import { SourceCoverage } from "./commands/showCoverage.ts";
import { FactsView } from "./commands/showView.ts";
import { Offers } from "./offers.ts";
import { FactsServer, selector } from "./server/client.ts";

let server: FactsServer | undefined;

/** Called by the editor when a file of facts is there. */
export const activate = async (context: vscode.ExtensionContext): Promise<void> => {
  const started = server = new FactsServer(context);
  const generated = new GeneratedCode(vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, "generated").fsPath, started.output);
  const coverage = new SourceCoverage(() => started.command, started.output);
  const view = new FactsView(started);
  const command = (id: string, run: (...args: never[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(`facts.${id}`, run);
  context.subscriptions.push(
    started,
    generated,
    coverage,
    view,
    vscode.languages.registerCompletionItemProvider(selector, new Offers(context.extensionPath)),
    command("newFile", (where?: vscode.Uri) => newFile(context.extensionPath, where)),
    command("showGeneratedCode", () => generated.show()),
    command("showCoverage", () => coverage.show()),
    command("showView", () => view.show()),
    command("restartServer", () => started.restart()),
    command("showOutput", () => started.output.show()),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("facts.server"))
        await started.restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()));
  await started.restart();
};

/** Called by the editor before it ends: the server ends first. */
export const deactivate = async (): Promise<void> => {
  await server?.stop();
};
