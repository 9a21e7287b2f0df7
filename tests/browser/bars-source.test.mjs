// Every number on screen is a number of the text: where the command line's JSON says that it stands, and a click away.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { stage } from "./stage.mjs";
import { REPORT, WITH_TABLES } from "./texts.mjs";
import { inView, isSelected, pasteEvent, showsResult, visit } from "./visit.mjs";

const on = stage();
const SAMPLE = readFileSync(fileURLToPath(new URL("../../www/sample.txt", import.meta.url)), "utf8");

function quantities(text) {
  assert.ok(process.env.BAOGAO_PROGRAM, "BAOGAO_PROGRAM names the command line; `cargo xtask browser` sets it");
  const folder = mkdtempSync(join(tmpdir(), "baogao-"));
  try {
    writeFileSync(join(folder, "report.txt"), text);
    const printed = execFileSync(process.env.BAOGAO_PROGRAM, ["--json", join(folder, "report.txt")], { encoding: "utf8" });
    return JSON.parse(printed).quantities;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// A number that lies across other marks is drawn in pieces.
const marks = (page) =>
  page.$$eval("#source mark[data-quantity]", (all) => {
    const words = {};
    for (const mark of all) words[mark.dataset.quantity] = (words[mark.dataset.quantity] ?? "") + mark.textContent;
    return words;
  });

for (const [what, text] of Object.entries({ "the sample": SAMPLE, "characters of two units": REPORT, tables: WITH_TABLES })) {
  describe(what, () => {
    for (const name of ["chromium", "firefox"]) {
      test(`${name}: each mark is what the JSON cuts out, and in view at a click`, () =>
        visit(on[name], on.place, async (page) => {
          await pasteEvent(page, (text) => text, text);
          await showsResult(page);
          const found = quantities(text);
          assert.ok(found.length >= 12, `${found.length} quantities`);
          const cut = Object.fromEntries(found.map(({ id, span }) => [id, text.slice(...span)]));
          const words = await marks(page);
          const solid = (words) => Object.fromEntries(Object.entries(words).map(([id, word]) => [id, word.replace(/\s/gu, "")]));
          assert.deepEqual(solid(words), solid(cut));
          for (const { id, text } of found) {
            assert.equal(text.replace(/\s/gu, ""), words[id].replace(/\s/gu, ""));
            await page.$eval(`#table tr[data-quantity="${id}"]`, (row) => row.click());
            await isSelected(page, `#source mark[data-quantity="${id}"]`);
            await inView(page, `#source mark[data-quantity="${id}"]`);
          }
        }));
    }
  });
}
