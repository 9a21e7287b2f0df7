// What a person does with a report that is on screen: sixty clicks and keys over all panes, each let settle.

import { click, inFront } from "./states.mjs";

const keys = (key, times) => Array(times).fill({ key });
const TABS = ["checks", "pictures", "bars", "sources", "timeline", "document", "figures"];

// In front of which pane, what is clicked or pressed there.
const DONE = [
  ["outline", [
    ...["1", "3", "2"].map((level) => ({ click: `[data-level="${level}"]` })),
    { click: '#outline [role="treeitem"]:nth-child(3) .row-title' },
  ]],
  ["outline", [{ focus: '#outline [role="treeitem"]' }, ...keys("ArrowDown", 6), ...keys("ArrowLeft", 2), ...keys("ArrowRight", 2)]],
  ["source", [
    ...["sources", "numbers", "numbers", "doubts", "doubts"].map((kind) => ({ click: `[data-highlight="${kind}"]` })),
    ...[0, 4, 8].map((at) => ({ click: "#source mark", at })),
  ]],
  ["results", [
    ...[0, 3, 6].map((at) => ({ click: "#table tr[data-quantity] .to-source", at, in: "results" })),
    ...keys("ArrowDown", 4),
    ...TABS.map((tab) => ({ click: `#tab-${tab}`, in: "results" })),
  ]],
  ["results", [...keys("F8", 5), ...keys("Escape", 1)]],
  ["results", [
    { click: "#tab-checks", in: "results" },
    { click: "#checks [data-rule-help]" },
    { click: "#checks [data-decide]" },
    { click: "#undo [data-undecide]" },
    { click: "#tab-pictures" },
    { click: '[data-map-depth="1"]' },
    { click: "[data-map-figures]" },
  ]],
  ["source", [
    { click: "#take" },
    ...keys("ArrowDown", 2),
    ...keys("Escape", 1),
    { click: "#help" },
    { click: "#settings-close" },
    { click: "#edit" },
    { focus: "#editor" },
    ...keys("a", 5),
    { click: "#edit" },
  ]],
];

// Does it all.
export async function interact(page) {
  for (const [pane, steps] of DONE) {
    await inFront(page, pane);
    for (const step of steps) {
      // A click on a phone's figure may have led into the text.
      if (step.in) await inFront(page, step.in);
      await take(page, step);
      await page.evaluate(() => stopwatch.rest());
    }
  }
}

async function take(page, step) {
  if (step.key) return page.keyboard.press(step.key);
  if (step.focus) return page.focus(step.focus);
  if (step.at === undefined) return click(page, step.click);
  const element = (await page.$$(step.click))[step.at];
  await element.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await element.click();
}
