// The page's own words, in the reader's language where it speaks that: words/*.js have what it says in others than English.

const dictionaries = {};
let speech = "en";
// What the reader understands, best first; English last, which most do.
let understood = ["en"];
let plurals = new Intl.PluralRules("en");
let figures = new Intl.NumberFormat("en");

/** Speaks the first of some languages that the page knows, else English. */
function speakIn(languages) {
  speech = languages.map(l => String(l).toLowerCase().split("-")[0]).find(l => l === "en" || Object.hasOwn(dictionaries, l)) ?? "en";
  understood = [...new Set([...languages, "en"].map(l => String(l).toLowerCase()))];
  plurals = new Intl.PluralRules(speech);
  figures = new Intl.NumberFormat(speech);
  document.documentElement.lang = speech;
}

/** A phrase, known by its English words; `{0}` and so on stand for what is told with it. */
function say(phrase, ...told) {
  return filled(translated(phrase) ?? phrase, told);
}

function translated(phrase) {
  const words = dictionaries[speech]?.phrases;
  return words && Object.hasOwn(words, phrase) ? words[phrase] : null;
}

function filled(text, told) {
  return text.replace(/\{(\d)\}/g, (_, index) => told[index] ?? "");
}

const englishCounts = {
  fact: ["{0} fact", "{0} facts"], thing: ["{0} thing", "{0} things"], source: ["{0} source", "{0} sources"], tie: ["{0} tie", "{0} ties"], actor: ["{0} actor", "{0} actors"], row: ["{0} row", "{0} rows"],
  lane: ["{0} lane", "{0} lanes"], holder: ["{0} holder", "{0} holders"], target: ["{0} target", "{0} targets"],
};

/** How many of something: languages have up to four forms, in the order one, few, many, other; two are one and other. */
function counted(number, word) {
  const forms = dictionaries[speech]?.counts[word] ?? englishCounts[word];
  const form = forms.length === 1 ? 0 : forms.length === 2 ? Number(plurals.select(number) !== "one") : ["one", "few", "many", "other"].indexOf(plurals.select(number));
  return filled(forms[Math.max(0, form)], [figure(number)]);
}

/** A number as the reader writes it. */
function figure(number) {
  return figures.format(number);
}

/** The words for how a fact stands, and for the verbs that every fact base begins with; others as they are written. */
function spoken(word) {
  return translated(word) ?? word;
}

/** What a kind is called: in English its word, in others the label that it has. */
function kindName(facts, kind) {
  return speech === "en" ? kind : facts.kinds.get(kind)?.labels?.find(l => l.language?.toLowerCase().split("-")[0] === speech)?.text ?? kind;
}
