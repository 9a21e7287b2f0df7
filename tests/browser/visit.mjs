// A visit to the page in a fresh profile. At its end nothing may have gone wrong: no error in the console, none thrown,
// no request but for the page's own files.

import assert from "node:assert/strict";

// Opens `place` in `browser`, lets `act` do its work, and checks the visit.
// `prepare` sees the page before the address is opened; `expectErrors` is for visits that mean to break something.
export async function visit(browser, place, act, { prepare, expectErrors = false, ready = true } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const { errors, requests } = watch(page);
    await prepare?.(page);
    await page.goto(place.address, { waitUntil: "load" });
    if (ready) await isReady(page);
    await act(page);
    if (!expectErrors) assert.deepEqual(errors, [], "no errors");
    const foreign = requests.filter((url) => !place.isOwn(url) && !/^(data|blob|about):/.test(url));
    assert.deepEqual(foreign, [], "no requests but for the page's own files");
  } finally {
    await context.close();
  }
}

function watch(page) {
  const [errors, requests] = [[], []];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  // Whoever reloads or leaves while changes live only in the tab is asked.
  page.on("dialog", (dialog) => dialog.type() === "beforeunload" && dialog.accept());
  page.on("request", (request) => requests.push(request.url()));
  return { errors, requests };
}

// Really pastes: copies from another page with the keyboard's command, and pastes into the text box.
export async function paste(page, text) {
  const source = await page.browserContext().newPage();
  await copy(source, text);
  await source.close();
  await page.bringToFront();
  await page.focus("#input");
  await pressPaste(page);
}

// Puts a text on the clipboard, by way of an empty page.
export async function copy(source, text) {
  await source.setContent("<textarea></textarea>");
  await source.evaluate((text) => {
    const box = document.querySelector("textarea");
    box.value = text;
    box.focus();
    box.select();
  }, text);
  await source.keyboard.down("Control");
  await source.keyboard.press("KeyC", { commands: ["Copy"] });
  await source.keyboard.up("Control");
}

// The keyboard's command to paste.
export async function pressPaste(page) {
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV", { commands: ["Paste"] });
  await page.keyboard.up("Control");
}

// Pastes without the clipboard, for texts that a clipboard would change or choke on. `make` runs in the page.
export async function pasteEvent(page, make, ...values) {
  const made = await page.evaluateHandle(make, ...values);
  await page.focus("#input");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const input = document.querySelector("#input");
    // What a browser does with a paste that the page leaves alone.
    if (input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))) {
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
    }
  }, made);
}

// Waits until `holds` is true in the page. The page's own policy forbids what the driver's `waitForFunction` does.
export async function until(page, what, holds, ...values) {
  const end = Date.now() + 30_000;
  while (!(await page.evaluate(holds, ...values))) {
    if (Date.now() > end) throw new assert.AssertionError({ message: `never: ${what}` });
    await new Promise((done) => setTimeout(done, 50));
  }
}

export function isReady(page) {
  return until(page, "the page is ready", () => document.documentElement.dataset.ready === "true");
}

export function showsResult(page) {
  return until(page, "the result is on screen", () => document.body.dataset.screen === "result" && !document.querySelector("main[aria-busy]"));
}

// Opens the sample, which has something of everything.
export async function onSample(page) {
  await page.click('[data-act="sample"]');
  await showsResult(page);
}

// Drops files where a person would: anywhere. Pairs of name and content: words, or a list of bytes.
export function drop(page, ...files) {
  return page.evaluate((files) => {
    const data = new DataTransfer();
    for (const [name, content] of files) {
      const part = typeof content === "string" ? content : new Uint8Array(content);
      data.items.add(new File([part], name));
    }
    for (const kind of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
}

// Waits until an element says some words.
export function says(page, id, words) {
  const holds = (id, words) => document.getElementById(id).textContent.includes(words);
  return until(page, `#${id} says ${words}`, holds, id, words);
}

// What stands on the result screen, counted.
export function counts(page) {
  return page.evaluate(() => {
    const ids = (selector) => new Set([...document.querySelectorAll(selector)].map((e) => e.dataset.quantity));
    const number = (card) => {
      const text = document.querySelector(`#cards [data-card="${card}"]`).textContent;
      return Number(text.replaceAll(",", "").match(/\d+/)?.[0]);
    };
    return {
      card: number("quantities"),
      chars: number("chars"),
      marks: ids("#source mark[data-quantity]").size,
      rows: ids("#table tr[data-quantity]").size,
      outline: document.querySelectorAll('#outline [role="treeitem"]').length,
      headings: document.querySelectorAll("#source [data-section]").length,
    };
  });
}

// Waits until an element can be seen: inside the window and inside everything that scrolls around it.
export async function inView(page, selector) {
  const seen = (selector) => {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    if (!box || box.width === 0) return false;
    const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowY === "visible" || outer === document.documentElement) continue;
      const edge = outer.getBoundingClientRect();
      frame.top = Math.max(frame.top, edge.top);
      frame.bottom = Math.min(frame.bottom, edge.bottom);
    }
    return box.bottom > frame.top + 4 && box.top < frame.bottom - 4;
  };
  await until(page, `${selector} is in view`, seen, selector);
}

export async function isSelected(page, selector) {
  const chosen = (selector) => document.querySelector(selector)?.classList.contains("is-selected");
  await until(page, `${selector} is selected`, chosen, selector);
}
