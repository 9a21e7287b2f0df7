// The table of figures: words are sought in it, its columns order it, what is shown of it is copied, a figure is quoted.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { onSample, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();

const rows = (page) => page.$$eval("#table tr[data-quantity]", (all) => all.map((row) => row.dataset.quantity));
const values = (page) => page.$$eval("#table tr[data-quantity] td.number", (all) => all.map((cell) => cell.textContent));
const sought = (page, count) =>
  until(page, `${count} rows`, (n) => document.querySelectorAll("#table tr[data-quantity]").length === n, count);

async function copied(page, selector) {
  await page.evaluate(() => {
    globalThis.copied = "";
    addEventListener("copy", (event) => {
      globalThis.copied = event.clipboardData.getData("text/plain") || getSelection().toString() || document.activeElement.value;
    });
  });
  await page.click(selector);
  return page.evaluate(() => globalThis.copied);
}

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("what is sought is shown, counted, and copied by itself", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const all = await rows(page);
        await page.type("#seek", "调解");
        await until(page, "fewer rows", (all) => document.querySelectorAll("#table tr[data-quantity]").length < all, all.length);
        const found = await rows(page);
        const said = await page.$eval("#table .more", (line) => line.textContent);
        assert.ok(found.length > 0, said);
        assert.ok(said.startsWith(`${all.length} 个数据中有 ${found.length} 个含“调解”。`), said);
        const lines = (await copied(page, "[data-copy-table=found]")).trim().split("\r\n");
        const shown = await values(page);
        assert.deepEqual(lines.slice(1).map((line) => line.split("\t")[1]), shown.map((value) => value.replaceAll(",", "")));

        await page.focus("#seek");
        await page.keyboard.press("Escape");
        assert.deepEqual(await rows(page), all);
        assert.equal(await page.$eval("#seek", (field) => field.value), "");
      }));

    test("what is not there is said, and a number of the text brings its row back", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const all = await rows(page);
        await page.type("#seek", "没有这个");
        await sought(page, 0);
        assert.match(await page.$eval("#table", (table) => table.textContent), /没有含“没有这个”的/);
        await page.click("#source mark[data-quantity]");
        await sought(page, all.length);
        assert.equal(await page.$$eval("#table tr.is-selected", (all) => all.length), 1);
      }));

    test("a column orders the rows, by unit before by value, and the keyboard stays at its head", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const inText = await rows(page);
        await page.focus("#table [data-order=largest]");
        await page.keyboard.press("Enter");
        const head = () =>
          page.evaluate(() => [document.activeElement.dataset.order, document.activeElement.closest("th").ariaSort]);
        assert.deepEqual(await head(), ["smallest", "descending"]);
        const groups = await page.$$eval("#table tbody", (bodies) =>
          bodies.map((body) => ({
            title: body.querySelector("th").textContent,
            values: [...body.querySelectorAll("td.number")].map((cell) => parseFloat(cell.textContent.replaceAll(",", ""))),
          })),
        );
        assert.equal(new Set(groups.map(({ title }) => title)).size, groups.length);
        for (const { title, values } of groups) assert.deepEqual(values, values.toSorted((a, b) => b - a), title);
        assert.deepEqual((await rows(page)).toSorted(), inText.toSorted());
        await page.keyboard.press("Enter");
        assert.deepEqual(await head(), ["largest", "ascending"]);
        await page.click("#table [data-order=text]");
        assert.deepEqual(await rows(page), inText);
      }));

    test("all rows of a long table stay when they are ordered", () =>
      visit(on[name], on.place, async (page) => {
        const lines = Array.from({ length: 320 }, (_, i) => `第${i % 9}组走访农户${i + 2}户。`).join("\n");
        await pasteEvent(page, (text) => text, `青石镇2024年度工作报告\n一、工作情况\n${lines}\n`);
        await showsResult(page);
        const some = (await rows(page)).length;
        await page.click("#table .more [data-more]:not([data-from])");
        await sought(page, 320);
        assert.ok(some < 320, `${some} rows at first`);
        await page.click('#table .sort[data-order="largest"]');
        await until(page, "the largest first", () => document.querySelector("#table tr[data-quantity] td.number").textContent === "321");
        assert.equal((await rows(page)).length, 320);
      }));

    test("a figure is copied with its sentence and where it stands", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.click("#table tr[data-quantity] th");
        const [value] = await values(page);
        const said = await copied(page, "[data-quote]");
        assert.ok(said.includes(value) && said.includes("：“") && said.endsWith("）"), said);
      }));
  });
}
