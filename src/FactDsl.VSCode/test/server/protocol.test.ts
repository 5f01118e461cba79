import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from "vscode-languageserver-protocol/node";

const root = join(import.meta.dirname, "..", "..");
const server = process.env["FACTS_SERVER"] ?? join(root, "server", process.platform === "win32" ? "facts-language-server.exe" : "facts-language-server");

const people = `source Wire "Talks in Beijing"@en
  url https://example.org/talks
  text "wire.source.txt"
person XiJinping "Xi Jinping"@en
person VladimirPutin "Vladimir Putin"@en
person VladimirPutin
place Beijing "Beijing"@en
entity ship
  /// Where it is at home.
  flag: country?
`;
const talks = `// Who met whom.
// And when.

meeting Summit of XiJinping, VladimirPutin on 2022-02-04~ in Beijing per Wire
  format face-to-face
meeting of XiJinping, VladimirPutine on 2014-02-06
question Companions meeting of ?who, ?who
`;

/** All that clients can announce of what the server sends. */
const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} }, workspaceFolders: true, fileOperations: { willRename: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    hover: { contentFormat: ["markdown"] },
    signatureHelp: { signatureInformation: { documentationFormat: ["markdown"], parameterInformation: { labelOffsetSupport: true } } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    rename: { prepareSupport: true }, semanticTokens: { requests: { full: { delta: true }, range: true } },
    inlayHint: {}, callHierarchy: {}, linkedEditingRange: {}, diagnostic: {},
  },
};

describe("the server's answers", { skip: existsSync(server) ? false : "there is no server: `npm run server` makes it" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "facts-protocol-"));
  const uri = (file: string): string => pathToFileURL(join(folder, file)).href;
  const said: { type: string; value: unknown }[] = [];
  let connection: MessageConnection;
  let exited: Promise<number | null>;

  before(() => {
    for (const [file, text] of Object.entries({ "people.facts": people, "talks.facts": talks, "wire.source.txt": "They met." }))
      writeFileSync(join(folder, file), text);
    const child = spawn(server, [], { stdio: ["pipe", "pipe", "inherit"] });
    exited = new Promise((resolve) => child.on("exit", resolve));
    connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onNotification("textDocument/publishDiagnostics", (value) => void said.push({ type: "PublishDiagnosticsParams", value }));
    connection.onRequest("client/registerCapability", (value) => {
      said.push({ type: "RegistrationParams", value });
      return null;
    });
    connection.listen();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Asks, and remembers the answer with the type that the protocol has for it. */
  const ask = async <T>(method: string, type: string, parameters: object): Promise<T> => {
    const value = await connection.sendRequest<T>(method, parameters);
    assert.ok(value !== null && JSON.stringify(value) !== "[]", `${method} has nothing to say`);
    said.push({ type, value });
    return value;
  };

  test("every answer is of the protocol's own types", async () => {
    await ask("initialize", "InitializeResult", { processId: null, rootUri: uri(""), workspaceFolders: [{ uri: uri(""), name: "facts" }], capabilities });
    await connection.sendNotification("initialized", {});
    const document = (file: string): object => ({ textDocument: { uri: uri(file) } });
    const at = (file: string, line: number, character: number): object => ({ ...document(file), position: { line, character } });
    const range = (line: number, from: number, to: number): object => ({ start: { line, character: from }, end: { line, character: to } });
    const options = { options: { tabSize: 2, insertSpaces: true } };
    const all = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };

    await ask("textDocument/diagnostic", "DocumentDiagnosticReport", document("talks.facts"));
    await ask("workspace/diagnostic", "WorkspaceDiagnosticReport", { previousResultIds: [] });
    const list = await ask<{ items: object[] }>("textDocument/completion", "CompletionList", at("talks.facts", 5, 11));
    await ask("completionItem/resolve", "CompletionItem", list.items[0] as object);
    await ask("textDocument/completion", "CompletionList", at("talks.facts", 7, 0));
    await ask("textDocument/hover", "Hover", at("talks.facts", 3, 20));
    await ask("textDocument/signatureHelp", "SignatureHelp", at("talks.facts", 3, 20));
    await ask("textDocument/definition", "Location[]", at("talks.facts", 3, 20));
    await ask("textDocument/typeDefinition", "Location[]", at("talks.facts", 3, 20));
    await ask("textDocument/implementation", "Location[]", at("people.facts", 3, 8));
    await ask("textDocument/references", "Location[]", { ...at("people.facts", 3, 8), context: { includeDeclaration: true } });
    await ask("textDocument/documentHighlight", "DocumentHighlight[]", at("people.facts", 3, 8));
    await ask("textDocument/prepareRename", "PrepareRenameResult", at("people.facts", 3, 8));
    await ask("textDocument/rename", "WorkspaceEdit", { ...at("people.facts", 3, 8), newName: "Xi" });
    await ask("textDocument/linkedEditingRange", "LinkedEditingRanges", at("talks.facts", 6, 33));
    await ask("workspace/willRenameFiles", "WorkspaceEdit", { files: [{ oldUri: uri("wire.source.txt"), newUri: uri("agency.source.txt") }] });
    await ask("textDocument/documentSymbol", "DocumentSymbol[]", document("people.facts"));
    await ask("workspace/symbol", "SymbolInformation[]", { query: "xi" });
    const colours = await ask<{ resultId: string }>("textDocument/semanticTokens/full", "SemanticTokens", document("talks.facts"));
    await ask("textDocument/semanticTokens/full/delta", "SemanticTokens | SemanticTokensDelta", { ...document("talks.facts"), previousResultId: colours.resultId });
    await ask("textDocument/semanticTokens/range", "SemanticTokens", { ...document("talks.facts"), ...all });
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri: uri("talks.facts"), languageId: "facts", version: 1, text: talks.replace("meeting of", "meeting   of") } });
    await ask("textDocument/formatting", "TextEdit[]", { ...document("talks.facts"), ...options });
    await ask("textDocument/rangeFormatting", "TextEdit[]", { ...document("talks.facts"), ...options, range: range(5, 0, 1) });
    await ask("textDocument/onTypeFormatting", "TextEdit[]", { ...at("talks.facts", 6, 0), ...options, ch: "\n" });
    await ask("textDocument/codeAction", "CodeAction[]", { ...document("talks.facts"), range: range(5, 28, 28), context: { diagnostics: [] } });
    await ask("textDocument/codeAction", "CodeAction[]", { ...document("people.facts"), range: range(3, 8, 8), context: { diagnostics: [], only: ["refactor"] } });
    const lenses = await ask<object[]>("textDocument/codeLens", "CodeLens[]", document("people.facts"));
    await ask("codeLens/resolve", "CodeLens", lenses[0] as object);
    await ask("textDocument/inlayHint", "InlayHint[]", { ...document("talks.facts"), ...all });
    await ask("textDocument/foldingRange", "FoldingRange[]", document("talks.facts"));
    await ask("textDocument/selectionRange", "SelectionRange[]", { ...document("talks.facts"), positions: [{ line: 3, character: 20 }] });
    await ask("textDocument/documentLink", "DocumentLink[]", document("people.facts"));
    const [person] = await ask<object[]>("textDocument/prepareCallHierarchy", "CallHierarchyItem[]", at("people.facts", 3, 8));
    await ask("callHierarchy/incomingCalls", "CallHierarchyIncomingCall[]", { item: person });
    await ask("callHierarchy/outgoingCalls", "CallHierarchyOutgoingCall[]", { item: person });
    assert.equal(await connection.sendRequest("shutdown"), null);
    await connection.sendNotification("exit");
    assert.equal(await exited, 0);

    // As literals they may have no property that a type does not know, and must have all that it asks for.
    const types = [...new Set(said.flatMap(({ type }) => type.match(/\w+/g) ?? []))];
    const source = join(root, "test", "server", "answers.generated.ts");
    const lines = [`import type { ${types.join(", ")} } from "vscode-languageserver-protocol";`, ...said.map(({ type, value }) => `export const value${said.findIndex((s) => s.value === value)}: ${type} = ${JSON.stringify(value)};`)];
    try {
      writeFileSync(source, lines.join("\n") + "\n");
      const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
      execFileSync(process.execPath, [tsc, "--noEmit", "--ignoreConfig", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--types", "node", source], { cwd: root, encoding: "utf8", stdio: "pipe" });
    } catch (problem) {
      assert.fail(String((problem as { stdout?: string }).stdout ?? problem));
    } finally {
      rmSync(source, { force: true });
    }
  });
});
