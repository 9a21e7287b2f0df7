// Taking results away: files really arrive, whole and under their names; what is copied; what is printed. That a text which
// means harm stays words in the files is seen in hostile.test.mjs.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ACTIVE, FORMULAS } from "./harm.mjs";
import { onServer } from "./places.mjs";
import { stage } from "./stage.mjs";
import { pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();
const folder = mkdtempSync(join(tmpdir(), "baogao-taken-"));
after(() => rmSync(folder, { recursive: true }));

async function onSample(page) {
  await page.click("#sample");
  await showsResult(page);
}

async function onText(page, text) {
  await pasteEvent(page, (text) => text, text);
  await showsResult(page);
}

// Downloads of the visit go to a folder of their own.
const downloads = (into) => async (page) => {
  const session = await page.createCDPSession();
  const browserContextId = page.browserContext().id;
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: into, browserContextId });
};

// A file is there before all of it is: it has arrived when it has stopped growing.
async function arrived(into, name) {
  let before = "";
  for (const end = Date.now() + 10_000; ; await new Promise((done) => setTimeout(done, 50))) {
    const now = existsSync(join(into, name)) ? readFileSync(join(into, name), "utf8") : "";
    if (now !== "" && now === before) return now;
    before = now;
    assert.ok(Date.now() < end, `${name} has not arrived; there is: ${readdirSync(into)}`);
  }
}

// Chooses a line of the menu with the keyboard.
async function choose(page, selector) {
  await page.focus("#take");
  await page.keyboard.press("Enter");
  await until(page, "the menu is open", () => document.activeElement.closest("#take-menu"));
  while (!(await page.evaluate((line) => document.activeElement.matches(line), selector))) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

test("every file arrives under its name", () => {
  const into = mkdtempSync(join(folder, "all-"));
  const act = async (page) => {
    await onSample(page);
    const named = (content) => `云溪镇_2024_法治政府建设年度报告_${content}`;
    const files = { csv: "数据.csv", checks: "检查.csv", variables: "研究变量.csv", json: "结果.json", markdown: "提纲.md", opml: "提纲.opml", html: "网页报告.html", xlsx: "数据.xlsx", docx: "核对意见.docx" };
    for (const [format, content] of Object.entries(files)) {
      await choose(page, `[data-take="${format}"]`);
      const file = await arrived(into, named(content));
      assert.equal(await page.evaluate(() => document.activeElement.id), "take");
      assert.match(await page.$eval("#status", (status) => status.textContent), new RegExp(`已保存：.*${content}`));
      // What stands in them is seen in tests/office.rs.
      if (/\.(xlsx|docx)$/.test(content)) assert.ok(file.startsWith("PK\u0003\u0004"));
      if (content.endsWith("csv")) {
        assert.ok(file.startsWith("\ufeff") && file.endsWith("\r\n"));
        assert.equal(file.replaceAll("\r\n", "").match(/[\r\n]/), null, "only CR LF");
      }
    }
    const rows = (await arrived(into, named("数据.csv"))).trim().split("\r\n");
    assert.equal(rows.length - 1, await page.$$eval("#table tr[data-quantity]", (all) => all.length));
    assert.match(rows[0], /^序号,指标,数值,单位,性质,原文写法,期间,上级指标,章节号,章节标题,原句,起,止,核对,/);
    const saved = JSON.parse(await arrived(into, named("结果.json")));
    assert.equal(saved.schema, "baogao.document/1");
    const { span, text } = saved.report.quantities[0];
    assert.equal(saved.text.slice(...span), text);
  };
  return visit(on.chromium, on.place, act, { prepare: downloads(into) });
});

test("Ctrl+S saves the result, from the hosted page too", async () => {
  const [into, place] = [mkdtempSync(join(folder, "key-")), await onServer()];
  const act = async (page) => {
    await onSample(page);
    await page.keyboard.down("Control");
    await page.keyboard.press("KeyS");
    await page.keyboard.up("Control");
    await arrived(into, "云溪镇_2024_法治政府建设年度报告_结果.json");
    await choose(page, '[data-take="html"]');
    assert.ok((await arrived(into, "云溪镇_2024_法治政府建设年度报告_网页报告.html")).includes(".sheet"));
  };
  await visit(on.chromium, place, act, { prepare: downloads(into) });
  place.close();
});

test("the saved page has its look, links that lead somewhere, and the text inside", async () => {
  const into = mkdtempSync(join(folder, "page-"));
  const name = "云溪镇_2024_法治政府建设年度报告_网页报告.html";
  const save = async (page) => {
    await onText(page, ACTIVE);
    await choose(page, '[data-take="html"]');
    await arrived(into, name);
  };
  await visit(on.chromium, on.place, save, { prepare: downloads(into) });
  const address = pathToFileURL(join(into, name)).href;
  for (const browser of [on.chromium, on.firefox]) {
    const act = async (page) => {
      const saved = await page.$eval("#baogao-document", (element) => JSON.parse(element.textContent));
      assert.equal(saved.text, ACTIVE);
      // The style is allowed by its hash: the policy has let it through, and its colours with it.
      assert.equal(await page.$eval(".sheet h2", (head) => getComputedStyle(head).borderBottom), "2px solid rgb(31, 35, 40)");
      const links = await page.$$eval('a[href^="#"]', (all) => all.map((a) => document.getElementById(a.hash.slice(1))?.tagName));
      assert.ok(links.length >= 6 && links.every(Boolean), JSON.stringify(links));
      for (const width of [390, 1440]) {
        await page.setViewport({ width, height: 800 });
        const [ends, height] = await page.evaluate(() => {
          const end = (element) => element.getBoundingClientRect().bottom + scrollY;
          return [[...document.querySelectorAll(".sheet h2, .sheet tr, .sheet mark")].map(end), document.documentElement.scrollHeight];
        });
        assert.ok(ends.length > 20 && Math.max(...ends) <= height, `at ${width} something lies below the end: ${Math.max(...ends)} of ${height}`);
      }
    };
    await visit(browser, { address, isOwn: (url) => url === address }, act, { ready: false });
  }
});

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("a table is copied for spreadsheets and as text", () =>
      visit(on[name], on.place, async (page) => {
        await onText(page, FORMULAS);
        const copied = page.evaluate(
          () =>
            new Promise((done) =>
              addEventListener("copy", ({ clipboardData: data }) => done([data.getData("text/html"), data.getData("text/plain")]), { once: true }),
            ),
        );
        await page.click("#figures [data-copy-table]");
        const [html, plain] = await copied;
        assert.match(html, /<td>148<\/td><td>起<\/td>/);
        const rows = plain.replace(/\r\n$/, "").split("\r\n").map((row) => row.split("\t"));
        assert.ok(rows.length > 5 && rows.every((row) => row.length === rows[0].length));
        assert.deepEqual(rows.flat().filter((cell) => /^[=+@]/.test(cell)), []);
        assert.ok(rows[1].some((cell) => cell.startsWith("'=cmd")), rows[1].join());
        assert.match(await page.$eval("#status", (status) => status.textContent), /已复制/);
      }));

    test("all findings are copied as numbered sentences", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.click("#tab-checks");
        const copied = page.evaluate(
          () => new Promise((done) => document.addEventListener("copy", () => done(document.activeElement.value), { once: true })),
        );
        await page.click("[data-copy-opinions]");
        const lines = (await copied).trim().split("\n");
        assert.equal(lines.length, await page.$$eval("#checks .finding", (all) => all.length));
        lines.forEach((line, i) => assert.match(line, new RegExp(`^${i + 1}\\. .*”：`)));
      }));

    test("the menu opens, walks and closes by keys, and closes by a click elsewhere", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const here = () => page.evaluate(() => document.activeElement.dataset.take ?? document.activeElement.dataset.print ?? document.activeElement.id);
        const open = () => page.$eval("#take", (button) => button.ariaExpanded);
        await page.focus("#take");
        await page.keyboard.press("ArrowDown");
        assert.deepEqual([await here(), await open()], ["xlsx", "true"]);
        await page.keyboard.press("End");
        assert.equal(await here(), "results");
        await page.keyboard.press("ArrowDown");
        assert.equal(await here(), "xlsx");
        await page.keyboard.press("Escape");
        assert.deepEqual([await here(), await open()], ["take", "false"]);
        await page.click("#take");
        await page.click("#source-title");
        assert.equal(await open(), "false");
      }));

    test("a file is made and offered", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.evaluate(() => {
          URL.createObjectURL = (blob) => ((globalThis.made = blob), "blob:none");
          HTMLAnchorElement.prototype.click = function () {
            globalThis.offered = this.download;
          };
        });
        await page.click('#figures [data-take="csv"]');
        assert.match(await page.evaluate(() => globalThis.offered), /^云溪镇_2024_.*_数据\.csv$/);
        assert.ok((await page.evaluate(() => globalThis.made.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)].slice(0, 3)))).join() === "239,187,191");
      }));
  });
}

test("inside another app the result is shown, to be copied", () =>
  visit(
    on.chromium,
    on.place,
    async (page) => {
      await onSample(page);
      await choose(page, '[data-take="markdown"]');
      await until(page, "the result is shown", () => document.querySelector("#rescue").offsetHeight > 0);
      assert.match(await page.$eval("#rescue-why", (why) => why.textContent), /微信.*在浏览器打开/);
      assert.match(await page.$eval("#rescue-text", (text) => text.value), /^# 云溪镇 2024/);
      await page.click('[data-rescue="close"]');
      assert.equal(await page.evaluate(() => document.activeElement.id), "take");
    },
    { prepare: (page) => page.setUserAgent({ userAgent: "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50" }) },
  ));

const pdfTools = spawnSync("pdftotext", ["-v"]).error === undefined;
const onPaper = pdfTools ? test : (name) => test(name, { skip: "no pdftotext; on Debian: apt-get install poppler-utils" }, () => {});

for (const theme of ["light", "dark"]) {
  onPaper(`everything is on paper, whatever tab is in front, ${theme}`, () =>
    visit(
      on.chromium,
      on.place,
      async (page) => {
        await onSample(page);
        await page.click("#tab-sources");
        const wanted = await page.evaluate(() => {
          const words = (selector) => [...document.querySelectorAll(selector)].map((e) => e.textContent.replace(/\s/g, ""));
          const rows = [...document.querySelectorAll("#table tr[data-quantity]")].map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((td) => td.textContent).join(""));
          return { rows, findings: words("#checks .finding > p:nth-of-type(2)"), outline: words("#outline .row-title"), text: words("#source p:not(.clutter)") };
        });
        const file = join(folder, `${theme}.pdf`);
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
        const paper = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/[\s—]/g, "");
        const missing = (list) => list.filter((words) => !paper.includes(words.replace(/[\s—]/g, "")));
        assert.deepEqual([missing(wanted.rows), missing(wanted.findings)], [[], []]);
        assert.ok(wanted.rows.length > 50 && wanted.findings.length >= 3);
        const pages = Number(execFileSync("pdfinfo", [file], { encoding: "utf8" }).match(/Pages:\s+(\d+)/)[1]);
        assert.ok(pages <= 6, `${pages} pages`);
        assert.match(paper, /云溪镇2024法治政府建设年度报告.*由报告透视0\.1\.0生成于/);
        await until(page, "the sheet is gone", () => !document.querySelector("#print").hasChildNodes() && !document.body.classList.contains("is-printing"));
      },
      { prepare: (page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]) },
    ));
}
