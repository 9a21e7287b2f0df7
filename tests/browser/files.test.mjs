// Files come in by a button, by dropping, in any encoding; what cannot be read is named.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { REPORT } from "./texts.mjs";
import { counts, drop, isReady, says, showsResult, until, visit } from "./visit.mjs";

const SECOND = "赤水镇2024年度法治政府建设报告\n一、工作情况\n全镇共有行政执法人员31人。\n";
// 一、工作情况 共有村民25人。 as GB18030.
const GB18030 = Buffer.from("d2bba1a2b9a4d7f7c7e9bff60ab9b2d3d0b4e5c3f13235c8cba1a30a".repeat(20), "hex");

let on, folder;
before(async () => {
  on = { chromium: await chromium(), firefox: await firefox() };
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
after(async () => {
  await Promise.all([on.chromium?.close(), on.firefox?.close()]);
  rmSync(folder, { recursive: true });
});

// A .docx as offices write it, its parts not compressed: what is read of it is tested natively.
function docx(paragraphs) {
  const text = (words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(text).join("")}</w:body></w:document>`;
  const parts = { "[Content_Types].xml": "<Types/>", "word/document.xml": body };
  const [locals, centrals] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [bytes, title] = [Buffer.from(content), Buffer.from(name)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, title, bytes]);
    centrals.push(Buffer.from("PK\x01\x02\x14\x00"), shared, place, title);
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const documents = (page, n) =>
  until(page, `${n} documents`, (n) => document.querySelectorAll("#documents [data-document]").length === n, n);
const pick = async (page, ...files) => (await page.$("#files")).uploadFile(...files);

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    for (const browser of ["chromium", "firefox"]) {
      test(`${browser}: several files open as documents, the others are named with what to do`, () =>
        visit(on[browser], place, async (page) => {
          const old = file("旧稿.doc", Buffer.from("d0cf11e0a1b11ae10000000000000000", "hex"));
          await pick(page, file("甲.txt", REPORT), file("乙.md", SECOND), old);
          await showsResult(page);
          await documents(page, 2);
          await says(page, "read-in", "3 份中 2 份已读入，1 份未读入");
          await says(page, "read-in", "旧稿.doc");
          await says(page, "read-in", "另存为 .docx / .txt");
          assert.ok((await counts(page)).rows >= 12, "the first is on screen");
        }));
    }

    test("documents of one name are told apart by number and file, after a reload too", () =>
      visit(on.chromium, place, async (page) => {
        await drop(page, ["初稿.txt", REPORT], ["终稿.txt", REPORT.replace("9个行政村", "8个行政村")], ["别的.txt", SECOND]);
        await documents(page, 3);
        const tabs = () => page.$$eval("#documents [data-document]", (all) => all.map((tab) => `${tab.textContent.slice(0, 3)} ${tab.title.split("\n")[1]}`));
        const told = await tabs();
        assert.match(told.join(), /^1\. .*初稿\.txt,2\. .*终稿\.txt,[^.]* 别的\.txt$/);
        await new Promise((done) => setTimeout(done, 1_500));
        await page.reload();
        await isReady(page);
        await documents(page, 3);
        assert.deepEqual(await tabs(), told);
        // What is left alone needs no number.
        await page.click("#documents [data-close]");
        await documents(page, 2);
        assert.match((await tabs()).join(), /^[^.]* 终稿\.txt,[^.]* 别的\.txt$/);
      }));

    test("a dropped file opens beside the open one, which stays", () =>
      visit(on.chromium, place, async (page) => {
        await drop(page, ["甲.txt", REPORT]);
        await showsResult(page);
        await drop(page, ["乙.txt", SECOND]);
        await documents(page, 2);
        await until(page, "the second is shown", () => document.querySelectorAll("#source mark").length === 1);
      }));

    test("an encoding is told by evidence, and can be overruled where it is in doubt", () =>
      visit(on.chromium, place, async (page) => {
        await pick(page, file("国标.txt", GB18030));
        await showsResult(page);
        await says(page, "source", "共有村民");
        await pick(page, file("短.txt", Buffer.from("a4a4a4e5a5bfa4a4a4e5".repeat(3), "hex")));
        await documents(page, 2);
        await says(page, "read-in", "如有乱码");
        const text = () => page.$eval("#source", (source) => source.textContent);
        const before = await text();
        await page.click('#read-in [data-encoding="UTF-16"]');
        await until(page, "read otherwise", (before) => document.querySelector("#source").textContent !== before, before);
        await documents(page, 2);
      }));

    test("a saved web page is read as its text, its table as rows", () =>
      visit(on.chromium, place, async (page) => {
        const html = `<html><meta charset=utf-8><script>alert(1)</script><body><h1>某镇报告</h1><p>一、工作情况</p>
          <table><tr><th>项目</th><th>件数</th></tr><tr><td>行政处罚</td><td>12</td></tr></table><p onclick=alert(1)>共有村民25人。</p>`;
        await pick(page, file("页.html", html));
        await showsResult(page);
        const shown = await page.$eval("#source", (source) => source.textContent);
        assert.match(shown, /行政处罚/);
        assert.doesNotMatch(shown, /alert|<p/);
      }));

    test("a .docx opens", () =>
      visit(on.chromium, place, async (page) => {
        await pick(page, file("报告.docx", docx(SECOND.trim().split("\n"))));
        await showsResult(page);
        assert.equal(await page.$eval("#source", (source) => source.innerText.replace(/\s/gu, "")), SECOND.replace(/\s/gu, ""));
      }));

    test("a saved result opens as it was left, decisions with it", async () => {
      let saved, left;
      const shown = (page) =>
        page.evaluate(() => ["cards", "outline", "source", "table", "checks-list"].map((id) => document.getElementById(id).innerHTML));
      await visit(on.chromium, place, async (page) => {
        await page.evaluate(() => {
          HTMLAnchorElement.prototype.click = function () {
            window.handed = this.href;
          };
          const make = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            blob.text().then((text) => (window.saved = text));
            return make(blob);
          };
        });
        await drop(page, ["甲.txt", REPORT]);
        await showsResult(page);
        await page.click("#tab-checks");
        await page.$eval("#checks .finding [data-decide]", (button) => button.click());
        await page.keyboard.down("Control");
        await page.keyboard.press("KeyS");
        await page.keyboard.up("Control");
        await until(page, "the file is made", () => window.saved?.includes("baogao.document/1"));
        [saved, left] = [await page.evaluate(() => window.saved), await shown(page)];
      });
      await visit(on.chromium, place, async (page) => {
        await pick(page, file("结果.json", saved));
        await showsResult(page);
        for (const [i, part] of (await shown(page)).entries()) assert.equal(part.replaceAll("><", ">\n<"), left[i].replaceAll("><", ">\n<"));
        await says(page, "read-in", "结果.json 已从结果文件打开，保存于 20");
        await says(page, "read-in", "恢复了 1 处“不是问题”的标记、0 条关闭的规则。");
        assert.doesNotMatch(await page.$eval("#read-in", (bar) => bar.textContent), /改动|另一个版本/);
        await pick(page, file("别版.json", saved.replace(/"app":"[^"]*"/, '"app":"9.9.9"').replace("云汀镇", "云汀乡")));
        await documents(page, 2);
        await says(page, "read-in", "正文被改动过");
      });
    });

    test("a table of the clipboard keeps its rows", () =>
      visit(on.chromium, place, async (page) => {
        await page.evaluate(() => {
          const data = new DataTransfer();
          const row = (...cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
          data.setData("text/plain", "项目\n件数\n行政处罚\n12\n行政检查\n30\n");
          data.setData("text/html", `<table>${row("项目", "件数")}${row("行政处罚", 12)}${row("行政检查", 30)}</table><img src=x onerror=alert(1)>`);
          const input = document.querySelector("#input");
          input.focus();
          input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        });
        await showsResult(page);
        assert.equal(await page.$eval("#input", (input) => input.value.trim()), "项目\t件数\n行政处罚\t12\n行政检查\t30");
      }));
  });
}
