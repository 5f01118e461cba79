import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Endings } from "../src/server/endings.ts";

describe("a server that ends", () => {
  test("is not started again when it never ran", () => {
    assert.equal(new Endings().ended(0), false);
  });

  test("is started again, but not for ever", () => {
    const endings = new Endings();
    endings.ran();
    assert.deepEqual([0, 1, 2, 3, 4].map((time) => endings.ended(time)), [true, true, true, true, false]);
  });

  test("is started again when it ends now and then", () => {
    const endings = new Endings();
    endings.ran();
    assert.ok(Array.from({ length: 20 }, (_, i) => endings.ended(i * 60_000)).every((again) => again));
  });
});
