import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { grammar } from "../../syntaxes/grammar.ts";

/** A token of a line and the scopes that the grammar gives it, from the outermost on. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => scope === grammar.scopeName ? textmate.parseRawGrammar(JSON.stringify(grammar), "facts.json") : null,
});
const facts = await registry.loadGrammar(grammar.scopeName);
if (facts === null)
  throw new Error("the grammar cannot be read");

/** The tokens of a text, as an editor that has the grammar sees them; blanks are left out. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let state = textmate.INITIAL;
  for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
    const result = facts.tokenizeLine(content, state);
    if (result.stoppedEarly)
      throw new Error(`line ${line + 1} takes too long`);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const token = content.slice(startIndex, Math.min(endIndex, content.length));
      if (token.trim() !== "")
        tokens.push({ line, start: startIndex, text: token, scopes });
    }
  }
  return tokens;
};

/** Whether one of a token's scopes is a scope or more exact than it. */
export const has = (token: Token, scope: string): boolean =>
  token.scopes.some((s) => s === scope || s.startsWith(scope + ".") || s === `${scope}.facts`);
