// The page before its module is ready, and when the module never comes: a text box that works, and a sentence.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium } from "./browsers.mjs";
import { onDisk, onServer, openPlace, sendFile } from "./places.mjs";
import { REPORT } from "./texts.mjs";
import { counts, showsResult, until, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const says = (page, words) =>
  until(page, `#boot-status says ${words}`, (words) => document.querySelector("#boot-status").innerText.includes(words), words);

const broken = (prepare) => ({ prepare, expectErrors: true, ready: false });

for (const name of ["file", "http"]) {
  describe(name, () => {
    let place;
    before(async () => (place = await openPlace(name)));
    after(() => place?.close());

    test("what is pasted before the module is ready is read when it is", () => {
      // Fills the text box as soon as it is there, which is before any script of the page runs.
      const early = (text) =>
        new MutationObserver((_, observer) => {
          const input = document.querySelector("#input");
          if (!input) return;
          input.value = text;
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      const act = async (page) => {
        await showsResult(page);
        const found = await counts(page);
        assert.equal(found.rows, found.card);
        assert.ok(found.card >= 12);
      };
      return visit(browser, place, act, { prepare: (page) => page.evaluateOnNewDocument(early, REPORT) });
    });

    test("ready leaves no sentence behind", () =>
      visit(browser, place, async (page) => {
        await until(page, "#boot-status is empty", () => document.querySelector("#boot-status").innerText === "");
      }));

    for (const [what, lack] of Object.entries({
      "without WebAssembly": () => delete globalThis.WebAssembly,
      "whose WebAssembly cannot compile the module": () => {
        const refuse = () => Promise.reject(new WebAssembly.CompileError("unknown opcode"));
        for (const way of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) WebAssembly[way] = refuse;
      },
    })) {
      test(`an engine ${what} is told to be too old`, () => {
        const prepare = (page) => page.evaluateOnNewDocument(lack);
        return visit(browser, place, (page) => says(page, "浏览器版本过低"), broken(prepare));
      });
    }

    test("a start that fails says so, and the pasted text can still be copied", () => {
      const fail = () => {
        const open_page = () => {
          throw new WebAssembly.RuntimeError("unreachable");
        };
        for (const way of ["instantiate", "instantiateStreaming"]) {
          const instantiate = WebAssembly[way];
          WebAssembly[way] = async (...all) => {
            // Of bytes it gives both, of a module the instance alone.
            const made = await instantiate(...all);
            const { exports } = made.instance ?? made;
            const instance = Object.create(WebAssembly.Instance.prototype, { exports: { value: { ...exports, open_page } } });
            return made.instance ? { module: made.module, instance } : instance;
          };
        }
      };
      const act = async (page) => {
        await says(page, "没有启动成功");
        await page.type("#input", "留底");
        assert.equal(await page.$eval("#input", (input) => input.value), "留底");
      };
      return visit(browser, place, act, broken((page) => page.evaluateOnNewDocument(fail)));
    });

    test("the policy forbids what it should", () => {
      const attempts = async () => {
        const refused = [];
        document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
        // The driver may do what the page may not; after a pause it is the page that acts.
        const pause = () => new Promise((done) => setTimeout(done, 200));
        await pause();
        const elsewhere = "http://127.0.0.1:9/elsewhere";
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        new Image().src = elsewhere;
        document.body.setAttribute("style", "color: red");
        await fetch(elsewhere).catch(() => {});
        try {
          new Function("return 1")();
        } catch {
          // Counted by its event.
        }
        await pause();
        return refused.sort();
      };
      const act = async (page) => {
        const refused = ["connect-src", "img-src", "script-src", "script-src-elem", "style-src-attr"];
        assert.deepEqual(await page.evaluate(attempts), refused);
      };
      // The driver also reports the requests that the policy stopped.
      return visit(browser, { ...place, isOwn: () => true }, act, { expectErrors: true });
    });
  });
}

describe("the single file", () => {
  let place;
  before(() => (place = onDisk("baogao.html")));
  after(() => place?.close());

  test("an engine that cannot decompress by itself is new enough", () => {
    const prepare = (page) => page.evaluateOnNewDocument(() => delete globalThis.DecompressionStream);
    return visit(browser, place, (page) => page.click("#sample").then(() => showsResult(page)), { prepare });
  });

  test("a file that was cut or changed is said to be damaged", () => {
    const damage = () =>
      new MutationObserver((_, observer) => {
        const wasm = document.querySelector("script#part-main");
        if (!wasm?.nextElementSibling) return;
        wasm.textContent = wasm.textContent.slice(0, 40_000);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    const prepare = (page) => page.evaluateOnNewDocument(damage);
    return visit(browser, place, (page) => says(page, "不完整"), broken(prepare));
  });
});

describe("the hosted page", () => {
  test("without its module says that it did not load", async () => {
    const place = await onServer((path) => path.endsWith(".wasm") && ((response) => response.writeHead(500).end()));
    await visit(browser, place, (page) => says(page, "没有下载成功"), broken()).finally(place.close);
  });

  test("with a connection that breaks says that it did not load", async () => {
    const half = (response) => {
      response.writeHead(200, { "content-type": "application/wasm", "content-length": 100_000 });
      response.write(Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), () => response.destroy());
    };
    const place = await onServer((path) => path.endsWith(".wasm") && half);
    await visit(browser, place, (page) => says(page, "没有下载成功"), broken()).finally(place.close);
  });

  test("works where the server does not know wasm", async () => {
    const plain = (response, path) => {
      const head = response.writeHead.bind(response);
      response.writeHead = (status) => head(status, { "content-type": "application/octet-stream" });
      sendFile(response, path);
    };
    const place = await onServer((path) => path.endsWith(".wasm") && plain);
    await visit(browser, place, (page) => page.waitForSelector("#sample:not([disabled])")).finally(place.close);
  });

  test("takes pasted text while the module is still on its way", async () => {
    let release;
    const late = new Promise((done) => (release = done));
    const place = await onServer((path) => path.endsWith(".wasm") && (async (response) => (await late, sendFile(response, path))));
    const act = async (page) => {
      await page.type("#input", "一、工作情况\n全镇共有村民25人。");
      assert.notEqual(await page.$eval("html", (root) => root.dataset.ready), "true");
      release();
      await showsResult(page);
      assert.equal((await counts(page)).rows, 1);
    };
    await visit(browser, place, act, { ready: false }).finally(place.close);
  });

  test("opened from disk points to the single file", () => {
    const place = onDisk("index.html", { beside: true });
    place.isOwn = (url) => url.startsWith("file:");
    return visit(browser, place, (page) => says(page, "baogao.html"), broken()).finally(place.close);
  });
});
