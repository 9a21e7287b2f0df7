// PDFs open in the hosted page: what is read is what was printed. All else that a .pdf can be gets its sentence.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { onDisk, onServer } from "./places.mjs";
import { REPORT } from "./texts.mjs";
import { drop, isReady, says, showsResult, until, visit } from "./visit.mjs";

const STYLE = `body { font: 16pt/28pt "Noto Serif CJK SC", serif; text-align: justify } p { margin: 0; text-indent: 2em }
  h1 { font-size: 22pt; text-align: center } table { border-collapse: collapse; width: 100%; line-height: 20pt }
  td { border: 1px solid; padding: 4pt 6pt; font-size: 12pt }`;
const FOOTER = '<div style="font-size: 9pt; width: 100%; text-align: center"><span class="pageNumber"></span></div>';
const ROWS = ["项目\t上半年\t下半年\t合计", "行政检查（含日常巡查、专项检查和联合执法检查的次数）\t210\t240\t450", "行政处罚\t12\t33\t45"];

const on = {};
let folder, server;
before(async () => {
  [on.chromium, on.firefox, server] = [await chromium(), await firefox(), await onServer()];
  folder = mkdtempSync(join(tmpdir(), "pdf-"));
});
after(async () => {
  await Promise.all([on.chromium?.close(), on.firefox?.close(), server?.close()]);
  rmSync(folder, { recursive: true });
});

// A page of HTML, printed to a file.
async function print(name, html, { numbered = true } = {}) {
  const page = await on.chromium.newPage();
  try {
    await page.setContent(`<meta charset="utf-8"><style>${STYLE}</style>${html}`);
    const path = join(folder, name);
    const margin = { top: "25mm", bottom: "25mm", left: "28mm", right: "26mm" };
    await page.pdf({ path, format: "A4", margin, displayHeaderFooter: numbered, headerTemplate: "<span></span>", footerTemplate: FOOTER });
    return path;
  } finally {
    await page.close();
  }
}

// The report as a town prints it: the title large, paragraphs indented and justified, over two pages at least.
function printReport() {
  const [office, about, , ...lines] = REPORT.trim().split("\n");
  const cells = (row) => row.split("\t").map((cell) => `<td>${cell}</td>`).join("");
  const table = `<table>${ROWS.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
  const body = lines.filter(Boolean).map((line) => `<p>${line}</p>`).join("");
  return print("报告.pdf", `<h1>${office}<br>${about}</h1>${body}<p>附表：执法情况</p>${table}`);
}

const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const pick = async (page, ...files) => (await page.$("#files")).uploadFile(...files);

// What is read in a report: its headings, and of each number what it is and how it is written.
function found(page) {
  return page.evaluate(() => {
    // Without the blanks, and without the numbers of the pages.
    const words = (element) => element.textContent.replace(/\s|— \d —/gu, "");
    return {
      headings: [...document.querySelectorAll("#source [data-section]")].map(words),
      numbers: [...document.querySelectorAll("#table tr[data-quantity]")].map((row) => words(row.querySelector("th, td"))),
      marks: [...document.querySelectorAll("#source mark[data-quantity]")].map(words),
      solid: words(document.querySelector("#source")),
    };
  });
}

for (const browser of ["chromium", "firefox"]) {
  describe(browser, () => {
    test("a printed report is read as the text is", async () => {
      const path = await printReport();
      let text;
      await visit(on[browser], server, async (page) => {
        await drop(page, ["报告.txt", `${REPORT.trim()}\n附表：执法情况\n${ROWS.join("\n")}\n`]);
        await showsResult(page);
        text = await found(page);
      });
      assert.ok(text.headings.length >= 6 && text.numbers.length >= 15, JSON.stringify(text));
      const asked = [];
      const prepare = (page) => page.on("request", (request) => asked.push(request.url()));
      const reads = (url) => /\/pdfjs-[0-9a-f]+\/(reader|pdf)\.js$/.test(url);
      await visit(on[browser], server, async (page) => {
        assert.deepEqual(asked.filter(reads), [], "the first load does without");
        await pick(page, path);
        await showsResult(page);
        const read = await found(page);
        assert.equal(read.solid, text.solid);
        assert.deepEqual(read.headings, text.headings);
        assert.deepEqual(read.numbers, text.numbers);
        // A number that a line of the page breaks is marked in two parts.
        assert.equal(read.marks.join(""), text.marks.join(""));
      }, { prepare });
      assert.equal(asked.filter(reads).length, 2, asked.join());
    });

    test("what cannot be read is told, with what to do", async () => {
      const scan = await print("扫描.pdf", '<svg width="300" height="300"><rect width="200" height="90" /></svg>', { numbered: false });
      const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >> /ID [<00> <00>]`;
      const locked = file("密.pdf", `%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj\ntrailer << /Root 1 0 R /Size 3 ${encrypt} >>\n%%EOF\n`);
      const cases = [
        [scan, "这个 PDF 里只有图片，没有文字"],
        [locked, "这个 PDF 设了打开密码，读不出正文。"],
        [file("坏.pdf", "%PDF-1.7\n没有写完"), "这个 PDF 不完整或已损坏，读不出正文。"],
      ];
      await visit(on[browser], server, async (page) => {
        for (const [path, sentence] of cases) {
          await pick(page, path);
          await says(page, "read-in", sentence);
        }
        assert.equal(await page.$eval("#progress", (bar) => bar.hidden), true);
      });
    });
  });
}

test("several are read one after the other, and those that cannot be are named", () =>
  visit(on.chromium, server, async (page) => {
    const other = await print("另一份.pdf", "<h1>赤水镇2024年度法治政府建设报告</h1><p>一、工作情况</p><p>全镇共有行政执法人员31人。</p>");
    await pick(page, await printReport(), other, file("坏.pdf", "%PDF-1.7\n"));
    await until(page, "two documents", () => document.querySelectorAll("#documents [data-document]").length === 2);
    await says(page, "read-in", "3 份中 2 份已读入，1 份未读入");
    await says(page, "read-in", "坏.pdf");
  }));

test("a long one says how far it is, and can be given up", async () => {
  const path = await print("长.pdf", '<p style="break-after: page">全镇共有村民25人。</p>'.repeat(400));
  await visit(on.chromium, server, async (page) => {
    await page.evaluate(() => {
      const words = document.querySelector("#progress-words");
      new MutationObserver((_, observer) => {
        if (!/第 [1-9]\d*\/40[01] 页/.test(words.textContent)) return;
        observer.disconnect();
        window.said = words.textContent;
        document.querySelector("#cancel").click();
      }).observe(words, { childList: true, characterData: true, subtree: true });
    });
    await pick(page, path);
    await until(page, "it was given up", () => window.said && document.querySelector("#progress").hidden);
    await pick(page, await printReport());
    await showsResult(page);
    assert.equal(await page.$$eval("#documents [data-document]", (all) => all.length), 1);
  });
});

test("without what reads them the page says so", async () => {
  const place = await onServer((path) => (/\/pdfjs-/.test(path) ? (response) => response.writeHead(404).end() : undefined));
  try {
    await visit(on.chromium, place, async (page) => {
      await pick(page, await printReport());
      await says(page, "read-in", "读取 PDF 的模块没有启动成功。");
    }, { expectErrors: true });
  } finally {
    place.close();
  }
});

test("the first screen promises them where they are read, and nowhere else", async () => {
  for (const [place, promises] of [[await onServer(), true], [onDisk("baogao.html"), false]]) {
    await visit(on.chromium, place, async (page) => {
      assert.equal(await page.$eval("#first", (first) => first.innerText.includes(".pdf")), promises);
    }).finally(place.close);
  }
});

test("the file on disk says where they are read", async () => {
  const place = onDisk("baogao.html");
  try {
    await visit(on.chromium, place, async (page) => {
      await pick(page, await printReport());
      await says(page, "read-in", "暂不能直接读 .pdf 文件。");
      await says(page, "read-in", "也可以在本工具的网站上打开，那里能直接读。");
    });
  } finally {
    place.close();
  }
});

test("once a PDF was opened, PDFs open without the server too", async () => {
  const [one, place] = [await printReport(), await onServer()];
  const other = await print("另一份.pdf", "<p>一、工作情况</p><p>全镇共有行政执法人员25人。</p>");
  await visit(on.chromium, place, async (page) => {
    await until(page, "the page is kept", () => navigator.serviceWorker.controller?.state === "activated");
    await pick(page, one);
    await showsResult(page);
    place.close();
    await page.reload();
    await isReady(page);
    await showsResult(page);
    await pick(page, other);
    await until(page, "the other is read", () => document.querySelector("#source").textContent.includes("25人"));
    assert.equal(await page.$$eval("#documents [data-document]", (all) => all.length), 2);
  });
});
