import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { kindAt, orderGenerated, projectsFor, recordName } from "../src/generated.ts";

describe("the kind at the cursor", () => {
  const lines = [
    "// people", "person XiJinping", "  born 1953", "", "no meeting of XiJinping", "lasting fact trade-pact is actor", "  parties as of: actor+",
    "extend country", "  population: number?", "extend Nato", "  of Sweden", "per Rfi", "question Allies treaty of ?who", "习近平",
  ];
  for (const [line, kind] of [[0, undefined], [1, "person"], [2, "person"], [3, "person"], [4, "meeting"], [5, "trade-pact"], [6, "trade-pact"],
    [7, "country"], [8, "country"], [10, undefined], [11, undefined], [12, undefined], [13, undefined]] as const) {
    test(`in \`${lines[line]}\` it is ${kind ?? "none"}`, () => assert.equal(kindAt(lines, line), kind));
  }
});

describe("generated files", () => {
  const root = "FactDsl.Generator/FactDsl.Generator.FactGenerator";
  const paths = ["FactBook.g.cs", "FactBook.Pages.g.cs", "FactBook.Page0.g.cs", "WordLists.g.cs", "Kinds/Actor.g.cs", "Kinds/TradePact.g.cs", "Kinds/Person.0a1b2c3d.g.cs", "Names/people.1a2b3c4d.g.cs", "Names/talks.00000000.g.cs"].map((p) => `${root}/${p}`);
  const names = (kind: string | undefined, file: string): string[] => orderGenerated(paths, kind, file).map((f) => f.name);

  test("the kind at hand comes first, then the names of the file at hand", () => {
    assert.deepEqual(names("trade-pact", "/x/facts/talks.facts").slice(0, 3), ["TradePact", "talks.00000000", "Actor"]);
    assert.equal(names("person", "/x/talks.facts")[0], "Person.0a1b2c3d");
  });

  test("without a kind the file's names come first; pages of the store come last", () => {
    const all = names(undefined, "/x/people.facts");
    assert.equal(all[0], "people.1a2b3c4d");
    assert.deepEqual(all.slice(-2), ["FactBook.Page0", "FactBook.Pages"]);
    assert.equal(all.length, paths.length);
  });

  test("a kind's word is written as C# writes it", () => {
    assert.deepEqual(["person", "trade-pact", "élan-vital"].map(recordName), ["Person", "TradePact", "ÉlanVital"]);
  });
});

describe("the project that compiles a file", () => {
  test("is the nearest one above it", () => {
    assert.deepEqual(projectsFor("/w/a/facts/x.facts", ["/w/all.csproj", "/w/a/a.csproj", "/w/b/b.csproj"]), ["/w/a/a.csproj"]);
    assert.deepEqual(projectsFor("/w/facts/x.facts", ["/w/one.csproj", "/w/two.csproj"]), ["/w/one.csproj", "/w/two.csproj"]);
  });

  test("may be any where none is above it", () => {
    assert.deepEqual(projectsFor("/w/facts/x.facts", ["/w/src/a/a.csproj", "/w/fact/b.csproj"]), ["/w/src/a/a.csproj", "/w/fact/b.csproj"]);
  });
});
