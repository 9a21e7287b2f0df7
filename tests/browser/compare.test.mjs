// Eighteen reports beside each other: what is missing is seen, every value leads to its place, and one workbook takes all
// of it away.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe, test } from "node:test";
import { Keys } from "./keys.mjs";
import { stage } from "./stage.mjs";
import { drop, showsResult, until, visit } from "./visit.mjs";

const on = stage();
const folder = mkdtempSync(join(tmpdir(), "baogao-compare-"));
after(() => rmSync(folder, { recursive: true }));

const NAMES = "青石 云溪 松岭 白沙 龙潭 大坪 西河 北山 南屏 东湖 高桥 马鞍 新集 柳林 双溪 望江 黄土 石门".split(" ");
const TOWNS = NAMES.map((name, i) => {
  const text = readFileSync(fileURLToPath(new URL(`../fixtures/syn-${"bcd"[i % 3]}.txt`, import.meta.url)), "utf8");
  return [`${name}镇.txt`, text.replaceAll(/云溪镇|松岭镇|石门滩镇/gu, `${name}镇`)];
});

// Two that say nothing of the disputes that were settled.
const SILENT = ["白沙", "北山"];
const SOME_SILENT = TOWNS.map(([name, text]) => {
  const told = (line) => !SILENT.some((silent) => name.startsWith(silent)) || !/纠纷.*[起件]/u.test(line);
  return [name, text.split("\n").filter(told).join("\n")];
});

// Writes them where a dialog finds them; the paths.
const onDisk = (towns) => towns.map(([name, text]) => (writeFileSync(join(folder, name), text), join(folder, name)));

// Chooses files in the dialog that `ask` opens. The driver must hear of the dialog before it is asked for: keys take a
// shorter way into the page than that order does.
async function choose(page, paths, ask) {
  const dialog = page.waitForFileChooser();
  await page.evaluate(() => {});
  await ask();
  await (await dialog).accept(paths);
}

const documents = (page, count) =>
  until(page, `${count} are open`, (n) => document.querySelectorAll("#documents [data-document]").length === n, count);

async function openAll(page) {
  await drop(page, ...TOWNS);
  await showsResult(page);
  await documents(page, TOWNS.length);
}

const cells = (page, selector) => page.$$eval(`#compare ${selector}`, (all) => all.length);

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("what some leave out is seen, and a value leads to its place and back", () =>
      visit(on[name], on.place, async (page) => {
        await openAll(page);
        await page.click("[data-compare]");
        assert.equal(await page.$eval("#compare-title", (title) => title.textContent), "18 份报告对比");
        assert.equal(await cells(page, "thead [data-document]"), 18);
        assert.ok((await cells(page, "tbody tr")) > 40);
        // A row's cells are values and gaps, and its last says how many values there are.
        const rows = await page.$$eval("#compare tbody tr:has([data-cell])", (all) =>
          all.map((row) => [row.querySelectorAll("[data-cell]").length, row.querySelectorAll(".is-missing").length, row.lastElementChild.textContent]));
        for (const [said, missing, told] of rows) {
          assert.equal(said + missing, 18);
          assert.equal(told, `${said}/18`);
        }
        await page.click("[data-lacking]");
        const left = await page.$$eval("#compare tbody tr:has([data-cell])", (all) => all.filter((row) => row.checkVisibility()).length);
        assert.equal(left, rows.filter(([, missing]) => missing > 0).length);
        await page.click("[data-lacking]");

        const [cell, told] = await page.$eval("#compare [data-cell]", (cell) => [cell.dataset.cell, cell.title]);
        await page.click("#compare [data-cell]");
        await until(page, "the place in the text", (id) => document.querySelector(`#source mark.is-selected[data-quantity="${id}"]`) !== null, cell.split("/")[1]);
        assert.ok(told.startsWith(await page.$eval("#source mark.is-selected", (mark) => mark.textContent.replaceAll(/\n/gu, ""))));
        await page.click("[data-compare]");
        assert.equal(await page.evaluate(() => document.body.dataset.screen), "compare");
        // One is closed: the others stay beside each other; with one left it is shown.
        await page.click("#documents [data-close]");
        await until(page, "seventeen", () => document.querySelectorAll("#compare thead [data-document]").length === 17);
        for (let i = 0; i < 16; i++) await page.click("#documents [data-close]");
        assert.equal(await page.evaluate(() => document.body.dataset.screen), "result");
        assert.equal(await page.$("[data-compare]"), null);
      }));

    test("rows are sought by their words and by the part of the work they belong to", () =>
      visit(on[name], on.place, async (page) => {
        await openAll(page);
        await page.click("[data-compare]");
        const seen = () => page.$$eval("#compare tbody tr:not(.group)", (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector("th").textContent));
        const all = await seen();
        await page.type("#seek-rows", "调解");
        const some = await seen();
        assert.ok(some.length > 0 && some.length < all.length, `${some.length} of ${all.length}`);
        await page.keyboard.press("Escape");
        assert.deepEqual(await seen(), all);
        await page.type("#seek-rows", "行政执法 罚款");
        assert.ok((await seen()).every((row) => row.includes("罚款")));
        // Parts of the work without a row left are gone, too.
        const heads = () => page.$$eval("#compare tr.group", (groups) => groups.filter((group) => group.checkVisibility()).length);
        assert.equal(await heads(), 1);
        await page.focus("#seek-rows");
        await page.keyboard.press("Escape");
        await page.type("#seek-rows", "没有这个");
        assert.equal((await seen()).length, 0);
      }));

    test("what a report says did not happen is none, leads to its words and back", () =>
      visit(on[name], on.place, async (page) => {
        const town = (name, told) => [`${name}.txt`, `${name}2024年度法治政府建设工作报告\n一、工作情况\n全年开展法治宣传12场。\n${told}\n`];
        const told = "全年未发生行政复议、行政诉讼案件。";
        await drop(page, town("青石镇", "办理行政复议案件3件。"), town("松岭镇", told), town("白沙镇", "办理行政复议案件2件。"), town("龙潭镇", ""));
        await showsResult(page);
        await documents(page, 4);
        await page.click("[data-compare]");
        const row = await page.$$eval("#compare tbody tr", (rows) => {
          const row = rows.find((row) => row.querySelector("th").textContent.includes("行政复议"));
          row.id = "wanted";
          return [...row.querySelectorAll("td")].map((cell) => cell.textContent);
        });
        assert.deepEqual(row, ["3", "无", "2", "未写", "5", "3/4"]);
        await page.click('#wanted [data-cell*="@"]');
        await until(page, "the words in the text", () => document.querySelector("#source .is-selected")?.textContent === "未发生行政复议、行政诉讼案件");
        await page.keyboard.press("Escape");
        await until(page, "the value that led there", () => document.activeElement.matches('[data-cell*="@"]'));
      }));

    test("by keys alone: open the files, see who leaves out the disputes, take the workbook", (t) =>
      visit(on[name], on.place, async (page) => {
        const keys = new Keys(page);
        await keys.isAt("#input"); // as the page opens
        await keys.until("Tab", '[data-open="files"]');
        await choose(page, onDisk(SOME_SILENT), () => keys.press("Enter"));
        await documents(page, TOWNS.length);
        await showsResult(page);
        await keys.isAt("#summary");
        await keys.until("Shift+Tab", "[data-compare]");
        await keys.press("Enter");
        await keys.isAt("#compare-title");
        await keys.until("Tab", "[data-lacking]");
        await keys.press("Enter");
        await keys.until("Tab", ".matrix");
        const silent = await page.$$eval("#compare tbody tr", (rows) => {
          const row = rows.find((row) => row.querySelector("th").firstChild.textContent.trim() === "纠纷");
          row.id = "wanted";
          const heads = [...document.querySelectorAll(".matrix thead th")].map((head) => head.textContent);
          return [...row.cells].filter((cell) => cell.matches(".is-missing")).map((cell) => heads[cell.cellIndex]);
        });
        assert.ok(silent.length === SILENT.length && silent.every((name, i) => name.includes(SILENT[i])), silent.join());
        const isInSight = () => page.$eval("#wanted", (row) => row.getBoundingClientRect().bottom < innerHeight);
        while (!(await isInSight())) {
          await keys.press("PageDown");
          await new Promise((done) => setTimeout(done, 200)); // the table glides
        }
        await keys.until("Shift+Tab", "[data-gather]");
        await keys.press("Enter");
        await until(page, "saved", () => document.querySelector("#status").textContent.startsWith("已保存"));
        const took = keys.count();
        t.diagnostic(`${took} of 25 keys`);
        assert.ok(took <= 25, `${took} keys`);
      }));

    test("a unit and a year that were read wrongly are put right, and stay so", () =>
      visit(on[name], on.place, async (page) => {
        await drop(page, ["马武镇终稿.txt", "一、主要工作\n全年调处纠纷148起。\n"], ...TOWNS.slice(0, 2));
        await showsResult(page);
        await documents(page, 3);
        await page.click("[data-compare]");
        const heads = () => page.$$eval("#compare thead [data-document]", (all) => all.map((head) => head.textContent));
        assert.equal((await heads())[0], "马武镇终稿", "a file that does not say whose it is goes by its name, in its order");
        await page.click("#compare .whose summary");
        const first = '#compare tr:first-child [data-whose="unit"]';
        assert.equal(await page.$eval(`${first}`, (field) => field.closest("tr").lastElementChild.textContent), "没有认出单位");
        await page.focus(first);
        await page.keyboard.type("马武镇");
        await page.keyboard.press("Tab");
        await new Keys(page).isAt('[data-whose="year"]');
        await page.keyboard.type("2024");
        await page.keyboard.press("Tab");
        await until(page, "the head follows", () => document.querySelector("#compare thead [data-document]").textContent === "马武镇 2024");
        // Kept with the documents.
        await new Promise((done) => setTimeout(done, 1500));
        await page.reload();
        await documents(page, 3);
        await until(page, "it is ready", () => document.documentElement.dataset.ready === "true");
        await page.click("[data-compare]");
        await until(page, "the head stays", () => document.querySelector("#compare thead [data-document]").textContent === "马武镇 2024");
      }));

    test("Escape leads back to the value that led to the text", () =>
      visit(on[name], on.place, async (page) => {
        await openAll(page);
        await page.click("[data-compare]");
        const keys = new Keys(page);
        await keys.until("Tab", "#compare [data-cell]");
        await keys.press("ArrowDown", "ArrowRight");
        const cell = await page.evaluate(() => document.activeElement.dataset.cell);
        await keys.press("Enter");
        await until(page, "the report", () => document.body.dataset.screen === "result");
        await keys.press("Escape");
        await keys.isAt(`#compare [data-cell="${cell}"]`);
      }));

    test("by keys, values are one stop, and arrows go from one to the next", () =>
      visit(on[name], on.place, async (page) => {
        await openAll(page);
        const keys = new Keys(page);
        await page.click("[data-compare]");
        await keys.until("Tab", "#compare [data-cell]");
        const here = () => page.evaluate(() => document.activeElement.dataset.cell);
        const first = await here();
        await keys.press("ArrowRight");
        assert.notEqual(await here(), first);
        await keys.press("ArrowLeft");
        assert.equal(await here(), first);
      }));
  });
}

// Saves what a button of the comparison saves; its path.
async function taken(page, into, button, ending) {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: into, browserContextId: page.browserContext().id });
  await page.click(button);
  await until(page, "saved", () => document.querySelector("#status").textContent.startsWith("已保存"));
  const name = await page.$eval("#status", (status) => status.textContent.match(/[^：\s]+\.\w+/u)[0]);
  assert.match(name, ending);
  for (const end = Date.now() + 10_000; !existsSync(join(into, name)); await new Promise((done) => setTimeout(done, 50))) {
    assert.ok(Date.now() < end, `${name} has not arrived`);
  }
  return join(into, name);
}

test("three clicks lead from the files to the workbook", () =>
  visit(on.chromium, on.place, async (page) => {
    await choose(page, onDisk(TOWNS), () => page.click('.offers [data-open="files"]'));
    await documents(page, TOWNS.length);
    await showsResult(page);
    await page.click("[data-compare]");
    await taken(page, mkdtempSync(join(folder, "book-")), "[data-gather]", /_18份报告_汇总表\.xlsx$/u);
  }));

test("one file saves all of them, and opens them again as they stood", async () => {
  const into = mkdtempSync(join(folder, "all-"));
  const heads = (page) => page.$$eval("#compare thead [data-document]", (all) => all.map((head) => head.textContent));
  const table = (page) => page.$$eval("#compare tbody tr", (rows) => rows.map((row) => row.textContent));
  let before, file;
  await visit(on.chromium, on.place, async (page) => {
    await openAll(page);
    await page.click("[data-compare]");
    before = [await heads(page), await table(page)];
    file = await taken(page, into, "[data-save-all]", /_18份报告_结果\.jsonl$/u);
  });
  await visit(on.chromium, on.place, async (page) => {
    await drop(page, ["结果.jsonl", readFileSync(file, "utf8")]);
    await showsResult(page);
    await documents(page, TOWNS.length);
    await until(page, "what is told", () => document.querySelector("#read-in").textContent.includes("共 18 份"));
    await page.click("[data-compare]");
    assert.deepEqual([await heads(page), await table(page)], before);
  });
});

test("on paper the table lies across the sheet, whole", () =>
  visit(on.chromium, on.place, async (page) => {
    await openAll(page);
    await page.click("[data-compare]");
    const file = join(folder, "matrix.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const told = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    const [, width, height] = told.match(/Page size:\s+([\d.]+) x ([\d.]+)/u).map(Number);
    assert.ok(width > height, told);
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll(/\s/gu, "");
    for (const row of await page.$$eval("#compare tbody tr:has([data-cell]) th", (all) => all.map((th) => th.firstChild.textContent.trim()))) {
      assert.ok([...row].every((sign) => text.includes(sign)), row);
    }
    // Forty indicators of eighteen reports: two sheets.
    const [pages, rows] = [Number(told.match(/Pages:\s+(\d+)/u)[1]), await cells(page, "tbody tr")];
    assert.ok(pages <= Math.ceil(rows / 25), `${pages} sheets for ${rows} rows`);
  }));
