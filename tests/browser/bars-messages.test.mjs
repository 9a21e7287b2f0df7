// What goes wrong is said in exactly these words; the text is never lost over it. (A full storage: work.test.mjs. An
// engine that is too old: boot.test.mjs.)

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { NO_HEADINGS, REPORT } from "./texts.mjs";
import { drop, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();
const HINT = "请用 WPS/Word 打开后全选复制粘贴，或另存为 .docx / .txt。";
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)];
const bytes = (text) => [...Buffer.from(text)];
const locked = [...OLE, ...Buffer.from("EncryptedPackage", "utf16le")];

// The sentences of a bar, when there are any.
async function told(page, id) {
  await until(page, `#${id} says something`, (id) => document.getElementById(id).textContent.trim(), id);
  const said = await page.$$eval(`#${id} .notice`, (all) => all.map((notice) => notice.innerText).join(" "));
  return said.replace(/\s+/g, " ").trim();
}
const paste = (text) => (page) => pasteEvent(page, (text) => text, text);

// What is done, the bar that speaks, its words.
const CASES = {
  "an empty paste": [paste(""), "notices", "剪贴板里没有文字。如果复制的是图片或扫描件，请先用文字识别软件转成文字。"],
  "no headings": [paste(NO_HEADINGS), "notices", "这段文字没有找到“一、”“（一）”这类标题，只统计了数字。可以继续看，也可以换一段。"],
  "too short": [paste("一、工作情况\n全镇共有村民25人。"), "notices", "只有 16 个字，可能没有复制全。"],
  ".doc": [(page) => drop(page, ["旧稿.doc", OLE]), "read-in", `旧稿.doc 暂不能直接读 .doc 文件。${HINT}`],
  ".wps": [(page) => drop(page, ["旧稿.wps", OLE]), "read-in", `旧稿.wps 暂不能直接读 .wps 文件。${HINT}`],
  ".pdf": [(page) => drop(page, ["扫描.pdf", bytes("%PDF-1.7\n")]), "read-in", `扫描.pdf 暂不能直接读 .pdf 文件。${HINT}也可以在本工具的网站上打开，那里能直接读。扫描件请先用文字识别软件（OCR）转成文字。`],
  "a locked .docx": [(page) => drop(page, ["密.docx", locked]), "read-in", "密.docx 文件已加密或损坏，读不出正文。"],
  "a damaged .docx": [(page) => drop(page, ["坏.docx", bytes("PK\x03\x04坏")]), "read-in", "坏.docx 文件已加密或损坏，读不出正文。"],
  "an encoding in doubt": [
    (page) => drop(page, ["短.txt", [0xa4, 0xa4, 0xa4, 0xe5, 0xa5, 0xbf]]),
    "read-in",
    "短.txt 按 GB18030 读取。如有乱码，请选： UTF-8 GB18030 UTF-16",
  ],
  "some of many": [
    (page) => drop(page, ["甲.txt", REPORT], ["赤水镇.doc", OLE]),
    "read-in",
    `2 份中 1 份已读入，1 份未读入： 赤水镇.doc 暂不能直接读 .doc 文件。${HINT}`,
  ],
};

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    for (const [what, [act, id, words]] of Object.entries(CASES)) {
      test(what, () =>
        visit(on[name], on.place, async (page) => {
          await act(page);
          assert.equal(await told(page, id), words);
        }));
    }
  });
}

// A worker answers so where an analysis fails.
test("a crash says so, and the text is still there", () =>
  visit(on.chromium, on.place, async (page) => {
    await pasteEvent(page, (text) => text, REPORT.repeat(40));
    assert.equal(await told(page, "notices"), "分析出错，原文还在（未丢失）。");
    assert.ok((await page.$eval("#input", (input) => input.value)).startsWith(REPORT.slice(0, 200)));
    await pasteEvent(page, (text) => text, REPORT);
    await showsResult(page);
  }, {
    expectErrors: true,
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (asked, ...rest) {
          const isLong = Array.isArray(asked) && asked[1].length > 10_000;
          if (isLong) setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: [asked[0]] })));
          else post.call(this, asked, ...rest);
        };
      }),
  }));
