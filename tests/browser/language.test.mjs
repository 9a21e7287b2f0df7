// English where its reader chooses it, and Chinese again; what the report says stays as it is.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { inFront, looking } from "./states.mjs";
import { REPORT } from "./texts.mjs";
import { isReady, paste, showsResult, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

// All words on screen but the last line, which is there to warm up the font.
const frame = (page) => page.evaluate(() => document.body.innerText.replace(/报告透视一二三.*$/u, ""));
const choose = (page, language) => page.$eval(`#settings [name=language][value="${language}"]`, (choice) => choice.click());

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("the first screen speaks English, and Chinese again to the letter", () =>
      visit(browser, place, async (page) => {
        const chinese = await frame(page);
        await choose(page, "en");
        const english = await frame(page);
        assert.doesNotMatch(english, /[\u4e00-\u9fff]/);
        await page.reload();
        await isReady(page);
        assert.equal(await frame(page), english);
        assert.equal(await page.$eval("html", (root) => root.lang), "en");
        await choose(page, "");
        assert.equal(await frame(page), chinese);
      }));

    test("a result is made anew in the other language, its text stays", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const [chinese, text] = [await frame(page), await page.$eval("#source", (source) => source.textContent)];
        await choose(page, "en");
        const named = await page.$$eval("header button, [role=tab], #panes button, #outline-title, #source-title, th[scope=col]", (all) => all.map((one) => one.textContent).join(" "));
        assert.doesNotMatch(named, /[\u4e00-\u9fff]/);
        assert.equal(await page.$eval("#source", (source) => source.textContent), text);
        await choose(page, "");
        assert.equal(await frame(page), chinese);
      }));

    for (const [width, height] of [[1366, 768], [390, 844]]) {
      test(`all tabs of the results are at sight in either language, ${width} px`, () =>
        visit(browser, place, async (page) => {
          await paste(page, REPORT);
          await showsResult(page);
          await inFront(page, "results");
          for (const language of ["en", ""]) {
            await choose(page, language);
            const cut = await page.$$eval("#results-tabs [role=tab]", (tabs) => {
              const { left, right } = tabs[0].parentElement.getBoundingClientRect();
              const isCut = (box) => box.left < left || box.right > Math.min(right, innerWidth);
              return tabs.filter((tab) => isCut(tab.getBoundingClientRect())).map((tab) => tab.textContent);
            });
            assert.deepEqual(cut, [], language);
          }
        }, { prepare: looking({ width, height }) }));
    }
  });
}
