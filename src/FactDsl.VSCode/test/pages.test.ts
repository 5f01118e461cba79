import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pageOf } from "../src/pages.ts";

test("a finding's id leads to the page that comes with the extension", () => {
  const page = pageOf("urn:factdsl:src/docs/findings/FACT2101.md");
  assert.equal(page, "FACT2101.md");
  const pages = join(import.meta.dirname, "..", "dist", "findings");
  assert.ok(existsSync(join(pages, page ?? "")));
  assert.ok(readdirSync(pages).length > 100);
});

test("an address elsewhere stays as it is", () => {
  assert.equal(pageOf("https://example.org/FACT2101.md"), undefined);
  assert.equal(pageOf("urn:factdsl:src/docs/findings/../x.md"), undefined);
});
