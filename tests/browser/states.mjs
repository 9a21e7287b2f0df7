// The states of the page that the bars are held against, and the sizes and themes in which it is met.

import { noise, REPORT } from "./texts.mjs";
import { drop, onSample, pasteEvent, says, showsResult, until } from "./visit.mjs";

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

// Each state is reached from the one before it, and may return a way out of itself.
const STATES = {
  first: async () => {},
  result: onSample,
  outline: (page) => inFront(page, "outline"),
  figures: (page) => openTabWith(page, "figures", "#table .is-part .to-source"),
  checks: (page) => openTabWith(page, "checks", "#checks [data-rule-help]"),
  pictures: (page) => openTabWith(page, "pictures", "[data-map-figures]", "#pictures .folded > summary"),
  bars: (page) => openTab(page, "bars"),
  sources: (page) => openTab(page, "sources"),
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
  editing: async (page) => {
    await inFront(page, "source");
    await click(page, "#edit");
    await page.focus("#editor");
    await page.keyboard.type("补");
    await says(page, "stale", "改动前");
    return () => click(page, "#edit");
  },
  unread: async (page) => {
    await drop(page, ["甲.txt", REPORT], ["赤水镇.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]], ["短.txt", [0xa4, 0xa4, 0xa4, 0xe5, 0xa5, 0xbf]]);
    await says(page, "read-in", "1 份未读入");
    await says(page, "read-in", "如有乱码");
    await until(page, "three documents", () => document.querySelectorAll("#documents [data-document]").length === 3);
  },
  toast: async (page) => {
    await click(page, "#documents .tab:last-child [data-close]");
    await until(page, "the toast shows", () => document.querySelector("#toast").checkVisibility());
  },
  long: async (page) => {
    await click(page, "#new");
    await pasteEvent(page, (text) => text, noise(60_000, 7));
    await showsResult(page);
  },
};

// Walks through all states in one visit, and calls `see` with the name of each.
export async function walk(page, see) {
  for (const [name, reach] of Object.entries(STATES)) {
    const leave = await reach(page).catch((error) => {
      throw new Error(`on the way to “${name}”: ${error.message}`);
    });
    await see(name);
    await leave?.();
  }
}
