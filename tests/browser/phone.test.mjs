// On a phone: what does not add up is seen first, all results are in reach, and there is a way back from the text.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { click, openTab } from "./states.mjs";
import { inView, isSelected, onSample, until, visit } from "./visit.mjs";

const on = stage();
// Firefox is not told by its driver that the device is a phone; what counts is the width.
const prepare = (page) => page.setViewport({ width: 390, height: 844 });

const here = (page) => page.evaluate(() => [document.body.dataset.pane, document.querySelector("#results-tabs [aria-selected=true]").id]);
const shows = (page, pane) => until(page, `${pane} is in front`, (pane) => document.body.dataset.pane === pane, pane);
// From a tab of the results to the text, by a link there.
const lead = async (page, tab, link) => {
  await openTab(page, tab);
  await click(page, link);
  await shows(page, "source");
};
const isOffered = (page) => page.$eval("#back", (button) => button.checkVisibility());

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("contradictions and doubts are the first cards", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const seen = await page.$$eval("#cards .card", (cards) => cards.filter((card) => card.getBoundingClientRect().right <= innerWidth).map((card) => card.dataset.card));
        assert.deepEqual(seen.slice(0, 2), ["errors", "warnings"]);
      }, { prepare }));

    const ways = { "the button": (page) => page.click("#back"), "the browser's own": (page) => page.evaluate(() => history.back()) };
    for (const [what, goBack] of Object.entries(ways)) {
      test(`from the words of a finding back to its card, by ${what}`, () =>
        visit(on[name], on.place, async (page) => {
          await onSample(page);
          assert.equal(await isOffered(page), false);
          await lead(page, "checks", "#checks .finding:last-of-type [data-locate]");
          await inView(page, "#source .doubt.is-selected");
          assert.equal(await isOffered(page), true);
          await goBack(page);
          await shows(page, "results");
          assert.deepEqual(await here(page), ["results", "tab-checks"]);
          await inView(page, "#checks .finding:last-of-type [data-locate]");
          assert.ok(await page.evaluate(() => document.activeElement.matches("[data-locate]")));
          assert.equal(await isOffered(page), false);
        }, { prepare }));
    }

    test("step by step back: from a row of the table, from a row of the outline", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await lead(page, "figures", '#table [data-quantity="q40"] .to-source');
        await page.click('#panes [data-pane="outline"]');
        await click(page, '#outline [data-section="2"] .row-title');
        await shows(page, "source");
        await page.click("#back");
        await shows(page, "outline");
        await isSelected(page, '#outline [data-section="2"]');
        await page.click('#panes [data-pane="source"]');
        await page.click("#back");
        await shows(page, "results");
        await inView(page, '#table [data-quantity="q40"]');
      }, { prepare }));

    test("another document has no way back to this one", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await lead(page, "checks", "#checks [data-locate]");
        await page.click("#new");
        await page.click('[data-act="sample"]');
        await until(page, "the result is shown again", () => document.body.dataset.screen === "result");
        assert.equal(await isOffered(page), false);
        await page.evaluate(() => history.back());
        await new Promise((done) => setTimeout(done, 200));
        assert.equal((await here(page))[0], "source");
      }, { prepare }));
  });
}
