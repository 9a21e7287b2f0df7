// axe finds nothing, and nothing sticks out sideways: in every state, in either theme, on a desk and on a phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { looking, SIZES, THEMES, walk } from "./states.mjs";
import { isReady, visit } from "./visit.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What another theme can change: colours, nothing else.
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

// In Firefox axe takes some Chinese words for the ligatures of an icon font, and then misses them in the name. The names
// are the same in both browsers.
const FIREFOX = { rules: { "label-content-name-mismatch": { enabled: false } } };

// The driver's own evaluation is not under the page's policy.
async function violations(page, more) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...more };
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return isWide ? [...told, "the page scrolls sideways"] : told;
}

const ESSENTIAL = ["offer", "first", "result", "checks", "pictures", "settings", "unread"];

// Whatever is wrong in whichever state, in a list: every rule in the first look, what colours change in the others.
async function walked(page, inLooks, states, more) {
  const wrong = {};
  await walk(page, async (state) => {
    if (states && !states.includes(state)) return;
    for (const [i, [look, take]] of Object.entries(inLooks).entries()) {
      await take(page);
      const found = await violations(page, i > 0 ? { runOnly: COLOURS } : more);
      if (found.length > 0) wrong[`${state}, ${look}`] = found;
    }
  });
  assert.deepEqual(wrong, {});
}

for (const name of ["file", "http"]) {
  describe(name, () => {
    let browser, place;
    before(async () => ([browser, place] = [await chromium(), await openPlace(name)]));
    after(() => Promise.all([browser?.close(), place?.close()]));

    for (const [size, viewport] of Object.entries(SIZES)) {
      const looks = Object.fromEntries(THEMES.map((theme) => [theme, looking(viewport, theme)]));
      test(`every state, ${size}`, () => visit(browser, place, (page) => walked(page, looks), { prepare: looks.light }));
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

// The driver cannot say there which theme the system has, nor that the device is a phone: the page's own switch, and a
// small window.
describe("firefox, file", () => {
  let browser, place;
  before(async () => ([browser, place] = [await firefox(), await openPlace("file")]));
  after(() => Promise.all([browser?.close(), place?.close()]));

  for (const [theme, width] of [["light", 1440], ["dark", 390]]) {
    test(`the essential states, ${theme}, ${width} px`, () =>
      visit(browser, place, async (page) => {
        await page.setViewport({ width, height: 880 });
        await page.evaluate((theme) => localStorage.setItem("baogao-theme", theme), theme);
        await walked(page, { [theme]: () => {} }, ESSENTIAL, FIREFOX);
      }));
  }
});
