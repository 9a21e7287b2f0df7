// The npm package, in Node and in a page: the same analysis as the command line's.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "./browsers.mjs";
import { DIST, onServer } from "./places.mjs";
import { REPORT, REPORT_FILE } from "./texts.mjs";
import { visit } from "./visit.mjs";

const PACKAGE = join(DIST, "npm");
const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));

function native(file) {
  assert.ok(process.env.BAOGAO_PROGRAM, "BAOGAO_PROGRAM names the command line; `cargo xtask browser` sets it");
  return JSON.parse(execFileSync(process.env.BAOGAO_PROGRAM, ["--json", file], { encoding: "utf8" }));
}

async function inNode() {
  const module = await import(pathToFileURL(join(PACKAGE, manifest.main)));
  module.initSync({ module: readFileSync(join(PACKAGE, "baogao_bg.wasm")) });
  return module;
}

test("the manifest names what is there, and all that is there", () => {
  const files = readdirSync(PACKAGE).filter((name) => !["package.json", "README.md"].includes(name));
  assert.deepEqual(files.sort(), [...manifest.files].sort());
  assert.equal(manifest.name, "baogao");
  assert.equal(manifest.type, "module");
});

test("Node gets what the command line prints", async () => {
  const { analyze } = await inNode();
  assert.deepEqual(analyze(REPORT), native(REPORT_FILE));
});

test("spans cut the items out of the text, also behind characters of two units", async () => {
  const { analyze } = await inNode();
  const report = analyze(REPORT);
  assert.ok(report.quantities.length >= 12);
  for (const list of [report.quantities, report.dates, report.terms, report.clutter]) {
    for (const item of list) assert.equal(REPORT.slice(...item.span), item.text);
  }
  for (const { title, span } of report.citations) assert.ok(REPORT.slice(...span).includes(title), title);
  assert.equal(report.blocks.map(({ span }) => REPORT.slice(...span)).join(""), REPORT);
});

test("any text gives an analysis", async () => {
  const { analyze } = await inNode();
  for (const text of ["", "\n", "\uD800", "镇\uDC00", "\u0000", "一、"]) assert.equal(analyze(text).schema, 1);
});

test("a page gets the same", async () => {
  const [browser, place] = [await chromium(), await onServer()];
  after(() => Promise.all([browser.close(), place.close()]));
  await visit(browser, place, async (page) => {
    const inPage = await page.evaluate(async (text) => {
      const { default: init, analyze } = await import("./npm/baogao.js");
      await init();
      return JSON.stringify(analyze(text));
    }, REPORT);
    assert.deepEqual(JSON.parse(inPage), native(REPORT_FILE));
  });
});
