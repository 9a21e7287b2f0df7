// Firefox ESR with the file on disk: the same counts as Chromium.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { stage } from "./stage.mjs";
import { counts, inView, isSelected, showsResult, visit } from "./visit.mjs";

const on = stage();

async function sample(browser) {
  let found;
  await visit(browser, on.place, async (page) => {
    await page.click("#sample");
    await showsResult(page);
    found = await counts(page);
  });
  return found;
}

test("the sample is counted as in Chromium", async () => {
  const found = await sample(on.firefox);
  assert.ok(found.card > 50, `statistics: ${found.card}`);
  assert.equal(found.rows, found.card);
  assert.deepEqual(found, await sample(on.chromium));
});

test("a number leads to its row", () =>
  visit(on.firefox, on.place, async (page) => {
    await page.click("#sample");
    await showsResult(page);
    const id = await page.$$eval("#source mark[data-quantity]", (marks) => marks.at(-1).dataset.quantity);
    await page.click(`#source mark[data-quantity="${id}"]`);
    await isSelected(page, `#table tr[data-quantity="${id}"]`);
    await inView(page, `#table tr[data-quantity="${id}"]`);
  }));

// The proof that automation has not relaxed the rules under which the tests above passed.
test("a page from disk may not read its neighbours", async () => {
  const folder = mkdtempSync(join(tmpdir(), "baogao-"));
  writeFileSync(join(folder, "probe.html"), "<!doctype html><title>probe</title>");
  writeFileSync(join(folder, "neighbour.txt"), "secret");
  const page = await on.firefox.newPage();
  try {
    await page.goto(pathToFileURL(join(folder, "probe.html")).href);
    const read = () => fetch("neighbour.txt").then((response) => response.text(), () => "refused");
    assert.equal(await page.evaluate(read), "refused");
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
});
