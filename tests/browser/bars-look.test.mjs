// What a page must look like to be read and hit: contrast of its colours, size of its targets, room on a small screen.

import assert from "node:assert/strict";
import { before, after, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { onDisk } from "./places.mjs";
import { click, DESKTOP, inFront, looking, openTab, PHONE, THEMES, walk } from "./states.mjs";
import { REPORT } from "./texts.mjs";
import { inView, paste, showsResult, until, visit } from "./visit.mjs";

let browser, place;
before(async () => ([browser, place] = [await chromium(), onDisk("baogao.html")]));
after(() => Promise.all([browser?.close(), place?.close()]));

// Text against what it stands on, then parts of controls and pictures, which need less.
const WORDS = [
  ...["text", "muted", "accent", "error", "hint"].flatMap((ink) => [[ink, "ground"], [ink, "pane"]]),
  ...["number", "error-tint", "selected"].map((tint) => ["text", tint]),
  ["on-accent", "accent"],
];
const PARTS = ["bar", "control", "achievements", "leadership", "problems", "causes", "plan", "other"];

function luminance(hex) {
  const [r, g, b] = hex.match(/[\da-f]{2}/gi).map((two) => {
    const share = parseInt(two, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const theme of THEMES) {
  test(`contrast of the ${theme} colours`, () =>
    visit(browser, place, async (page) => {
      const names = [...new Set([...WORDS.flat(), ...PARTS])];
      const colours = await page.evaluate(
        (names) => Object.fromEntries(names.map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)])),
        names,
      );
      const pairs = [...WORDS.map((pair) => [...pair, 4.5]), ...PARTS.flatMap((part) => [[part, "ground", 3], [part, "pane", 3]])];
      const measured = pairs.map(([ink, on, least]) => ({ pair: `${ink} on ${on}`, is: contrast(colours[ink], colours[on]), least }));
      assert.deepEqual(measured.filter(({ is, least }) => is < least), []);
    }, { prepare: looking(DESKTOP, theme) }));
}

// Everything that takes a click and is smaller than `least`. Left out: what stands in a line of text (WCAG 2.5.8 has it
// so); what another control does as well, the handles between panes, the strip and the map; what only scrolls.
function tooSmall(least) {
  const TAKES = "a[href], button, input, select, textarea, summary, [role=treeitem], [role=tab], [data-fold], [tabindex='0']";
  const LEFT = "#source :is(p, h2, h3, h4, td, th), svg *, [data-split], .grid, .skips, .warm, .unseen";
  const box = (element) => (element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") : element).getBoundingClientRect();
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  return [...document.querySelectorAll(TAKES)]
    .filter((element) => isShown(element) && !element.closest(LEFT))
    .map((element) => [element, box(element)])
    .filter(([, { width, height }]) => width > 0 && (width < 23.9 || height < least - 0.1))
    .map(([element, { width, height }]) => {
      const name = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 20);
      return `${element.localName}#${element.id}.${element.getAttribute("class") ?? ""} "${name}" ${width.toFixed(1)}×${height.toFixed(1)}`;
    });
}

for (const [size, viewport, least] of [["desktop", DESKTOP, 24], ["phone", PHONE, 44]]) {
  test(`targets on a ${size}: ${least} high at least`, () =>
    visit(browser, place, async (page) => {
      const small = {};
      await walk(page, async (state) => {
        const found = await page.evaluate(tooSmall, least);
        if (found.length > 0) small[state] = found.slice(0, 8);
      });
      assert.deepEqual(small, {});
    }, { prepare: looking(viewport) }));
}

// The frame's parts, what is read, and what lies over it.
const PARTS_OF_ALL = { desktop: ["#new", "#edit", "#tab-figures", "#table .to-source"], phone: ["#new", "#panes [data-pane=source]", "#edit", "#source .title"] };

for (const [size, selectors] of Object.entries(PARTS_OF_ALL)) {
  for (const language of ["", "en"]) {
    test(`the size of the text is that of the frame too, ${size} ${language}`, () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        const pick = (name, value) => page.$eval(`#settings [name=${name}][value="${value}"]`, (choice) => choice.click());
        const heights = () => page.$$eval(selectors.join(), (all) => all.map((one) => [one.id || one.className, one.getBoundingClientRect().height]));
        await pick("language", language);
        const usual = await heights();
        await pick("size", "huge");
        for (const [i, [name, height]] of (await heights()).entries()) assert.ok(height >= usual[i][1] * 1.2, `${name}: ${usual[i][1]}, ${height}`);
        await page.click("#help");
        const sticksOut = () => {
          const { right, bottom } = document.querySelector("#settings").getBoundingClientRect();
          return [document.documentElement.scrollWidth > innerWidth, right > innerWidth, bottom > innerHeight];
        };
        assert.deepEqual(await page.evaluate(sticksOut), [false, false, false]);
        // What is read keeps most of the window.
        const top = await page.$eval("#panes-area", (area) => area.getBoundingClientRect().top / innerHeight);
        assert.ok(top < (size === "phone" ? 0.6 : 0.4), `it begins at ${top}`);
      }, { prepare: looking(size === "phone" ? PHONE : { width: 1366, height: 768 }) }));
  }
}

// 1280×1024 enlarged four times is 320×256.
const SMALL = { "320×640": { width: 320, height: 640 }, "400 %": { width: 320, height: 256, deviceScaleFactor: 4 } };

for (const [name, viewport] of Object.entries(SMALL)) {
  describe(name, () => {
    test("nothing sticks out sideways, in no state", () =>
      visit(browser, place, async (page) => {
        const wide = [];
        await walk(page, async (state) => {
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > viewport.width) wide.push(`${state}: ${width}`);
        });
        assert.deepEqual(wide, []);
      }, { prepare: looking(viewport) }));

    test("from the first screen to an export", () =>
      visit(browser, place, async (page) => {
        await paste(page, REPORT);
        await showsResult(page);
        await inFront(page, "outline");
        const section = await page.$$eval("#outline [role=treeitem]:not([hidden])", (rows) => rows.at(-1).dataset.section);
        await click(page, `#outline [data-section="${section}"]`);
        await inView(page, `#source [data-section="${section}"]`);
        await openTab(page, "checks");
        await click(page, "#checks [data-locate]");
        await inView(page, "#source .doubt.is-selected");
        await click(page, "#take");
        await click(page, "#take-menu [data-take=csv]");
        await until(page, "it is saved", () => document.querySelector("#status").textContent.startsWith("已保存"));
      }, { prepare: looking(viewport) }));
  });
}
