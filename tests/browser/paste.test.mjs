// A text comes in, and its structure and its statistics are on screen, the same number in every pane.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { NO_HEADINGS, REPORT } from "./texts.mjs";
import { counts, paste, pasteEvent, showsResult, until, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("a pasted report is counted alike in every pane", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const found = await counts(page);
        assert.ok(found.outline >= 6, `outline rows: ${found.outline}`);
        assert.ok(found.headings >= 6, `headings in the text: ${found.headings}`);
        assert.ok(found.card >= 12, `statistics: ${found.card}`);
        assert.equal(found.marks, found.card, "marks in the text");
        assert.equal(found.rows, found.card, "rows of the table");
      }));

    test("the whole text is on screen", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const shown = await page.$eval("#source", (source) => source.textContent.replace(/\s/gu, ""));
        assert.equal(shown, REPORT.replace(/\s/gu, ""));
      }));

    test("the sample opens as a document of its own, and the text in the box stays", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const first = await counts(page);
        await page.click("#sample");
        await until(page, "another report is shown", (n) => document.querySelectorAll("#source mark").length > n, first.marks);
        assert.equal(await page.$eval("#input", (input) => input.value), REPORT);
      }));

    test("#new goes back to the first screen, and the text remains an open document", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        await page.click("#new");
        await until(page, "the first screen is back", () => document.body.dataset.screen === "first");
        assert.match(await page.$eval("#documents", (list) => list.textContent), /云汀镇|法治政府建设/);
      }));

    test("an empty paste is answered with a sentence", () =>
      visit(browser, place, async (page) => {
        await pasteEvent(page, () => "");
        await until(page, "the sentence", () => document.querySelector("#notices").textContent.includes("剪贴板里没有文字"));
        assert.equal(await page.$eval("body", (body) => body.dataset.screen), "first");
      }));

    test("a text without headings is counted, and said to have none", () =>
      visit(browser, place, async (page) => {
        await paste(page, NO_HEADINGS);
        await showsResult(page);
        assert.match(await page.$eval("#notices", (notices) => notices.textContent), /没有找到.*标题/);
        const found = await counts(page);
        assert.equal(found.card, 40);
        assert.equal(found.rows, found.card);
      }));
  });
}
