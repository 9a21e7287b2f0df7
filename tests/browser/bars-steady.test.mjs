// Nothing on the page moves but by its reader's hand: the layout's shifts, by the browser's own count.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { looking, openTab, SIZES } from "./states.mjs";
import { REPORT } from "./texts.mjs";
import { paste, pasteEvent, showsResult, until, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const MOST = 0.02;

// From the first paint on. `late`: what moved when no input of the last half second accounts for it.
const watch = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => node?.id || node?.className || node?.nodeName);
        shifts.push({ value, late: !hadRecentInput, moved: moved.join(" ") });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

async function holdsStill(page) {
  await rest(700);
  const late = await page.evaluate(() => shifts.filter(({ late }) => late));
  const sum = late.reduce((sum, { value }) => sum + value, 0);
  assert.ok(sum <= MOST, `shifted by ${sum.toFixed(4)}: ${JSON.stringify(late)}`);
  return sum;
}

for (const place of ["file", "http"]) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    describe(`${place}, ${size}`, () => {
      let at;
      before(async () => (at = await openPlace(place)));
      after(() => at?.close());
      const prepare = async (page) => {
        await looking(viewport)(page);
        await watch(page);
      };

      test("paste, tabs, typing", (t) =>
        visit(browser, at, async (page) => {
          await rest(600); // the start's own shifts count as nobody's
          await paste(page, REPORT);
          await showsResult(page);
          await rest(700);
          for (const tab of ["checks", "pictures", "bars", "sources", "timeline", "document", "figures"]) {
            await openTab(page, tab);
            await rest(550);
          }
          t.diagnostic(`${(await holdsStill(page)).toFixed(4)} of ${MOST}`);
        }, { prepare }));

      test("typing never moves its own line", () =>
        visit(browser, at, async (page) => {
          await page.focus("#input");
          const top = () => page.$eval("#input", (input) => input.getBoundingClientRect().top);
          const before = await top();
          await page.keyboard.type("一、工作情况");
          await until(page, "it was read", () => document.querySelector("#status").textContent !== "");
          await page.keyboard.type("全镇共有村民25人。");
          await rest(900);
          assert.equal(await top(), before);
          await holdsStill(page);
        }, { prepare }));

      // A long report is put on screen in steps, later than a press of a key could account for.
      test("a report that takes a while to read", (t) =>
        visit(browser, at, async (page) => {
          await rest(600); // the start's own shifts
          await page.evaluate(() => (shifts.length = 0));
          await pasteEvent(page, (text, times) => text.repeat(times), REPORT, 400);
          await showsResult(page);
          await until(page, "the last step", () => document.querySelector("#checks-list").hasChildNodes());
          t.diagnostic(`${(await holdsStill(page)).toFixed(4)} of ${MOST}`);
        }, { prepare }));
    });
  }
}
