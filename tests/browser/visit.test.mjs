// The tests' own eyes: a visit in which something goes wrong is noticed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { visit } from "./visit.mjs";

let browser;
let place;
before(async () => {
  browser = await chromium();
  place = await openPlace("http");
});
after(() => Promise.all([browser?.close(), place?.close()]));

const pause = () => new Promise((done) => setTimeout(done, 100));
const wrongs = {
  "an error in the console": () => console.error("wrong"),
  "an error that nobody caught": () => void setTimeout(() => Promise.reject(new Error("wrong"))),
  "a request for what is not the page's": () => void (new Image().src = "http://127.0.0.1:9/elsewhere"),
};

for (const [what, wrong] of Object.entries(wrongs)) {
  test(`${what} is noticed`, async () => {
    const act = (page) => page.evaluate(wrong).then(pause);
    await assert.rejects(visit(browser, place, act), assert.AssertionError);
  });
}

test("a visit without any is not", () => visit(browser, place, pause));
