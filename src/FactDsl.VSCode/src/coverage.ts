/** A place in a text; lines and columns from 1, the end exclusive. */
export interface Sentence {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly heading: boolean;
  readonly quotations: number;
}

/** What of one text of a source is quoted, as `facts coverage --format json` tells it. */
export interface Coverage {
  readonly source: string;
  readonly kind: string;
  readonly file: string;
  readonly count: number;
  readonly quoted: number;
  readonly sentences: readonly Sentence[];
}

/** Reads what the command has written. An older command knows no such format and writes none. */
export const readCoverage = (json: string): Coverage[] | undefined => {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read as Coverage[] : undefined;
  } catch {
    return undefined;
  }
};

/** The sentences that facts quote, and those that none does; headings are neither unless they are quoted. */
export const split = (coverage: Coverage): { readonly quoted: readonly Sentence[]; readonly open: readonly Sentence[] } => ({
  quoted: coverage.sentences.filter((s) => s.quotations > 0),
  open: coverage.sentences.filter((s) => s.quotations === 0 && !s.heading),
});

export const summary = (coverage: Coverage): string => `${coverage.quoted} of ${coverage.count} sentences are quoted`;

/** The texts in the order in which they are offered: that of the source at hand first. */
export const orderCoverage = (all: readonly Coverage[], source: string | undefined): Coverage[] =>
  all.toSorted((a, b) => Number(b.source === source) - Number(a.source === source));
