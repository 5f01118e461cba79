import { address, asking, blank, calendar, certainty, completeness, connective, fieldType, hole, letter, magnitude, name, oneOf, ownClause, qualifiedName, runEnd, scalar, special, standing,
  tail, unit, valueFollows, word, wordlessClause } from "./words.ts";

// The grammar knows no kinds, as the parser knows none: a word is a clause or a value by what stands behind it.

type Captures = Record<number, string>;
type Rule = Record<string, unknown>;

const captures = (names: Captures): Rule =>
  Object.fromEntries(Object.entries(names).map(([at, scope]) => [at, { name: `${scope}.facts` }]));
const include = (...rules: string[]): Rule[] => rules.map((rule) => ({ include: `#${rule}` }));

const kind = "entity.name.type.kind";
const declared = "entity.name.function.item";
const reference = "variable.other.item";
const enumWord = "variable.other.enummember";
const ownWord = "keyword.control.clause";
const clauseWord = "support.function.clause";
const definer = "storage.type.definition";
const typeWord = "keyword.other.definition";
const field = "variable.other.property.field";

/** An item: from its first word to the next letter at the margin. */
const item = (meta: string, begin: string, beginCaptures: Captures, ...patterns: Rule[]): Rule => ({
  name: `meta.item.${meta}.facts`,
  begin: `^${begin}`,
  beginCaptures: captures(beginCaptures),
  end: `^(?=${letter})`,
  patterns,
});

/** What begins where a rule does, and ends with its line unless a comma stands there. */
const toLineEnd = (begin: string, beginCaptures: Captures, ...patterns: Rule[]): Rule => ({
  begin,
  beginCaptures: captures(beginCaptures),
  end: `$|(?=//)`,
  patterns,
});

const patternHead = `(?:(${certainty})${blank}+)?(?:(${standing})${blank}+)?(?!${special})(${word})(?:${blank}+(${name})|${blank}+(${hole}))?`;
const labels = `((?:${blank}+"[^"]*"(?:@[\\p{L}\\p{Nd}-]+)?)*)`;
const askedCaptures: Captures = { 1: "keyword.control.question", 2: declared, 3: "string.quoted.double", 4: "keyword.control.certainty", 5: "keyword.control.standing", 6: kind, 7: reference, 8: "variable.parameter.hole" };
const wordList = [...include("trailingWordComma", "comment"), { match: ",", name: "punctuation.separator.facts" }];

const items: Rule = {
  patterns: [
    item("definition", `((?:${oneOf("abstract", "derived", "momentary", "lasting")}${blank}+)*${oneOf("entity", "fact")})(?:${blank}+(${word}))?`,
      { 1: definer, 2: kind }, ...include("definition")),
    item("definition", `(extend)${blank}+(${word})`, { 1: definer, 2: kind }, ...include("definition")),
    item("extension", `(extend)(?:${blank}+(?:${qualifiedName}|(${name})))?${runEnd}`, { 1: definer, 2: kind, 3: "punctuation.accessor", 4: declared, 5: declared }, ...include("clauses")),
    item("question", `(question)(?:${blank}+(${name}))?${labels}(?:${blank}+${patternHead})?`, askedCaptures, ...include("clauses")),
    item("rule", `(rule)(?:${blank}+(${name}))?${labels}(?:${blank}+${patternHead})?`, askedCaptures, ...include("clauses")),
    item("expectation", `(${oneOf("expect")})`, { 1: "keyword.control.question" }, ...include("answer", "clauses")),
    item("citation", `(${oneOf("per", "accept")})`, { 1: ownWord }, ...include("clauses")),
    item("reserved", `(${oneOf("context", "import", "facts")})`, { 1: "invalid.illegal.reserved" }, ...include("clauses")),
    item("misplaced", `(${ownClause}|${asking})`, { 1: "invalid.illegal.clause" }, ...include("clauses")),
    item("statement", `(?:(${completeness}|${standing})${blank}+)?(${word})(?:${blank}+(${name})(?=${blank}|[",]|$))?`,
      { 1: "keyword.control.standing", 2: kind, 3: declared }, ...include("clauses")),
    item("broken", `(${letter}[^\\s,"]*)`, { 1: "invalid.illegal.item" }, ...include("clauses")),
  ],
};

const answer: Rule = {
  begin: `\\G`,
  end: `${patternHead}|$`,
  endCaptures: captures({ 1: "keyword.control.certainty", 2: "keyword.control.standing", 3: kind, 4: reference, 5: "variable.parameter.hole" }),
  patterns: include("comment", "special", "scalar", "qualifiedName", "name", "separator"),
};

const definition: Rule = {
  patterns: [
    ...include("comment"),
    toLineEnd(`(?<=${blank})(is)(?=${blank}|$)`, { 1: typeWord }, ...wordList, { match: word, name: `${kind}.facts` }),
    { ...toLineEnd(`(${word})(?:${blank}+(as)${blank}+(${word}))?${blank}*(:)`, { 1: field, 2: typeWord, 3: clauseWord, 4: "punctuation.separator.type" },
      ...include("type")), name: "meta.field.facts" },
    toLineEnd(`(${oneOf("life")})(?=${blank}+${word})`, { 1: typeWord }, ...wordList, { match: word, name: `${field}.facts` }),
    { ...toLineEnd(`(${oneOf("check")})(?=${blank}+${word})`, { 1: typeWord }, ...include("check")), name: "meta.check.facts" },
    ...include("string", "block", "continuation", "separator"),
    // A field that is being typed.
    { match: word, name: `${field}.facts` },
    ...include("stray"),
  ],
};

const list = (begin: string, beginCaptures: Captures, scope: string, stop: string): Rule => ({
  begin,
  beginCaptures: captures(beginCaptures),
  end: `(?=${stop}|[?*+]|${blank}\\d|$)`,
  patterns: [...wordList, { match: word, name: `${scope}.facts` }],
});

const type: Rule = {
  patterns: [
    ...include("comment", "string"),
    list(`\\b(one${blank}+of)(?=${blank})`, { 1: "support.type" }, enumWord, oneOf("by", "with", "transitive", "anytime", "distributive", "delegating", "quoted", "cited")),
    list(`(${oneOf("by")})`, { 1: typeWord }, enumWord, oneOf("with")),
    list(`(${oneOf("with")})`, { 1: typeWord }, field, "(?!)"),
    { match: oneOf("transitive", "anytime", "distributive", "delegating", "quoted", "cited"), name: "storage.modifier.facts" },
    { match: fieldType, name: "support.type.facts" },
    { match: word, name: `${kind}.facts` },
    { match: `\\d+(?:\\.\\.\\d*)?|[?*+]`, name: "keyword.operator.multiplicity.facts" },
    ...include("separator", "stray"),
  ],
};

const check: Rule = {
  patterns: [
    ...include("trailingWordComma", "comment", "string", "continuation"),
    { match: `(${oneOf("as")})(?:${blank}+(${oneOf("error", "warning", "information")}))?`, captures: captures({ 1: typeWord, 2: "constant.language.severity" }) },
    { match: `(${oneOf("on", "during", "since", "before")})(?=${blank}+[^\\s\\p{L}])`, name: `${ownWord}.facts` },
    { match: oneOf("one", "per", "in", "when", "and", "no", "against", "order", "acyclic", "ever", "differ"), name: `${typeWord}.facts` },
    { match: word, name: `${field}.facts` },
    { match: ",", name: "punctuation.separator.facts" },
    { match: "[?*+](?=[\\s]|$)", name: "keyword.operator.multiplicity.facts" },
    { match: scalar, name: "constant.numeric.facts" },
  ],
};

const repository: Record<string, Rule> = {
  items,
  answer,
  definition,
  type,
  check,
  // Rules that a value can be, before the words that are none.
  clauses: { patterns: include("continuation", "comment", "trailingComma", "block", "string", "address", "special", "line", "length", "tail", "listWord", "wordlessClause", "clause", "qualifiedName", "hole", "scalar", "name", "separator", "foreign") },
  comment: {
    patterns: [
      { match: `^${blank}*(///(?!/)).*$`, name: "comment.line.documentation.facts", captures: captures({ 1: "punctuation.definition.comment" }) },
      { match: `(?<![^\\s,"])(//).*$`, name: "comment.line.double-slash.facts", captures: captures({ 1: "punctuation.definition.comment" }) },
    ],
  },
  continuation: { match: `^${blank}+(\\+)(?=${blank}|${letter}|$)`, captures: captures({ 1: "keyword.operator.continuation" }) },
  // A comma at the end of a line: what the next one begins with is a value too.
  trailingComma: {
    begin: `(,)(?=${blank}*(?://.*)?$)`,
    beginCaptures: captures({ 1: "punctuation.separator" }),
    end: `^(?=${letter})|(?<=${blank})(?!${special}|${asking})(${word})(?!${valueFollows})|(?=[^\\s/])|(?=/(?!/))`,
    endCaptures: captures({ 1: enumWord }),
    patterns: include("comment"),
  },
  trailingWordComma: {
    begin: `(,)(?=${blank}*(?://.*)?$)`,
    beginCaptures: captures({ 1: "punctuation.separator" }),
    end: `^(?=${letter})|(?=[^\\s/])|(?=/(?!/))`,
    patterns: include("comment"),
  },
  // Blocks end where an item begins, so that no open quote swallows a neighbour.
  block: {
    name: "string.quoted.triple.facts",
    begin: `("{3,})`,
    beginCaptures: captures({ 1: "punctuation.definition.string.begin" }),
    end: `(\\1"*)(?:(@)([\\p{L}\\p{Nd}-]+))?|^(?=${letter})`,
    endCaptures: captures({ 1: "punctuation.definition.string.end", 2: "punctuation.definition.language", 3: "entity.other.attribute-name.language" }),
  },
  string: {
    name: "string.quoted.double.facts",
    begin: `(")(?!"")`,
    beginCaptures: captures({ 1: "punctuation.definition.string.begin" }),
    end: `(")(?:(@)([\\p{L}\\p{Nd}-]+))?|$`,
    endCaptures: captures({ 1: "punctuation.definition.string.end", 2: "punctuation.definition.language", 3: "entity.other.attribute-name.language" }),
    patterns: [
      { match: `\\\\(?:['"\\\\0abefnrtv]|x\\h{1,4}|u\\h{4}|U\\h{8})`, name: "constant.character.escape.facts" },
      { match: `\\\\.`, name: "invalid.illegal.escape.facts" },
    ],
  },
  address: { match: `<${letter}[^\\s>]*>|${address}`, name: "markup.underline.link.facts" },
  special: { match: special, name: "constant.language.facts" },
  // A further fact of a question or rule, and what is made of the answers.
  line: {
    patterns: [
      { match: `(${connective})(?:${blank}+${patternHead})?`, captures: captures({ 1: "keyword.control.line", 2: "keyword.control.certainty", 3: "keyword.control.standing", 4: kind, 5: reference, 6: "variable.parameter.hole" }) },
      { match: `(${oneOf("only")})(?:${blank}+(${oneOf("first", "last", "longest")}))?`, captures: captures({ 1: "keyword.control.line", 2: enumWord }) },
      { match: oneOf("each"), name: "keyword.control.line.facts" },
      { match: oneOf("except"), name: `${ownWord}.facts` },
    ],
  },
  length: { match: `(${oneOf("by", "for")})${blank}+(${scalar})${blank}+(${unit})`, captures: captures({ 1: ownWord, 2: "constant.numeric", 3: "keyword.other.unit" }) },
  // The quotation's place, the chain of sources and the reason belong to the clause before them.
  tail: { match: `(${oneOf("at")})(?=${blank}*")|(${tail})`, captures: captures({ 1: ownWord, 2: ownWord }) },
  listWord: { match: `(,)${blank}*(?!${special}|${asking})(${word})(?!${valueFollows})`, captures: captures({ 1: "punctuation.separator", 2: enumWord }) },
  wordlessClause: {
    patterns: [
      { match: `(${oneOf("accept")})(?:${blank}+([A-Z]+\\d+))?`, captures: captures({ 1: ownWord, 2: "constant.other.finding" }) },
      { match: wordlessClause, name: `${ownWord}.facts` },
    ],
  },
  clause: {
    match: `(?:(${ownClause})|(${word}))(:)?(?:${blank}+(?!${special}|${tail}|${asking})(${word})(?!${valueFollows}))?`,
    captures: captures({ 1: ownWord, 2: clauseWord, 3: "invalid.illegal.colon", 4: enumWord }),
  },
  qualifiedName: { match: qualifiedName, captures: captures({ 1: kind, 2: "punctuation.accessor", 3: reference }) },
  hole: { match: hole, name: "variable.parameter.hole.facts" },
  scalar: {
    match: `(${scalar})(?:${blank}+(${magnitude}|${calendar}))?(?:${blank}+([A-Z]{3})${runEnd})?`,
    captures: captures({ 1: "constant.numeric", 2: "keyword.other.unit", 3: "keyword.other.unit.currency" }),
  },
  name: { match: name, name: `${reference}.facts` },
  separator: { match: ",", name: "punctuation.separator.facts" },
  stray: { match: "[^\\s,\"]+", name: "invalid.illegal.stray.facts" },
  foreign: { match: "[“”„«»，、،]", name: "invalid.illegal.punctuation.facts" },
};

/** The TextMate grammar of fact files. */
export const grammar = {
  name: "Facts",
  scopeName: "source.facts",
  fileTypes: ["facts"],
  patterns: include("items", "clauses"),
  repository,
};

/** Facts inside Markdown, between fences marked `facts`. */
export const markdownGrammar = {
  scopeName: "markdown.facts.codeblock",
  injectionSelector: "L:text.html.markdown",
  patterns: [
    {
      name: "markup.fenced_code.block.markdown",
      begin: "(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(facts)((\\s+|:|,|\\{|\\?)[^`]*)?$)",
      beginCaptures: { 3: { name: "punctuation.definition.markdown" }, 4: { name: "fenced_code.block.language.markdown" }, 5: { name: "fenced_code.block.language.attributes.markdown" } },
      end: "(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$",
      endCaptures: { 3: { name: "punctuation.definition.markdown" } },
      patterns: [{ begin: "(^|\\G)(\\s*)(.*)", while: "(^|\\G)(?!\\s*([`~]{3,})\\s*$)", contentName: "meta.embedded.block.facts", patterns: [{ include: "source.facts" }] }],
    },
  ],
};
