// A clipboard and files that mean harm, or are merely too much: nothing runs, nothing breaks, and what is taken away is safe.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, firefox } from "./browsers.mjs";
import { ACTIVE, FORMULAS, harmed, isRead, pastePage, SIGNS, taken } from "./harm.mjs";
import { openPlace } from "./places.mjs";
import { counts, drop, pasteEvent, says, showsResult, until } from "./visit.mjs";

const on = {};
before(async () => Object.assign(on, { chromium: await chromium(), firefox: await firefox() }));
after(() => Promise.all([on.chromium?.close(), on.firefox?.close()]));

const paste = async (page, make, ...values) => {
  await pasteEvent(page, make, ...values);
  await isRead(page);
};
const documents = (page, n) =>
  until(page, `${n} documents`, (n) => document.querySelectorAll("#documents [data-document]").length === n, n);

// Opens all that shows words of the text.
const openAll = (page) =>
  page.evaluate(() => {
    for (const tab of document.querySelectorAll("[role=tab]")) tab.click();
    for (const summary of document.querySelectorAll("summary")) summary.click();
    for (const row of [...document.querySelectorAll("#table .to-source")].slice(0, 20)) row.click();
  });

// What is pasted as words, in each browser and place.
const WORDS = {
  "markup that would act": async (page) => {
    await paste(page, (text) => text, ACTIVE);
    const shown = await page.$eval("#source", (source) => source.textContent.replace(/\s/gu, ""));
    assert.equal(shown, ACTIVE.replace(/\s/gu, ""), "it is all there, as words");
    await openAll(page);
  },
  "signs that turn, hide or are forbidden": async (page) => {
    await paste(page, (text) => text, SIGNS);
    await openAll(page);
    // What stands behind a sign stands where it stands in the text.
    const order = await page.evaluate(() => {
      const words = document.createTreeWalker(document.querySelector("#source"), NodeFilter.SHOW_TEXT);
      while (words.nextNode() && !words.currentNode.data.includes("截止目前"));
      const at = words.currentNode.data.indexOf("截");
      return [0, 1, 2, 3].map((i) => {
        const range = document.createRange();
        range.setStart(words.currentNode, at + i);
        range.setEnd(words.currentNode, at + i + 1);
        return range.getBoundingClientRect().left;
      });
    });
    assert.deepEqual(order, order.toSorted((a, b) => a - b), "from left to right");
    assert.equal((await counts(page)).rows, (await counts(page)).card);
  },
  "half characters": async (page) => {
    await paste(page, () => "一、工作\uD800情况\n\uDC00全镇共有村民25人。\uD800\uD800");
    assert.equal((await counts(page)).rows, 1);
  },
  "a page with a table and live parts": async (page) => {
    await pastePage(page, (html) => ({ html: `<table><tr><td>项目</td><td>件数</td></tr></table>${html}`, plain: "项目\n件数\n" }), ACTIVE);
    await isRead(page);
    assert.doesNotMatch(await page.$eval("#source", (source) => source.textContent), /onerror|srcdoc|<script/);
    await openAll(page);
  },
  "files with such content and such names": async (page) => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    const saved = JSON.stringify({ schema: "baogao.document/1", text: ACTIVE, handling: { no_problem: [{ rule: "<img src=x onerror=hit=1>", key: "\u202e", reason: ACTIVE }], off: [ACTIVE] }, report: {} });
    await drop(page,
      ["<img src=x onerror=hit=1>.txt", ACTIVE],
      ["甲\u202etxt.doc", old],
      ['"><svg onload=hit=1>.doc', old],
      ["页.html", `<!doctype html><html><body>${ACTIVE}</body></html>`],
      ["\u202e短.txt", [0xa4, 0xa4, 0xa4, 0xe5, 0xa5, 0xbf]],
      ["结果.json", saved],
      ["深.json", `{"schema":"baogao.document/1","text":${"[".repeat(100_000)}`],
      ["空.docx", [0x50, 0x4b, 3, 4, ...Array(400).fill(0xff)]]);
    await isRead(page);
    await says(page, "read-in", "份未读入");
    await says(page, "read-in", '"><svg onload=hit=1>.doc');
    await page.click("#read-in [data-encoding='UTF-8']");
    await isRead(page);
    await openAll(page);
  },
};

// What is too much, in each place. `make` runs in the page, so that the driver need not carry it.
const MUCH = {
  "5 MB of text": (page) => paste(page, (text) => text.repeat(Math.ceil(5_000_000 / text.length)), ACTIVE),
  "one line of a million characters": (page) => paste(page, () => "开展宣传12次".repeat(150_000)),
  "10,000 open brackets": (page) => paste(page, () => `一、工作${"（".repeat(10_000)}\n${"(".repeat(10_000)}${"[".repeat(10_000)}共25人`),
  "10,000 open quotes": (page) => paste(page, () => `一、工作\n${"“".repeat(10_000)}${"《".repeat(10_000)}${"〔".repeat(10_000)}共25人`),
  "10,000 open elements": async (page) => {
    await pastePage(page, () => ({ html: `<table><tr><td>a<td>25人</table>${"<div>".repeat(10_000)}镇${"<b><ol><li>".repeat(10_000)}村`, plain: "a\n25人" }));
    await isRead(page);
  },
  "10,000 tables inside each other": async (page) => {
    await pastePage(page, () => ({ html: "<table><tr><td>甲<td>25人".repeat(10_000), plain: "甲\n25人" }));
    await isRead(page);
  },
  "100,000 cells": async (page) => {
    const made = () => {
      const cell = (i, j) => (j ? `${i * j}` : `村${i}`);
      const row = (i) => `<tr>${Array.from({ length: 10 }, (_, j) => `<td>${cell(i, j)}</td>`).join("")}</tr>`;
      const rows = Array.from({ length: 10_000 }, (_, i) => row(i)).join("");
      return { html: `<table><tr>${Array.from({ length: 10 }, (_, j) => `<th>指标${j}</th>`).join("")}</tr>${rows}</table>`, plain: "指标" };
    };
    await pastePage(page, made);
    await isRead(page);
    await says(page, "source", "村5");
  },
  "a cell over a million columns and rows": async (page) => {
    await pastePage(page, () => ({ html: `<table>${"<tr><td colspan=1000000 rowspan=1000000>甲<td>25人".repeat(1_000)}</table>`, plain: "甲" }));
    await isRead(page);
  },
};

for (const [browser, place] of [["chromium", "file"], ["chromium", "http"], ["firefox", "file"]]) {
  describe(`${browser}, ${place}`, () => {
    let at;
    before(async () => (at = await openPlace(place)));
    after(() => at?.close());

    for (const [what, act] of Object.entries(WORDS)) test(what, () => harmed(on[browser], at, act));
    const essential = ["10,000 open brackets", "10,000 open elements"];
    for (const [what, act] of Object.entries(MUCH)) {
      if (browser === "chromium" || essential.includes(what)) test(what, () => harmed(on[browser], at, act));
    }
  });
}

// Cells of a CSV file.
function cells(csv) {
  const found = csv.replace("\ufeff", "").match(/"(?:[^"]|"")*"|[^,\r\n]+/g);
  return found.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

describe("what is taken away", () => {
  const folder = mkdtempSync(join(tmpdir(), "baogao-harm-"));
  after(() => rmSync(folder, { recursive: true }));

  for (const [what, text] of Object.entries({ markup: ACTIVE, formulas: FORMULAS, signs: SIGNS })) {
    test(what, async () => {
      let files;
      const place = await openPlace("file");
      await harmed(on.chromium, place, async (page) => {
        await pasteEvent(page, (text) => text, text);
        await showsResult(page);
        files = await taken(page);
      }, { goesOn: false });
      place.close();
      const kinds = files.map(([name]) => name.split(".").at(-1));
      // The Office files are seen in tests/office.rs.
      for (const kind of ["csv", "json", "md", "opml", "html", "svg", "xlsx", "docx"]) assert.ok(kinds.includes(kind), `${kind} of ${kinds}`);
      for (const [i, [name, content]] of files.entries()) {
        assert.doesNotMatch(name, /[<>:"/\\|?*\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u206f]/, "a name that file systems take");
        const kind = kinds[i];
        if (kind === "csv") {
          const open = cells(content).filter((cell) => /^[\s\p{C}]*[=+@＝＋＠－-]/u.test(cell) && !/^-\d+(\.\d+)?$/.test(cell));
          assert.deepEqual(open, [], `${name}: a formula`);
        } else if (kind === "md") {
          assert.doesNotMatch(content, /<|(?<!\\)\[|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        } else if (kind === "opml") {
          assert.doesNotMatch(content, /<(?!\/?(opml|head|title|body|outline)[ >]|\?xml )|[\u202a-\u202e]/);
        } else if (kind === "json") {
          assert.equal(JSON.parse(content).text, text);
        } else if (kind === "html" || kind === "svg") {
          await opensStill(join(folder, `${i}.${kind}`), content);
        }
      }
    });
  }
});

// A file that is opened by itself shows its words and does nothing.
async function opensStill(file, content) {
  writeFileSync(file, content);
  const address = pathToFileURL(file).href;
  const place = { address, isOwn: (url) => url === address };
  for (const browser of file.endsWith("html") ? [on.chromium, on.firefox] : [on.chromium]) {
    await harmed(browser, place, async (page) => {
      const found = await page.evaluate(() => ({
        root: document.documentElement.localName,
        hit: globalThis.hit ?? null,
        active: [...document.querySelectorAll("*")]
          .filter(({ localName, attributes }) =>
            ["script", "iframe", "object", "embed", "img", "image", "form", "base", "link", "foreignObject", "parsererror"].includes(localName)
            || [...attributes].some(({ name, value }) => name.startsWith("on") || (/href|src/.test(name) && !value.startsWith("#"))))
          .map((element) => element.id || element.localName),
      }));
      const expected = file.endsWith("svg") ? { root: "svg", active: [] } : { root: "html", active: ["baogao-document"] };
      assert.deepEqual(found, { ...expected, hit: null });
    }, { goesOn: false, ready: false });
  }
}
