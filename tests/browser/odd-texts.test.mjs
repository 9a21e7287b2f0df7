// Texts that nobody wrote: each has its result or its sentence, nothing breaks, and no character is lost.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { noise, REPORT } from "./texts.mjs";
import { counts, paste, pasteEvent, showsResult, until, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

// The text on screen, as far as the page shows it; a long one is shown in part.
const shown = (page) => page.$eval("#source", (source) => source.textContent.replace(/\s/gu, "").slice(0, 1_000));

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("1 MB of noise", () =>
      visit(browser, place, async (page) => {
        const text = noise(1_000_000, 7);
        await pasteEvent(page, (text) => text, text);
        await showsResult(page);
        const start = text.replace(/\s/gu, "").slice(0, 500);
        assert.ok((await shown(page)).startsWith(start), "the text is shown");
      }));

    test("100,000 lines", () =>
      visit(browser, place, async (page) => {
        await pasteEvent(page, () => "（一）开展宣传12次。\n".repeat(100_000));
        await showsResult(page);
        assert.equal((await counts(page)).card, 100_000);
        assert.ok((await shown(page)).startsWith("（一）开展宣传12次。"));
      }));

    test("a lone surrogate", () =>
      visit(browser, place, async (page) => {
        await pasteEvent(page, () => "一、工作\uD800情况\n全镇共有村民25人。\uDC00");
        await showsResult(page);
        assert.equal((await counts(page)).rows, 1);
        const text = await page.$eval("#input", (input) => [...input.value].length);
        assert.equal(text, 19, "the box keeps every unit");
      }));

    for (const [what, text] of Object.entries({
      "one character": "镇",
      "markup": "一、<script>alert(1)</script>\n<b onclick=alert(1)>25人</b>&lt;",
      "control characters": "一、工作\u0000情况\u0007\n共25人\u202E。\uFEFF",
      "one long line": "开展宣传12次，".repeat(5_000),
    })) {
      test(what, () =>
        visit(browser, place, async (page) => {
          await pasteEvent(page, (text) => text, text);
          await showsResult(page);
          const start = text.replace(/[\s\u0000]/gu, "").slice(0, 200);
          assert.ok((await shown(page)).replaceAll("\u0000", "").startsWith(start), await shown(page));
        }));
    }

    test("the page goes on after an odd text", () =>
      visit(browser, place, async (page) => {
        await pasteEvent(page, () => "\uD800".repeat(1_000));
        await showsResult(page);
        await page.click("#new");
        await until(page, "the first screen is back", () => document.body.dataset.screen === "first");
        await paste(page, REPORT);
        await showsResult(page);
        assert.ok((await counts(page)).card >= 12);
      }));
  });
}
