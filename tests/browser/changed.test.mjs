// What was changed in a text since it came: listed, shown in the editor, taken back, copied, and still known after a
// reload and in a saved result.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { ofLength } from "./texts.mjs";
import { drop, onSample, until, visit } from "./visit.mjs";

const on = stage();

const chip = (page) => page.$eval("#changed", (chip) => chip.querySelector("summary")?.textContent ?? "");
const counts = (page, words) =>
  until(page, words || "no chip", (words) => (document.querySelector("#changed summary")?.textContent ?? "") === words, words);
const source = (page) => page.$eval("#source", (source) => source.textContent);

// Replaces the first `old` in the editor as a hand would: selected, then typed over.
async function correct(page, old, typed) {
  if (!(await page.evaluate(() => "editing" in document.body.dataset))) await page.click("#edit");
  await page.evaluate((old) => {
    const editor = document.getElementById("editor");
    const at = editor.value.indexOf(old);
    editor.focus();
    editor.setSelectionRange(at, at + old.length);
  }, old);
  await page.keyboard.type(typed);
}

// What the page saves as the result that can be opened again.
function savedText(page) {
  return page.evaluate(async () => {
    const made = new Promise((done) => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = make;
        done(blob.text());
        return make.call(URL, blob);
      };
    });
    document.querySelector("[data-take=json]").click();
    return made;
  });
}

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("changes are listed, shown, taken back one by one", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const first = await source(page);
        assert.equal(await chip(page), "");
        await correct(page, "云溪镇", "云山镇");
        await counts(page, "已改 1 处");
        await correct(page, "法治政府", "依法行政");
        await counts(page, "已改 2 处");
        await page.click("#edit");
        await page.click("#changed summary");
        const pieces = await page.$$eval("#changed :is(del, ins)", (pieces) => pieces.map((piece) => piece.textContent));
        assert.deepEqual(pieces, ["溪", "山", "法治政府", "依法行政"]);
        await page.click("#changed [data-change]");
        assert.equal(await page.$eval("#editor", ({ value, selectionStart: a, selectionEnd: b }) => value.slice(a, b)), "山");
        await page.click("#changed [data-change-back]");
        await counts(page, "已改 1 处");
        assert.ok(await page.$eval("#editor", (editor) => editor.value.includes("云溪镇") && !editor.value.includes("云山镇")));
        await page.click("#changed [data-change-back=all]");
        await counts(page, "");
        await page.click("#edit");
        assert.equal(await source(page), first);
      }));
  });
}

test("taking back leaves what was typed meanwhile, and can be taken back itself", () =>
  visit(on.chromium, on.place, async (page) => {
    await onSample(page);
    await correct(page, "云溪镇", "云山镇");
    await counts(page, "已改 1 处");
    await page.click("#changed summary");
    await correct(page, "法治政府", "依法行政");
    // Before the editor's pause is over.
    await page.$eval("#changed [data-change-back]", (button) => button.click());
    await until(page, "the other change", () => document.querySelector("#changed ins")?.textContent === "依法行政");
    assert.equal(await chip(page), "已改 1 处");
    await page.click("#toast button");
    await counts(page, "已改 2 处");
    await page.click("#changed [data-change-back=all]");
    await counts(page, "");
    await page.click("#toast button");
    await counts(page, "已改 2 处");
  }));

test("a long text that was edited and not read again is kept, asked about, and saved as it stands", () =>
  visit(on.chromium, on.place, async (page) => {
    await drop(page, ["长.txt", ofLength(30_000)]);
    await page.waitForSelector("#table tr[data-quantity]");
    await correct(page, await page.evaluate(() => document.querySelector("#source h2").textContent.trim().slice(0, 6)), "一、改了的标题");
    await new Promise((done) => setTimeout(done, 1500));
    assert.equal(await chip(page), "");
    const saved = await savedText(page);
    assert.ok(saved.includes("一、改了的标题"));
    await counts(page, "已改 1 处");
    await correct(page, "一、改了的标题", "一、又改了");
    await new Promise((done) => setTimeout(done, 1500));
    await page.reload();
    await counts(page, "已改 1 处");
    assert.ok((await source(page)).includes("一、又改了"));
  }));

test("the list outlives a reload and goes into the saved result", () =>
  visit(on.chromium, on.place, async (page) => {
    await onSample(page);
    await correct(page, "云溪镇", "云山镇");
    await counts(page, "已改 1 处");
    await page.click("#edit");
    await new Promise((done) => setTimeout(done, 1500));
    await page.reload();
    await counts(page, "已改 1 处");

    const saved = await savedText(page);
    assert.ok(JSON.parse(saved).before.includes("云溪镇"));
    await page.click("#documents [data-close]").catch(() => {});
    await visit(on.chromium, on.place, async (page) => {
      await drop(page, ["结果.json", saved]);
      await counts(page, "已改 1 处");
    });
  }));

test("whoever closes the tab is asked, unless the changes were saved", () =>
  visit(on.chromium, on.place, async (page) => {
    await onSample(page);
    await correct(page, "云溪镇", "云山镇");
    await counts(page, "已改 1 处");
    const asked = [];
    page.removeAllListeners("dialog");
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      return dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual(asked, ["beforeunload"]);
    await page.evaluate(() => document.querySelector("[data-take=csv]").click());
    await page.close({ runBeforeUnload: true });
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual(asked, ["beforeunload", "beforeunload"]);
    await page.evaluate(() => document.querySelector("[data-take=json]").click());
    const closed = new Promise((done) => page.once("close", done));
    await page.close({ runBeforeUnload: true });
    await closed;
    assert.deepEqual(asked, ["beforeunload", "beforeunload"]);
  }));
