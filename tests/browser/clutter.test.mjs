// Remains of a web page are left out in sight: they can be seen, restored and left out again, each document by itself.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { REPORT } from "./texts.mjs";
import { counts, inView, isSelected, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const CLUTTERED = `${REPORT}\n扫一扫在手机上查看当前页面\n打印本页 关闭窗口\n`;

const on = stage();

const says = (page, words) =>
  until(page, `the chip says ${words}`, (words) => document.querySelector("#clutter").innerText.includes(words), words);

const keyboardIsInChip = () => document.activeElement.closest("#clutter") !== null;

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("restored lines count as body, and can be left out again", () =>
      visit(on[name], on.place, async (page) => {
        await pasteEvent(page, (text) => text, CLUTTERED);
        await showsResult(page);
        await says(page, "已忽略 2 行网页残留");
        const before = await counts(page);
        await page.click('[data-card="clutter"]');
        await until(page, "the lines show", () => document.querySelector("#clutter li")?.offsetHeight > 0);
        await page.click("#clutter li button");
        await isSelected(page, "#source [data-place]:is(.is-selected)");
        await inView(page, "#source [data-place]:is(.is-selected)");
        await page.click('[data-keep-clutter="true"]');
        await says(page, "网页残留已计入正文");
        assert.ok((await counts(page)).chars > before.chars);
        assert.ok(await page.evaluate(keyboardIsInChip));
        await page.click('[data-keep-clutter="false"]');
        await says(page, "已忽略 2 行网页残留");
        assert.deepEqual(await counts(page), before);
        assert.ok(await page.evaluate(keyboardIsInChip));
      }));

    test("what was restored stays so while another document is looked at", () =>
      visit(on[name], on.place, async (page) => {
        await pasteEvent(page, (text) => text, CLUTTERED);
        await showsResult(page);
        await page.click("#clutter summary");
        await page.click('[data-keep-clutter="true"]');
        await page.click("#sample");
        await until(page, "the sample has no clutter", () => document.querySelector("#clutter").innerText === "");
        await page.click('#documents [data-document]');
        await says(page, "网页残留已计入正文");
      }));
  });
}

describe("without clutter", () => {
  test("there is no chip, and the card says so", () =>
    visit(on.chromium, on.place, async (page) => {
      await pasteEvent(page, (text) => text, REPORT);
      await showsResult(page);
      assert.equal(await page.$eval("#clutter", (chip) => chip.childElementCount), 0);
      await page.click('[data-card="clutter"]');
      await until(page, "the sentence", () => document.querySelector("#status").innerText.includes("没有发现网页残留"));
    }));
});
