// The results' tabs by keyboard, and what the document says of itself: every entry leads to its place and back.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { inView, isSelected, showsResult, until, visit } from "./visit.mjs";

const on = stage();

async function onSample(page) {
  await page.click("#sample");
  await showsResult(page);
}

const focused = (page) => page.evaluate(() => document.activeElement.id);
const shown = (page) =>
  page.$$eval('#results [role="tabpanel"]', (panels) => panels.filter((p) => p.offsetHeight > 0).map((p) => p.id));

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("arrows go from tab to tab, one of which takes the Tab key", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        assert.deepEqual(await shown(page), ["figures"]);
        await page.focus("#tab-figures");
        await page.keyboard.press("ArrowRight");
        assert.equal(await focused(page), "tab-checks");
        assert.deepEqual(await shown(page), ["checks"]);
        await page.keyboard.press("End");
        await page.keyboard.press("ArrowRight");
        assert.equal(await focused(page), "tab-figures");
        const stops = () => page.$$eval('#results-tabs [tabindex="0"], #results-tabs button:not([tabindex])', (all) => all.length);
        assert.equal(await stops(), 1);
      }));

    test("an entry of the document leads to its place, by mouse and by keys", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.click("#tab-document");
        const entries = await page.$$eval("#document [data-to-place]", (all) => all.map((e) => e.dataset.toPlace));
        assert.ok(entries.length >= 7, `entries: ${entries.length}`);
        // The signature, at the end of a text longer than the pane.
        const last = entries.map(Number).sort((a, b) => a - b).at(-1);
        const button = `#document [data-to-place="${last}"]`;
        await page.click(button);
        await isSelected(page, `#source [data-place="${last}"]`);
        await inView(page, `#source [data-place="${last}"]`);
        await page.focus("#tab-document");
        await page.focus(`#document [data-to-place="${entries[0]}"]`);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        const inSource = () => document.activeElement.closest("#source [data-place]") !== null;
        await until(page, "the keyboard is in the text", inSource);
        await page.keyboard.press("Escape");
        await until(page, "the keyboard is back", () => document.activeElement.matches("#document [data-to-place]"));
      }));

    test("a row opens to how its figure was read, by mouse and by keys, and closes again", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        const details = () => page.$$eval("#table .details", (rows) => rows.map((row) => row.innerText));
        const part = await page.$eval("#table tr.is-part", (row) => row.dataset.quantity);
        const top = () => page.$eval(`#table tr[data-quantity="${part}"]`, (row) => Math.round(row.getBoundingClientRect().top));
        await page.click(`#table tr[data-quantity="${part}"] .to-source`);
        await until(page, "the details show", () => document.querySelectorAll("#table .details .bar").length > 0);
        assert.match((await details())[0], /单位/);
        await inView(page, `#source mark[data-quantity="${part}"]`);
        const before = await top();
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("Enter");
        await until(page, "other details show", (part) => {
          const row = document.querySelector("#table .details");
          return row && row.previousElementSibling.dataset.quantity !== part;
        }, part);
        assert.equal((await details()).length, 1);
        const row = await page.$eval("#table tr:has(+ .details)", (row) => row.dataset.quantity);
        assert.ok(Math.abs((await top()) - before) < 400);
        await page.keyboard.press("Enter");
        await until(page, "the details are closed", () => !document.querySelector("#table .details"));
        await isSelected(page, `#table tr[data-quantity="${row}"]`);
      }));

    test("sums and rates have bars, each a way to its figures", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.click("#tab-bars");
        const bars = await page.$$eval("#bars .bars", (figures) => figures.map((figure) => figure.innerText));
        assert.ok(bars.length >= 8, `${bars.length} bars`);
        // One of the sample's planted mistakes: 52 + 47 + 28 + 21 is 148, not 146.
        assert.match(bars.find((words) => words.includes("不符")), /146起[^]*超出 2/);
        const id = await page.$$eval("#bars [data-to-quantity]", (all) => all.at(-1).dataset.toQuantity);
        await page.click(`#bars [data-to-quantity="${id}"]`);
        await isSelected(page, `#source mark[data-quantity="${id}"]`);
        await inView(page, `#source mark[data-quantity="${id}"]`);
        assert.deepEqual(await shown(page), ["bars"]);
      }));

    test("citations, terms and dates lead to all their places", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        for (const [tab, least] of [["sources", 30], ["timeline", 7]]) {
          await page.click(`#tab-${tab}`);
          await page.$$eval(`#${tab} details`, (all) => all.forEach((details) => (details.open = true)));
          const places = await page.$$eval(`#${tab} [data-to-place]`, (all) => all.map((button) => button.dataset.toPlace));
          assert.ok(new Set(places).size >= least, `${tab}: ${places.length} places`);
          const last = places.map(Number).sort((a, b) => a - b).at(-1);
          await page.click(`#${tab} [data-to-place="${last}"]`);
          await isSelected(page, `#source [data-place="${last}"]`);
          await inView(page, `#source [data-place="${last}"]`);
        }
        assert.match(await page.$eval("#source .term", (term) => term.title), /./);
      }));

    test("a number chosen in the text brings the figures to the front", () =>
      visit(on[name], on.place, async (page) => {
        await onSample(page);
        await page.click("#tab-document");
        await page.click("#source mark[data-quantity]");
        await until(page, "the figures show", () => document.querySelector("#figures").offsetHeight > 0);
        await isSelected(page, "#table tr[data-quantity]:is(.is-selected)");
      }));
  });
}
