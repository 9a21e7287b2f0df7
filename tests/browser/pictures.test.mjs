// The tab of pictures: the mind map by mouse and by keys, every picture as a file, what is lit up in the text.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { stage } from "./stage.mjs";
import { NO_HEADINGS } from "./texts.mjs";
import { inView, isReady, isSelected, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();

async function onPictures(page) {
  await page.click("#sample");
  await showsResult(page);
  await page.click("#tab-pictures");
}

const boxes = (page) => page.$$eval('#map [role="treeitem"]', (all) => all.map((box) => box.dataset.section));
const depths = (page) => page.$$eval('#map [role="treeitem"]', (all) => new Set(all.map((box) => box.getAttribute("aria-level"))).size);
const focused = (page) => page.evaluate(() => document.activeElement.dataset.section);

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("the map begins at two levels and unfolds to others", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        assert.equal(await depths(page), 3, "root and two levels");
        const first = (await boxes(page)).length;
        await page.click('[data-map-depth="1"]');
        assert.equal(await depths(page), 2);
        await page.click('[data-map-depth=""]');
        assert.ok((await boxes(page)).length >= first);
        await page.click('[data-map-depth="2"]');
        assert.equal((await boxes(page)).length, first);
        await page.click("[data-map-figures]");
        assert.ok(await page.$(".map-figure"), "figures in the boxes");
        assert.equal(await page.$("#map foreignObject"), null);
      }));

    test("a box leads to its section in both panes", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const last = (await boxes(page)).at(-1);
        await page.click(`#map [data-section="${last}"] text`);
        await isSelected(page, `#map [data-section="${last}"]`);
        await inView(page, `#source [data-section="${last}"]`);
        await isSelected(page, `#outline [data-section="${last}"]`);
      }));

    test("a row of the outline chooses its box, or the folded one around it", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        await page.click('#outline [data-section="1.2"] .row-title');
        await isSelected(page, '#map [data-section="1.2"]');
        await page.click('[data-map-depth="1"]');
        await page.click('#outline [data-section="1.3"] .row-title');
        await isSelected(page, '#map [data-section="1"]');
      }));

    test("the map by keyboard: one stop, arrows move and fold, Enter goes to the text", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const count = (await boxes(page)).length;
        await page.focus("#map");
        await page.keyboard.press("Tab");
        await page.keyboard.press("ArrowDown");
        assert.equal(await focused(page), "1");
        await page.keyboard.press("ArrowLeft");
        await until(page, "the section is folded", () => document.activeElement.getAttribute("aria-expanded") === "false");
        assert.equal(await focused(page), "1");
        assert.ok((await boxes(page)).length < count);
        await page.keyboard.press("ArrowRight");
        assert.equal((await boxes(page)).length, count);
        await page.keyboard.press("ArrowRight");
        assert.equal(await focused(page), "1.1");
        await page.keyboard.press("Enter");
        await until(page, "the keyboard is in the text", () => document.activeElement.closest("#source") !== null);
        assert.equal(await page.$$eval('#map [tabindex="0"]', (all) => all.length), 1);
      }));

    test("the map takes the whole window, and Esc gives it back", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const place = () => page.$eval("#map", (map) => [map.clientWidth > innerWidth * 0.9, map.clientHeight > innerHeight * 0.7]);
        const here = () => page.evaluate(() => document.activeElement.textContent);
        assert.deepEqual(await place(), [false, false]);
        // What waits for Esc behind the window must not take it.
        await page.$eval("#source mark[data-quantity]", (mark) => mark.click());
        await page.click("#tab-pictures");
        await page.focus("[data-map-whole]");
        await page.keyboard.press("Enter");
        assert.deepEqual(await place(), [true, true]);
        assert.match(await here(), /^退出全窗口/);
        await page.click('[data-map-depth="1"]');
        assert.equal(await depths(page), 2, "it unfolds there too");
        await page.keyboard.press("Escape");
        await until(page, "the map is back in its tab", () => document.querySelector("#pictures > #map-frame:first-child") !== null);
        assert.deepEqual([await place(), await here()], [[false, false], "全窗口"]);

        // A box leads to the text, which must be seen.
        await page.click("[data-map-whole]");
        await page.click('#map [data-section="2"] text');
        await inView(page, '#source [data-section="2"]');
        assert.equal(await page.$("dialog[open]"), null);
      }));

    test("a knob folds and unfolds", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const count = (await boxes(page)).length;
        await page.click('#map [data-section="1"] .map-knob circle');
        const folded = (await boxes(page)).length;
        assert.ok(folded < count);
        await page.click('#map [data-section="1"] .map-knob circle');
        assert.equal((await boxes(page)).length, count);
      }));

    test("the outline unfolds to a level", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const shown = () => page.$$eval('#outline [role="treeitem"]', (rows) => rows.filter((row) => !row.hidden).map((row) => Number(row.getAttribute("aria-level"))));
        await page.click('#outline [data-section="1.2"] .row-title');
        await page.click('[data-level="1"]');
        assert.ok((await shown()).every((level) => level === 1));
        // The Tab key still reaches a row.
        const stop = await page.$eval('#outline [tabindex="0"]', (row) => [row.dataset.section, row.hidden]);
        assert.deepEqual(stop, ["1", false]);
        await page.click('[data-level="2"]');
        assert.equal(Math.max(...(await shown())), 2);
        assert.equal(await page.$eval('#outline [data-section="1"]', (row) => row.getAttribute("aria-expanded")), "true");
      }));

    test("what is lit up in the text is switched by kind and kept", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const tint = () => page.$eval("#source mark:not(.is-approx)", (mark) => getComputedStyle(mark).backgroundColor);
        const before = await tint();
        await page.click('[data-highlight="numbers"]');
        assert.notEqual(await tint(), before);
        assert.equal(await page.$eval('[data-highlight="numbers"]', (b) => b.getAttribute("aria-pressed")), "false");
        const line = () => page.$eval("#source .is-cited", (cited) => getComputedStyle(cited).textDecorationLine);
        assert.equal(await line(), "none");
        await page.click('[data-highlight="sources"]');
        assert.equal(await line(), "underline");
        await page.reload();
        await isReady(page);
        await until(page, "the text is back, lit up as chosen", (before) => {
          const [mark, cited] = ["mark:not(.is-approx)", ".is-cited"].map((of) => document.querySelector(`#source ${of}`));
          if (!mark || !cited) return false;
          return getComputedStyle(mark).backgroundColor !== before && getComputedStyle(cited).textDecorationLine === "underline";
        }, before);
      }));

    test("a selection in the text is counted beside the status", () =>
      visit(on[name], on.place, async (page) => {
        await onPictures(page);
        const status = await page.$eval("#status", (status) => status.textContent);
        await page.evaluate(() => {
          const paragraph = document.querySelector("#source mark").closest("p");
          getSelection().selectAllChildren(paragraph);
        });
        await until(page, "the selection is counted", () => /^已选 \d+ 字，[1-9]\d* 个数据$/.test(document.querySelector("#selected").textContent));
        const told = await page.evaluate(() => {
          const text = getSelection().toString().replace(/\s/g, "");
          const figures = document.querySelector("#source mark").closest("p").querySelectorAll("mark").length;
          return [document.querySelector("#selected").textContent, `已选 ${[...text].length} 字，${figures} 个数据`];
        });
        assert.equal(told[0], told[1]);
        assert.equal(await page.$eval("#status", (status) => status.textContent), status, "nothing is read out");
        await page.evaluate(() => getSelection().removeAllRanges());
        await until(page, "the count is gone", () => document.querySelector("#selected").textContent === "");
      }));
  });
}

describe("saved pictures", () => {
  const PICTURES = [
    ["tab-pictures", "map", "思维导图"],
    ["tab-pictures", "strip", "结构条"],
    ["tab-pictures", "outline", "结构与篇幅"],
    ["tab-bars", "bars", "合计与比率"],
    ["tab-timeline", "timeline", "时间线"],
  ];

  // Where the page's downloads go, by the name they were given.
  async function saved(page, press, ending) {
    const folder = mkdtempSync(join(tmpdir(), "baogao-pictures-"));
    const session = await page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", {
      behavior: "allow",
      downloadPath: folder,
      browserContextId: page.browserContext().id,
    });
    await press();
    let name;
    for (const end = Date.now() + 10_000; !name && Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
      name = readdirSync(folder).find((name) => name.endsWith(ending));
    }
    assert.ok(name, `no ${ending}`);
    const bytes = readFileSync(join(folder, name));
    rmSync(folder, { recursive: true });
    return { name, bytes };
  }

  const files = async (page, theme) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await onPictures(page);
    const all = [];
    for (const [tab, picture, title] of PICTURES) {
      await page.click(`#${tab}`);
      const press = (kind) => () => page.click(`[data-picture="${picture}"][data-as="${kind}"]`);
      all.push({ title, svg: await saved(page, press("svg"), ".svg"), png: await saved(page, press("png"), ".png") });
    }
    return all;
  };

  test("each arrives as SVG and as PNG, twice as fine, the same in every theme", async () => {
    const themes = {};
    for (const theme of ["light", "dark"]) {
      await visit(on.chromium, on.place, async (page) => {
        themes[theme] = await files(page, theme);
      });
    }
    for (const [i, { title, svg, png }] of themes.light.entries()) {
      assert.equal(svg.name, `云溪镇_2024_法治政府建设年度报告_${title}.svg`);
      assert.equal(png.name, svg.name.replace(".svg", ".png"));
      const [, width, height] = svg.bytes.toString().match(/width="(\d+)" height="(\d+)"/);
      assert.equal(width, "1600");
      assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
      assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [2 * width, 2 * height], title);
      assert.ok(svg.bytes.equals(themes.dark[i].svg.bytes), `${title}: another SVG in the dark theme`);
      assert.ok(png.bytes.equals(themes.dark[i].png.bytes), `${title}: another PNG in the dark theme`);
    }
  });

  test("Firefox draws a PNG too", () =>
    visit(on.firefox, on.place, async (page) => {
      await onPictures(page);
      // Its driver cannot say where downloads go: what the page hands over is looked at instead.
      await page.evaluate(() => {
        HTMLAnchorElement.prototype.click = function () {
          window.handed = [this.download, this.href];
        };
      });
      await page.click('[data-picture="map"][data-as="png"]');
      await until(page, "a PNG is handed over", () => /思维导图\.png$/.test(window.handed?.[0]));
      const size = await page.evaluate(async () => {
        const image = new Image();
        image.src = window.handed[1];
        await image.decode();
        return image.naturalWidth;
      });
      assert.equal(size, 3200);
    }));
});

test("a text without headings has no map, and says so", () =>
  visit(on.chromium, on.place, async (page) => {
    await pasteEvent(page, (text) => text, NO_HEADINGS);
    await showsResult(page);
    await page.click("#tab-pictures");
    assert.match(await page.$eval("#pictures", (panel) => panel.innerText), /没有分节标题/);
    assert.equal(await page.$("#map"), null);
  }));

test("the pictures take the outline's room and give it back", () =>
  visit(on.chromium, on.place, async (page) => {
    await onPictures(page);
    const outline = () => page.$eval("#outline", (outline) => outline.offsetHeight > 0);
    await page.click("[data-map-wide]");
    assert.equal(await outline(), false);
    await page.click('#pictures [data-skip="outline"]');
    assert.equal(await outline(), true);
    await until(page, "the keyboard is in the outline", () => document.activeElement.closest("#outline") !== null);
    await page.click("[data-map-wide]");
    await page.click("#tab-figures");
    assert.equal(await outline(), true);
  }));
