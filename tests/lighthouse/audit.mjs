// What Lighthouse says of the hosted page, served as a static host serves it: compressed, and cached by its hashed names.
// Fails under the bars below. The speed is measured on a slowed-down phone, and so on the machine it runs on, too.

import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ARGUMENTS, chromiumPath } from "../browser/browsers.mjs";
import { fileOf, onServer, typeOf } from "../browser/places.mjs";

const BARS = { accessibility: 100, "best-practices": 100, performance: 95 };

const compressed = new Map();

function compress(path) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  if (!compressed.has(path)) compressed.set(path, brotliCompressSync(readFileSync(fileOf(path)), quality));
  return compressed.get(path);
}

function send(response, path) {
  const cache = /-[0-9a-f]{16}\./.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, { "content-type": typeOf(path), "content-encoding": "br", "cache-control": cache });
  response.end(compress(path));
}

const place = await onServer((path) => (place.isOwn(new URL(path, place.address).href) ? send : undefined));
const browser = await launch({ chromePath: chromiumPath(), chromeFlags: ["--headless", ...ARGUMENTS] });
let failed = false;
try {
  for (const formFactor of ["mobile", "desktop"]) {
    const { lhr } = await lighthouse(place.address, { port: browser.port, output: "json", logLevel: "error" }, settings(formFactor));
    for (const [category, bar] of Object.entries(BARS)) {
      const score = Math.round(lhr.categories[category].score * 100);
      const met = score >= bar;
      failed ||= !met;
      console.log(`${met ? "ok   " : "BELOW"} ${formFactor.padEnd(8)} ${category.padEnd(15)} ${score} (bar ${bar})`);
      if (score < 100) report(lhr, category);
    }
  }
} finally {
  browser.kill();
  place.close();
}
process.exitCode = failed ? 1 : 0;

function settings(formFactor) {
  const desktop = {
    formFactor,
    screenEmulation: { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false },
    throttling: { rttMs: 40, throughputKbps: 10240, cpuSlowdownMultiplier: 1 },
  };
  return {
    extends: "lighthouse:default",
    settings: { onlyCategories: Object.keys(BARS), ...(formFactor === "desktop" ? desktop : {}) },
  };
}

// What costs points, with its figure.
function report(lhr, category) {
  for (const { id, weight } of lhr.categories[category].auditRefs) {
    const { score, title, displayValue = "" } = lhr.audits[id];
    if (weight > 0 && score !== null && score < 1) console.log(`        ${Math.round(score * 100)} ${title} ${displayValue}`);
  }
}
