// The strip of roles: what the parts do and how much room they take, each a way to its section.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { NO_HEADINGS, REPORT } from "./texts.mjs";
import { inView, isSelected, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();

async function onSample(page) {
  await page.click("#sample");
  await showsResult(page);
}

const names = (page) => page.$$eval(".segment", (all) => all.map((segment) => segment.querySelector("title").textContent));

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("the shares add up to 100%, and the widths to the strip", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const shares = (await names(page)).map((name) => Number(name.match(/(\d+)%/)[1]));
        assert.equal(shares.reduce((sum, share) => sum + share), 100, shares.join(" "));
        const edges = await page.evaluate(() => {
          const box = (element) => element.getBoundingClientRect();
          const rects = [...document.querySelectorAll(".segment rect:first-of-type")].map(box);
          return [box(document.querySelector(".strip")), rects[0], rects.at(-1)].map(({ left, right }) => [left, right]);
        });
        const [[left, right], [first], [, last]] = edges;
        assert.ok(Math.abs(first - left) < 2 && Math.abs(last - right) < 2, JSON.stringify(edges));
      }));

    test("a segment leads to its section, by mouse and by keys", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const last = await page.$$eval(".segment", (all) => all.at(-1).dataset.toSection);
        const heading = `#source [data-section="${last}"]`;
        const middle = await page.$$eval(".segment rect:first-of-type", (all) => {
          const { x, y, width, height } = all.at(-1).getBoundingClientRect();
          return [x + width / 2, y + height / 2];
        });
        await page.mouse.click(...middle);
        await isSelected(page, heading);
        await inView(page, heading);
        await isSelected(page, `#outline [data-section="${last}"]`);
        await page.click("#summary");
        await page.evaluate(() => document.querySelector('.segment[tabindex="0"]').focus());
        await page.keyboard.press("End");
        await page.keyboard.press("Enter");
        await until(page, "the keyboard is at the heading", (h) => document.activeElement.matches(h), heading);
        await page.keyboard.press("Escape");
        await until(page, "the keyboard is back", () => document.activeElement.matches(".segment"));
      }));

    test("the list leads to the sections too", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const section = await page.$$eval(".roles-list button", (all) => all.at(-1).dataset.toSection);
        await page.click(`.roles-list button[data-to-section="${section}"]`);
        await inView(page, `#source [data-section="${section}"]`);
      }));
  });
}

describe("contents of an annual report", () => {
  const text = (page) => page.$eval("#roles", (roles) => roles.innerText);

  test("what has no section of its own is said", () =>
    visit(on.chromium, on.place, async (page) => {
      await pasteEvent(page, (text) => text, REPORT);
      await showsResult(page);
      assert.match(await text(page), /没有单独成节：第一责任人履职、其他/);
      assert.match(await page.$eval("#headline", (headline) => headline.innerText), /法治政府建设年度报告/);
    }));

  test("a text without headings has no strip", () =>
    visit(on.chromium, on.place, async (page) => {
      await pasteEvent(page, (text) => text, NO_HEADINGS);
      await showsResult(page);
      assert.equal(await text(page), "");
    }));
});
