// Tables of the text are tables on the page: heads are heads, nothing is lost, and a wide one scrolls by itself.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { WITH_TABLES } from "./texts.mjs";
import { pasteEvent, showsResult, visit } from "./visit.mjs";

const on = stage();

async function onTables(page) {
  await pasteEvent(page, (text) => text, WITH_TABLES);
  await showsResult(page);
}

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("heads are heads", () =>
      visit(on[name], on.place, async (page) => {
        await onTables(page);
        const heads = await page.$$eval("#source .grid th", (all) => all.map((th) => [th.scope, th.innerText.trim()]));
        const of = (scope) => heads.filter(([of]) => of === scope).map(([, text]) => text);
        assert.deepEqual(of("row"), ["行政处罚", "行政检查"]);
        assert.equal(of("col").length, 11);
        assert.equal(await page.$$eval("#source .grid td", (cells) => cells.length), 20);
      }));

    test("nothing of the text is lost", () =>
      visit(on[name], on.place, async (page) => {
        await onTables(page);
        const shown = await page.$eval("#source", (source) => source.textContent.replace(/\s/gu, ""));
        assert.equal(shown, WITH_TABLES.replace(/\s/gu, ""));
      }));

    test("a wide table scrolls by itself, also by keys", () =>
      visit(on[name], on.place, async (page) => {
        await page.setViewport({ width: 390, height: 844 });
        await onTables(page);
        const place = () => {
          const grid = document.querySelector("#source .grid");
          return { name: grid.ariaLabel, wider: grid.scrollWidth > grid.clientWidth, left: grid.scrollLeft };
        };
        const before = await page.evaluate(place);
        assert.ok(before.wider && before.name.startsWith("表格 1"), JSON.stringify(before));
        await page.focus("#source .grid");
        for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press("ArrowRight");
        await new Promise((done) => setTimeout(done, 500));
        assert.ok((await page.evaluate(place)).left > 0);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }));
  });
}
