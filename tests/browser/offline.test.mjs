// The hosted page without its server: it opens again, keeps what was open, and offers a new build once that is whole.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { DIST, onServer } from "./places.mjs";
import { REPORT } from "./texts.mjs";
import { counts, isReady, onSample, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = {};
before(async () => {
  on.chromium = await chromium();
  on.firefox = await firefox();
});
after(() => Promise.all([on.chromium?.close(), on.firefox?.close()]));

const isKept = (page) =>
  until(page, "the page is kept on this machine", () => navigator.serviceWorker.controller?.state === "activated");

const offers = (page) => page.$eval("#update", (bar) => !bar.hidden);

// Serves dist/ as another build would be: with another worker, and `mark` in the page. `lacks` is a file that is missing.
function anotherBuild(mark, lacks = () => false) {
  const read = (name) => readFileSync(join(DIST, name), "utf8");
  return (path) => {
    if (path.endsWith("/sw.js")) return say("text/javascript", read("sw.js").replace(/VERSION = "/, `$&${mark}`));
    if (path.endsWith("/")) return say("text/html; charset=utf-8", read("index.html").replace("<body", `$& data-build="${mark}"`));
    return lacks(path) ? (response) => response.writeHead(404).end() : undefined;
  };
}

function say(type, text) {
  return (response) => response.writeHead(200, { "content-type": type }).end(text);
}

// A server whose answers can be changed while the page is open.
async function changeable() {
  let overrule = () => undefined;
  const place = await onServer((path) => overrule(path));
  return { ...place, become: (other) => (overrule = other) };
}

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("opens without its server, and what was open is still there", async () => {
      const place = await onServer();
      const act = async (page) => {
        await isKept(page);
        await onSample(page);
        const before = await counts(page);
        place.close();
        await page.reload();
        await showsResult(page);
        await isReady(page);
        assert.deepEqual(await counts(page), before);
        // A worker starts from what is kept, too.
        await page.click("#new");
        await pasteEvent(page, (text) => text, REPORT);
        await until(page, "two reports are open", () => document.querySelectorAll("#documents [data-document]").length === 2);
      };
      await visit(on[name], place, act);
    });
  });
}

test("keeps the page's own files and nothing of a reader's", async () => {
  const place = await onServer();
  const act = async (page) => {
    await isKept(page);
    await onSample(page);
    const kept = await page.evaluate(async () => {
      const all = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) all.push(request.url);
      }
      return all;
    });
    assert.ok(kept.length >= 6 && kept.every(place.isOwn), kept.join("\n"));
  };
  await visit(on.chromium, place, act).finally(place.close);
});

test("a new build is offered, taken when the reader says so, and loses nothing", async () => {
  const place = await changeable();
  const act = async (page) => {
    await isKept(page);
    assert.equal(await offers(page), false, "the first build is no news");
    await onSample(page);
    const before = await counts(page);
    place.become(anotherBuild("two"));
    await page.reload();
    await until(page, "the new build is offered", () => !document.querySelector("#update").hidden);
    assert.equal(await page.$eval("body", (body) => body.dataset.build), undefined, "not before it is taken");
    await Promise.all([page.waitForNavigation(), page.click("#update button")]);
    assert.equal(await page.$eval("body", (body) => body.dataset.build), "two");
    await isReady(page);
    await showsResult(page);
    assert.deepEqual(await counts(page), before);
    assert.equal(await offers(page), false);
  };
  await visit(on.chromium, place, act).finally(place.close);
});

test("a new build of which a file is missing is left alone", async () => {
  const place = await changeable();
  const act = async (page) => {
    await isKept(page);
    place.become(anotherBuild("torn", (path) => path.endsWith(".css")));
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise((done) => {
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing;
          worker.addEventListener("statechange", () => done(worker.state));
        });
      });
      await registration.update();
      return found;
    });
    assert.equal(state, "redundant");
    assert.equal(await offers(page), false);
    await page.reload();
    await isReady(page);
    await onSample(page);
  };
  await visit(on.chromium, place, act, { expectErrors: true }).finally(place.close);
});
