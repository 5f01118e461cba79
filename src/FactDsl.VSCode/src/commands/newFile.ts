import { join } from "node:path";
import * as vscode from "vscode";

/** What a new file can begin with; each is a file of the same name in the extension's templates. */
const templates = [
  { name: "facts", label: "Facts", description: "a source, people, places and what happened" },
  { name: "sources", label: "Sources", description: "where the facts come from" },
  { name: "kinds", label: "Kinds", description: "kinds of your own, and fields more for those that exist" },
  { name: "questions", label: "Questions", description: "questions that become methods, and answers that the build checks" },
] as const;

/** Asks what the file begins with and what it is called, makes it and opens it. Without a folder it stays without a name. */
export const newFile = async (extensionPath: string, where?: vscode.Uri): Promise<vscode.Uri | undefined> => {
  const template = await vscode.window.showQuickPick(templates.map((t) => ({ ...t })), { title: "New fact file", placeHolder: "What the file begins with" });
  if (template === undefined)
    return undefined;
  const content = await vscode.workspace.fs.readFile(vscode.Uri.file(join(extensionPath, "dist", "templates", `${template.name}.facts`)));
  const folder = where ?? folderOfEditor();
  if (folder === undefined) {
    const document = await vscode.workspace.openTextDocument({ language: "facts", content: new TextDecoder().decode(content) });
    await vscode.window.showTextDocument(document);
    return document.uri;
  }
  const name = await vscode.window.showInputBox({
    title: "New fact file",
    prompt: `The file's name, below ${vscode.workspace.asRelativePath(folder)}`,
    value: `${template.name}.facts`,
    valueSelection: [0, template.name.length],
    validateInput: async (value) => await reasonAgainst(folder, value),
  });
  if (name === undefined)
    return undefined;
  const file = vscode.Uri.joinPath(folder, withEnding(name));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents: content, overwrite: false, ignoreIfExists: false });
  if (!await vscode.workspace.applyEdit(edit)) {
    void vscode.window.showErrorMessage(`${vscode.workspace.asRelativePath(file)} could not be made.`);
    return undefined;
  }
  await vscode.window.showTextDocument(file);
  return file;
};

const withEnding = (name: string): string => (name.endsWith(".facts") ? name : `${name}.facts`);

/** The folder of the file that is open, else the first of the workspace. */
const folderOfEditor = (): vscode.Uri | undefined => {
  const open = vscode.window.activeTextEditor?.document.uri;
  return open?.scheme === "file" && vscode.workspace.getWorkspaceFolder(open) !== undefined
    ? vscode.Uri.joinPath(open, "..")
    : vscode.workspace.workspaceFolders?.[0]?.uri;
};

const reasonAgainst = async (folder: vscode.Uri, name: string): Promise<string | undefined> => {
  if (/^\s*(\.facts)?$/.test(name))
    return "A file needs a name.";
  if (/[<>:"|?*\u0000-\u001f]/.test(name) || name.split(/[\\/]/).some((part) => part === "" || part === ".."))
    return "No file can be called so.";
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, withEnding(name)));
    return "There is such a file already.";
  } catch {
    return undefined;
  }
};
