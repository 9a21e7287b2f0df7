// Typing is read when the hands rest; an input method is never disturbed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { until, visit } from "./visit.mjs";

const LINE = "一、工作情况\n全镇共有行政执法人员25人。";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

// Notes, by the page's own clock, each change of the text and each analysis: one analysis renews the cards once.
async function notice(page) {
  await page.evaluate(() => {
    window.noted = { input: 0, analyses: [] };
    document.querySelector("#input").addEventListener("input", () => (noted.input = performance.now()));
    const renewed = () => noted.analyses.push(performance.now());
    new MutationObserver(renewed).observe(document.querySelector("#cards"), { childList: true });
  });
  await page.focus("#input");
}

const analyses = (page) => page.evaluate(() => noted.analyses.length);
const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("typing is read once, 250 ms after the last key", () =>
      visit(browser, place, async (page) => {
        await notice(page);
        await page.keyboard.type(LINE);
        await until(page, "an analysis", () => noted.analyses.length > 0);
        await rest(600);
        assert.equal(await analyses(page), 1);
        const pause = await page.evaluate(() => noted.analyses[0] - noted.input);
        assert.ok(pause >= 245 && pause < 1_000, `read after ${pause} ms`);
        assert.equal(await page.$eval("#table", (table) => table.querySelectorAll("tr[data-quantity]").length), 1);
      }));

    test("a composition is not read in its middle, and once at its end", () =>
      visit(browser, place, async (page) => {
        const client = await page.createCDPSession();
        await notice(page);
        for (const text of ["q", "quan", "quan'zhen", "全镇共"]) {
          await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
          await rest(400);
          assert.equal(await analyses(page), 0, `read while composing ${text}`);
        }
        await client.send("Input.insertText", { text: "全镇共有村民25人。" });
        await until(page, "an analysis", () => noted.analyses.length > 0);
        await rest(600);
        assert.equal(await analyses(page), 1);
        assert.equal(await page.$eval("#input", (input) => input.value), "全镇共有村民25人。");
      }));
  });
}
