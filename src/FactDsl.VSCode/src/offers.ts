import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { fitting, type Snippet } from "./snippets.ts";

/** Offers snippets where they can begin; contributed ones would stand among the names behind every clause as well. */
export class Offers implements vscode.CompletionItemProvider {
  readonly #snippets: Promise<Record<string, Snippet>>;

  constructor(extensionPath: string) {
    this.#snippets = readFile(join(extensionPath, "snippets", "facts.json"), "utf8").then((json) => JSON.parse(json) as Record<string, Snippet>);
  }

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const lines = document.getText(new vscode.Range(new vscode.Position(0, 0), position)).split(/\r\n|\r|\n/);
    return fitting(await this.#snippets, lines).flatMap(([title, snippet]) => [snippet.prefix].flat().map((prefix) => {
      const body = [snippet.body].flat().join("\n");
      const item = new vscode.CompletionItem({ label: prefix, description: title }, vscode.CompletionItemKind.Snippet);
      item.detail = snippet.description;
      item.insertText = new vscode.SnippetString(body);
      item.documentation = new vscode.MarkdownString().appendCodeblock(body.replaceAll(/\$\{\d+[:|]([^,|}]*)[^}]*\}|\$\d+/g, "$1"), "facts");
      // Behind what the server offers for the same word.
      item.sortText = `~${prefix}`;
      return item;
    }));
  }
}
