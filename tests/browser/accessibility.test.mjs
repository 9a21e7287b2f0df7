// axe finds nothing, on either screen, in either theme, on a desk and on a phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { WITH_TABLES } from "./texts.mjs";
import { isReady, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
};

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

// The driver's own evaluation is not under the page's policy.
async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

// Nothing sticks out sideways.
const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    for (const theme of ["light", "dark"]) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        const prepare = async (page) => {
          await page.setViewport(viewport);
          await page.emulateMediaFeatures([
            { name: "prefers-color-scheme", value: theme },
            { name: "prefers-reduced-motion", value: "reduce" },
          ]);
        };
        const check = async (page) => {
          assert.deepEqual(await violations(page), []);
          assert.equal(await page.evaluate(overflows), false, "the page scrolls sideways");
        };

        test(`first screen, ${theme}, ${size}`, () => visit(browser, place, check, { prepare }));

        test(`result screen, ${theme}, ${size}`, () => {
          const act = async (page) => {
            await page.click(size === "phone" ? '[data-act="sample"]' : "#sample");
            await showsResult(page);
            await check(page);
            for (const pane of size === "phone" ? ["outline", "results"] : []) {
              await page.click(`#panes [data-pane="${pane}"]`);
              await until(page, `${pane} is in front`, (pane) => document.body.dataset.pane === pane, pane);
              await check(page);
            }
            const tabs = await page.$$eval('[role="tab"]', (tabs) => tabs.map((tab) => tab.id));
            for (const tab of tabs.slice(1)) {
              await page.click(`#${tab}`);
              await check(page);
            }
            await page.click("#tab-pictures");
            await page.click("[data-map-figures]");
            await page.click("#pictures .folded > summary");
            await check(page);
            await page.click("#tab-checks");
            await page.click("#checks [data-rule-help]");
            await check(page);
            await page.click("#checks .finding:nth-of-type(2) [data-decide]");
            await page.click("#checks [data-switch-off]");
            await page.$$eval("#checks .folded > summary", (all) => all.forEach((summary) => summary.click()));
            await page.click("[data-all-rules]");
            await page.$eval("#rules .folded > summary", (summary) => summary.click());
            await check(page);
            await page.click("#tab-figures");
            await page.click("#table .is-part .to-source");
            if (size === "phone") await page.click('#panes [data-pane="results"]');
            await until(page, "a row is open", () => document.querySelector("#table .details"));
            await check(page);
          };
          return visit(browser, place, act, { prepare });
        });
      }
    }

    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`tables and the remains of a web page, ${size}`, () => {
        const act = async (page) => {
          await pasteEvent(page, (text) => text, WITH_TABLES);
          await showsResult(page);
          for (const summary of await page.$$("#clutter summary, #source summary")) await summary.click();
          assert.deepEqual(await violations(page), []);
          assert.equal(await page.evaluate(overflows), false, "the page scrolls sideways");
        };
        return visit(browser, place, act, { prepare: (page) => page.setViewport(viewport) });
      });
    }

    test("the choice of a theme holds over a reload", () =>
      visit(browser, place, async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        await page.click("#help");
        await page.click("#settings [name=theme][value=light]");
        const light = await paper();
        await page.click("#settings [name=theme][value=dark]");
        const dark = await paper();
        assert.notEqual(dark, light);
        await page.reload();
        await isReady(page);
        assert.equal(await paper(), dark);
      }));
  });
}
