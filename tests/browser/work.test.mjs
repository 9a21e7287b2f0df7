// Work is not lost: reloads, edits, closed documents, long readings that are given up.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { NO_HEADINGS, noise, REPORT } from "./texts.mjs";
import { counts, isReady, paste, pasteEvent, says, showsResult, until, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const documents = (page) => page.$$eval("#documents [data-document]", (all) => all.map((one) => one.textContent));

// Waits for what the page writes a second after a change.
const kept = () => rest(1_300);

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("a reload restores the open documents and the one on screen", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const before = await counts(page);
        await page.click("#sample");
        await until(page, "two documents", () => document.querySelectorAll("#documents [data-document]").length === 2);
        await page.click("#documents [data-document]");
        await kept();
        const names = await documents(page);
        await page.reload();
        await showsResult(page);
        await until(page, "two documents", () => document.querySelectorAll("#documents [data-document]").length === 2);
        assert.deepEqual(await documents(page), names);
        assert.deepEqual(await counts(page), before);
        assert.equal(await page.$eval("#input", (input) => input.value), REPORT);
      }));

    test("a killed page loses nothing", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        await page.click("#edit");
        await page.focus("#editor");
        await page.keyboard.down("Control");
        await page.keyboard.press("End");
        await page.keyboard.up("Control");
        await page.keyboard.type("补充一句。");
        await rest(1_900);
        const client = await page.createCDPSession();
        // A page that dies says nothing on its way out.
        const died = new Promise((done) => client.once("Inspector.targetCrashed", done));
        await client.send("Inspector.enable");
        client.send("Page.crash").catch(() => {});
        await died;
        await page.goto(place.address, { waitUntil: "load" });
        await isReady(page);
        await showsResult(page);
        await says(page, "source", "补充一句。");
      }, { expectErrors: true }));

    test("nothing is left on this machine unless its reader chooses so", () =>
      visit(browser, place, async (page) => {
        const left = () => page.evaluate(() => Object.values({ ...localStorage }).some((value) => value.includes("法治")));
        await paste(page, REPORT);
        await showsResult(page);
        await kept();
        assert.equal(await left(), false);
        await page.click("#help");
        await page.click("#remember");
        await page.click("#settings-close");
        await kept();
        assert.equal(await left(), true);

        // Another tab is not offered what is still open in this one; once it is closed, it is.
        const other = await page.browserContext().newPage();
        await other.goto(place.address, { waitUntil: "load" });
        await isReady(other);
        assert.equal(await other.$eval("#left-behind", (bar) => bar.textContent), "");
        await page.goto("about:blank");
        await other.reload();
        await isReady(other);
        await says(other, "left-behind", "上次没有关闭的 1 份报告");
        await other.click("[data-left=restore]");
        await showsResult(other);
        assert.ok((await counts(other)).rows >= 12);

        await other.click("#help");
        await other.click("#wipe");
        await kept();
        assert.deepEqual(await other.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]), []);
        await other.close();
      }));

    test("a full storage is told of, and the text stays", () =>
      visit(browser, place, async (page) => {
        await page.evaluate(() => sessionStorage.setItem("other", "字".repeat(5_200_000)));
        await pasteEvent(page, () => "一、工作情况\n" + "全镇共有村民25人。\n".repeat(20_000));
        await showsResult(page);
        await says(page, "left-behind", "本机缓存已满");
        assert.equal((await counts(page)).card, 20_000);
      }));

    test("edits are read as the hands rest, undone by the browser, and shown", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const before = await counts(page);
        await page.click("#edit");
        assert.equal(await page.evaluate(() => document.activeElement.id), "editor");
        await page.keyboard.down("Control");
        await page.keyboard.press("End");
        await page.keyboard.up("Control");
        await page.keyboard.type("\n新增志愿者31名。");
        await says(page, "stale", "改动前");
        await says(page, "stale", "自动重新分析");
        assert.equal((await counts(page)).rows, before.rows + 1);
        await page.keyboard.down("Control");
        for (let i = 0; i < 12; i++) await page.keyboard.press("KeyZ");
        await page.keyboard.up("Control");
        await until(page, "as before", (rows) => document.querySelectorAll("#table tr[data-quantity]").length === rows, before.rows);
        await page.keyboard.type("共发放手册77份。");
        await page.click("#edit");
        await says(page, "source", "共发放手册77份。");
        assert.equal(await page.$eval("#editor", (editor) => editor.checkVisibility()), false);
      }));

    test("while editing, a chosen number is selected in the editor", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT.replaceAll("\n", "\r\n"));
        await showsResult(page);
        await page.click("#edit");
        const raw = await page.$eval("#source mark[data-quantity=q5]", (mark) => mark.textContent);
        await page.click("#table tr[data-quantity=q5] .to-source");
        const chosen = await page.$eval("#editor", (e) => e.value.slice(e.selectionStart, e.selectionEnd));
        assert.equal(chosen, raw);
      }));

    test("a closed document can be opened again", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        await page.click("#sample");
        await until(page, "two documents", () => document.querySelectorAll("#documents [data-document]").length === 2);
        const names = await documents(page);
        await page.click("#documents [data-close]");
        await until(page, "one is hidden", () => document.querySelectorAll("#documents [data-document]").length === 1);
        await page.click("#toast button");
        await until(page, "two documents", () => document.querySelectorAll("#documents [data-document]").length === 2);
        assert.deepEqual(await documents(page), names);
      }));

    test("a long reading leaves the page alive, and can be given up", () =>
      visit(browser, place, async (page) => {
        await pasteEvent(page, (text) => text, noise(3_000_000, 5));
        await until(page, "the progress shows", () => document.querySelector("#progress").checkVisibility());
        await page.click("#help");
        await page.click("#settings-close");
        assert.ok(await page.$eval("#progress", (bar) => bar.checkVisibility()), "still reading");
        await page.click("#cancel");
        await until(page, "the progress is gone", () => !document.querySelector("#progress").checkVisibility());
        assert.equal(await page.$eval("#input", (input) => [...input.value].length > 2_000_000), true, "the text is given back");
        await page.evaluate(() => (document.querySelector("#input").value = ""));
        await paste(page, NO_HEADINGS);
        await showsResult(page);
        assert.equal((await counts(page)).card, 40);
      }));

    test("where no worker starts, the page reads itself", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        assert.ok((await counts(page)).rows >= 12);
      }, { prepare: (page) => page.evaluateOnNewDocument(() => delete globalThis.Worker) }));
  });
}
