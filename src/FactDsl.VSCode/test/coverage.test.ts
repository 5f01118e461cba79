import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { orderCoverage, readCoverage, split, summary, type Coverage } from "../src/coverage.ts";

const sentence = (line: number, quotations: number, heading = false) => ({ line, column: 1, endLine: line, endColumn: 9, heading, quotations });
const coverage: Coverage = { source: "Wire", kind: "source", file: "wire.source.txt", count: 2, quoted: 1, sentences: [sentence(1, 0, true), sentence(3, 2), sentence(4, 0)] };

describe("coverage", () => {
  test("what the command writes is read", () => assert.deepEqual(readCoverage(JSON.stringify([coverage])), [coverage]));

  test("what is no report is none", () => {
    assert.equal(readCoverage("Wire (wire.source.txt): 1 of 2 sentences are quoted\n"), undefined);
    assert.equal(readCoverage("{}"), undefined);
  });

  test("a heading that nobody quotes is not missing", () => {
    const { quoted, open } = split(coverage);
    assert.deepEqual([quoted.map((s) => s.line), open.map((s) => s.line)], [[3], [4]]);
  });

  test("the source at hand is offered first", () => {
    const rfi = { ...coverage, source: "Rfi" };
    assert.deepEqual(orderCoverage([rfi, coverage], "Wire").map((c) => c.source), ["Wire", "Rfi"]);
    assert.deepEqual(orderCoverage([rfi, coverage], undefined).map((c) => c.source), ["Rfi", "Wire"]);
    assert.equal(summary(coverage), "1 of 2 sentences are quoted");
  });
});
