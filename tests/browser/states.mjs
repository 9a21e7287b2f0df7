// The states of the page that the bars are held against, and the sizes and themes in which it is met.

import { noise, REPORT, WITH_TABLES } from "./texts.mjs";
import { drop, isReady, onSample, pasteEvent, showsResult, until } from "./visit.mjs";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 };
export const SIZES = { desktop: DESKTOP, phone: PHONE };
export const THEMES = ["light", "dark"];

// What makes a page look so, before it is opened.
export const looking = (viewport, theme = "light") => async (page) => {
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
};

// Clicks where a person would: scrolled away from what is fixed at the edges of a small window.
export async function click(page, selector) {
  await page.$eval(selector, (element) => element.scrollIntoView({ block: "center" }));
  await page.click(selector);
}

// On a phone one pane is in front; on a desk all are.
export async function inFront(page, pane) {
  const button = await page.$(`#panes [data-pane="${pane}"]`);
  if (await button.isVisible()) await button.click();
}

export async function openTab(page, tab) {
  await inFront(page, "results");
  await click(page, `#tab-${tab}`);
}

async function openTabWith(page, tab, ...clicks) {
  await openTab(page, tab);
  for (const selector of clicks) await click(page, selector);
}

const shows = (page, selector) =>
  until(page, `${selector} shows`, (selector) => document.querySelector(selector)?.checkVisibility(), selector);

// Into an empty text box, as a document of its own.
async function openText(page, text) {
  await click(page, "#new");
  await page.$eval("#input", (input) => (input.value = ""));
  await pasteEvent(page, (text) => text, text);
  await showsResult(page);
}

// What a tab that was closed has left on this machine.
async function leave(page, text) {
  await page.evaluate((text) => {
    localStorage.setItem("baogao-7.open", "1\topen\tclean\tshown\n");
    localStorage.setItem("baogao-7.text-1", text);
  }, text);
  await page.reload();
  await isReady(page);
  await shows(page, "#left-behind .notice");
}

// A text that is long and has next to nothing in it: what is changed in it is read when asked for.
const PLAIN = `一、工作情况\n${"全镇干部群众齐心协力,各项工作有序推进。\n".repeat(1_500)}`;

// Each state is reached from the one before it, and may return a way out of itself.
const STATES = {
  offer: async (page) => {
    await leave(page, REPORT);
    return () => click(page, "[data-left=discard]");
  },
  first: async () => {},
  result: onSample,
  number: async (page) => {
    await inFront(page, "source");
    await click(page, "#source mark[data-quantity]");
  },
  outline: (page) => inFront(page, "outline"),
  figures: (page) => openTabWith(page, "figures", "#table .is-part .to-source"),
  checks: (page) => openTabWith(page, "checks", "#checks [data-rule-help]"),
  rules: async (page) => {
    await openTabWith(page, "checks", "#checks .finding:nth-of-type(2) [data-decide]", "#checks [data-switch-off]");
    for (const folded of ["handled", "off", "passed"]) {
      if (await page.$(`[data-folded="${folded}"] > summary`)) await click(page, `[data-folded="${folded}"] > summary`);
    }
    await click(page, "[data-all-rules]");
    await click(page, "#rules .folded > summary");
  },
  pictures: (page) => openTabWith(page, "pictures", "[data-map-figures]", "#pictures .folded > summary"),
  whole: async (page) => {
    await click(page, "[data-map-whole]");
    await shows(page, "#whole");
    return () => page.keyboard.press("Escape");
  },
  located: async (page) => {
    await openTabWith(page, "checks", "#checks [data-locate]");
    await inFront(page, "source");
  },
  bars: (page) => openTab(page, "bars"),
  sources: (page) => openTabWith(page, "sources", ".terms summary"),
  timeline: (page) => openTab(page, "timeline"),
  document: (page) => openTab(page, "document"),
  settings: async (page) => {
    await click(page, "#help");
    return () => click(page, "#settings-close");
  },
  menu: async (page) => {
    await click(page, "#take");
    return () => page.keyboard.press("Escape");
  },
  unread: async (page) => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    await drop(page, ["甲.txt", REPORT], ["赤水镇.doc", old], ["短.txt", [0xa4, 0xa4, 0xa4, 0xe5, 0xa5, 0xbf]]);
    await shows(page, "#read-in [role=alert]");
    await shows(page, "#read-in [data-encoding]");
    await until(page, "three documents", () => document.querySelectorAll("#documents [data-document]").length === 3);
  },
  compared: async (page) => {
    await click(page, "[data-compare]");
    return () => click(page, "#documents [data-document]");
  },
  toast: async (page) => {
    await click(page, "#documents .tab:last-child [data-close]");
    await shows(page, "#toast");
  },
  // Shown by hand: a new build is offered in offline.test.mjs.
  update: async (page) => {
    await page.$eval("#update", (bar) => (bar.hidden = false));
    return () => page.$eval("#update", (bar) => (bar.hidden = true));
  },
  tables: async (page) => {
    await openText(page, WITH_TABLES);
    await inFront(page, "source");
    for (const summary of ["#clutter summary", "#source summary"]) await click(page, summary);
    await page.$eval("#source .grid", (grid) => grid.scrollIntoView({ block: "center" }));
  },
  notice: async (page) => {
    await openText(page, "全镇共有村民25人。");
    await shows(page, "#notices .notice");
  },
  editing: async (page) => {
    await openText(page, PLAIN);
    await inFront(page, "source");
    await click(page, "#edit");
    await page.focus("#editor");
    await page.keyboard.type("补");
    await until(page, "the results are said to be old", () => document.body.dataset.stale);
    return () => click(page, "#edit");
  },
  long: (page) => openText(page, noise(60_000, 7)),
  // A reader that never answers.
  progress: async (page) => {
    await click(page, "#new");
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = () => {};
      globalThis.readAgain = () => (Worker.prototype.postMessage = postMessage);
    });
    await page.$eval("#input", (input) => (input.value = ""));
    await pasteEvent(page, (text) => text, PLAIN);
    await shows(page, "#progress");
    return async () => {
      await page.evaluate(() => readAgain());
      await click(page, "#cancel");
    };
  },
};

// Walks through all states in one visit, and calls `see` with the name of each.
export async function walk(page, see) {
  for (const [name, reach] of Object.entries(STATES)) {
    const leave = await reach(page).catch((error) => {
      throw new Error(`on the way to “${name}”: ${error.message}`);
    });
    await until(page, "all parts are made", () => !document.querySelector("main[aria-busy]"));
    await see(name);
    await leave?.();
  }
}
