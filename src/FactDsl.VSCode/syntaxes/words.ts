// What the language's own characters and words are, as regular expressions of Oniguruma.
// Words begin with a lower-case letter, names with any other; Georgian Mkhedruli counts as case-less.

const caselessGeorgian = "\\x{10D0}-\\x{10FF}";
const lower = `[\\p{Ll}&&[^${caselessGeorgian}]]`;
const upper = `[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}${caselessGeorgian}]`;
const part = "[\\p{L}\\p{Nl}\\p{Nd}\\p{M}\\p{Pc}]";

/** What a run of characters outside strings ends at. */
export const runEnd = "(?=[\\s,\"“”„«»，、،]|$)";

/** White space inside a line. */
export const blank = "[\\t\\p{Zs}]";

export const letter = `(?:${lower}|${upper})`;

/** A word: of a kind, a clause or a list; neither the beginning of an address nor of a qualified name. */
export const word = `${lower}${part}*(?:-${part}+)*+(?!${part}|://|\\.${upper})`;

export const name = `${upper}[\\p{L}\\p{Nl}\\p{Nd}\\p{M}\\p{Pc}\\p{Cf}]*`;

/** `country.Georgia`: a name among those of a kind. */
export const qualifiedName = `(${lower}${part}*(?:-${part}+)*)(\\.)(${name})`;

export const address = `${lower}[^\\s,"]*://[^\\s,"]*`;

/** A hole of a question, with or without a name. */
export const hole = `\\?(?:${lower}${part}*(?:-${part}+)*|${runEnd})`;

/** Dates that begin with a capital letter; `Y2K` is a name. */
const letteredDate = `(?:Y-?\\d+(?:E\\d+)?(?:S\\d+)?|XXXX|[XY][0-9XYESTZ]*[-+:./~?%][-0-9XYESTZ+:./~?%]*)${runEnd}`;
const set = "(?:\\[[^\\]]*\\]|\\{[^}]*\\})[^\\s,\"]*";

/** A date, a number or a sum: a run that neither a letter nor a quote begins. */
export const scalar = `(?:${letteredDate}|${set}|[^\\s\\p{L},"“”„«»，、،:][^\\s,"“”„«»，、،]*)`;

/** One of some words, whole. */
export const oneOf = (...words: string[]): string => `(?:${words.join("|")})(?!${part}|-${part}|://|\\.${upper})`;

export const special = oneOf("unknown", "undisclosed", "none", "others");
export const magnitude = oneOf("thousand", "million", "billion", "trillion");
export const calendar = oneOf("julian", "hebrew", "islamic");
export const standing = oneOf("no", "planned", "cancelled", "superseded");

/** `no other`: all that fits is told. */
export const completeness = `no${blank}+other(?=${blank}+${letter})`;

/** What begins a further fact of a question or rule. */
export const connective = oneOf("and", "while", "or", "without");

/** Words of questions that are never values. */
export const asking = oneOf("and", "while", "or", "without", "each", "only", "except");

/** The types of fields that have a word of their own. */
export const fieldType = oneOf("text", "date", "number", "money", "url", "language", "flag", "code", "any");

export const unit = oneOf("days?", "months?", "years?");
export const certainty = oneOf("certainly", "possibly");

/** Clauses of every item whose values are never words. */
const wordless = ["on", "since", "until", "during", "as-of", "before", "after", "count", "per", "according-to", "supersedes",
  "renamed-from", "same-fact-as", "same-as", "perhaps-same-as", "note", "aka", "accept", "preferred", "disputed"];

export const wordlessClause = oneOf(...wordless);

/** Every clause that belongs to the language. */
export const ownClause = oneOf(...wordless, "certainty", "tag", "because", "via");

export const tail = oneOf("because", "via");

/** Right behind a word: a value follows it, so that the word is a clause and no value. */
export const valueFollows = `(?=${blank}*"|${blank}+(?!//)(?:[^\\s\\p{L},]|${upper}|${special}|${address}|${lower}${part}*\\.${upper}))`;
