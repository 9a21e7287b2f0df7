// What is chosen in one pane is chosen and in view in the others.

import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { inView, isSelected, showsResult, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

// The sample is longer than the window: what is far down must be scrolled to.
async function onSample(page) {
  await page.click("#sample");
  await showsResult(page);
}

// The last statistic and the last section with a heading: the farthest from what is in view.
const last = (page, selector, name) => page.$$eval(selector, (found, name) => found.at(-1).dataset[name], name);

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("a number leads to its row and its section", () =>
      visit(browser, place, async (page) => {
        await onSample(page);
        const id = await last(page, "#source mark[data-quantity]", "quantity");
        await page.click(`#source mark[data-quantity="${id}"]`);
        const row = `#table tr[data-quantity="${id}"]`;
        await isSelected(page, row);
        await inView(page, row);
        const item = '#outline [role="treeitem"].is-selected[aria-selected="true"]';
        await isSelected(page, item);
        await inView(page, item);
      }));

    test("a row leads to its number in the text", () =>
      visit(browser, place, async (page) => {
        await onSample(page);
        const id = await last(page, "#table tr[data-quantity]", "quantity");
        await page.click(`#table tr[data-quantity="${id}"]`);
        const mark = `#source mark[data-quantity="${id}"]`;
        await isSelected(page, mark);
        await inView(page, mark);
      }));

    test("a section leads to its heading", () =>
      visit(browser, place, async (page) => {
        await onSample(page);
        const section = await last(page, '#outline [role="treeitem"]:not([hidden])', "section");
        await page.click(`#outline [role="treeitem"][data-section="${section}"]`);
        const heading = `#source [data-section="${section}"]`;
        await isSelected(page, heading);
        await inView(page, heading);
      }));

    test("the outline by keyboard: arrows move, Enter goes to the text", () =>
      visit(browser, place, async (page) => {
        await onSample(page);
        await page.focus('#outline [role="treeitem"][tabindex="0"]');
        for (const key of ["End", "ArrowUp", "ArrowDown", "Enter"]) await page.keyboard.press(key);
        const section = await last(page, '#outline [role="treeitem"]:not([hidden])', "section");
        await isSelected(page, `#outline [role="treeitem"][data-section="${section}"]`);
        await inView(page, `#source [data-section="${section}"]`);
      }));

    test("the outline folds and unfolds by keyboard", () =>
      visit(browser, place, async (page) => {
        await onSample(page);
        await page.focus('#outline [role="treeitem"][tabindex="0"]');
        // Down to the first row that can be folded.
        while (await page.evaluate(() => document.activeElement.ariaExpanded === null)) await page.keyboard.press("ArrowDown");
        const seen = () => page.$$eval('#outline [role="treeitem"]', (rows) => rows.filter((r) => r.offsetHeight).length);
        const before = await seen();
        await page.keyboard.press("ArrowLeft");
        const folded = await seen();
        await page.keyboard.press("ArrowRight");
        if (!(folded < before && (await seen()) === before)) throw new Error(`rows: ${before}, folded ${folded}`);
      }));
  });
}
