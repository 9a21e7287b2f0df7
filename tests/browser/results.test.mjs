// The results' tabs by keyboard, and what the document says of itself: every entry leads to its place and back.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { inView, isSelected, showsResult, until, visit } from "./visit.mjs";

const browsers = {};
let place;
before(async () => {
  place = await openPlace("file");
  browsers.chromium = await chromium();
  browsers.firefox = await firefox();
});
after(() => Promise.all([place?.close(), browsers.chromium?.close(), browsers.firefox?.close()]));

async function onSample(page) {
  await page.click("#sample");
  await showsResult(page);
}

const focused = (page) => page.evaluate(() => document.activeElement.id);
const shown = (page) =>
  page.$$eval('#results [role="tabpanel"]', (panels) => panels.filter((p) => p.offsetHeight > 0).map((p) => p.id));

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("arrows go from tab to tab, one of which takes the Tab key", () =>
      visit(browsers[name], place, async (page) => {
        await onSample(page);
        assert.deepEqual(await shown(page), ["figures"]);
        await page.focus("#tab-figures");
        await page.keyboard.press("ArrowRight");
        assert.equal(await focused(page), "tab-document");
        assert.deepEqual(await shown(page), ["document"]);
        await page.keyboard.press("End");
        await page.keyboard.press("ArrowRight");
        assert.equal(await focused(page), "tab-figures");
        const stops = () => page.$$eval('#results-tabs [tabindex="0"], #results-tabs :not([tabindex])', (all) => all.length);
        assert.equal(await stops(), 1);
      }));

    test("an entry of the document leads to its place, by mouse and by keys", () =>
      visit(browsers[name], place, async (page) => {
        await onSample(page);
        await page.click("#tab-document");
        const entries = await page.$$eval("#document [data-to-place]", (all) => all.map((e) => e.dataset.toPlace));
        assert.ok(entries.length >= 7, `entries: ${entries.length}`);
        // The signature, at the end of a text longer than the pane.
        const last = entries.map(Number).sort((a, b) => a - b).at(-1);
        const button = `#document [data-to-place="${last}"]`;
        await page.click(button);
        await isSelected(page, `#source [data-place="${last}"]`);
        await inView(page, `#source [data-place="${last}"]`);
        await page.focus("#tab-document");
        await page.focus(`#document [data-to-place="${entries[0]}"]`);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        const inSource = () => document.activeElement.closest("#source [data-place]") !== null;
        await until(page, "the keyboard is in the text", inSource);
        await page.keyboard.press("Escape");
        await until(page, "the keyboard is back", () => document.activeElement.matches("#document [data-to-place]"));
      }));

    test("a number chosen in the text brings the figures to the front", () =>
      visit(browsers[name], place, async (page) => {
        await onSample(page);
        await page.click("#tab-document");
        await page.click("#source mark[data-quantity]");
        await until(page, "the figures show", () => document.querySelector("#figures").offsetHeight > 0);
        await isSelected(page, "#table tr[data-quantity]:is(.is-selected)");
      }));
  });
}
