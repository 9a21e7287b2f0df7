// Both browsers and the page on disk: there before the tests of a file, gone after them.

import { after, before } from "node:test";
import { chromium, firefox } from "./browsers.mjs";
import { onDisk } from "./places.mjs";

// Filled before the first test: `chromium`, `firefox`, `place`.
export function stage() {
  const on = {};
  before(async () => {
    on.place = onDisk("baogao.html");
    on.chromium = await chromium();
    on.firefox = await firefox();
  });
  after(() => Promise.all([on.place?.close(), on.chromium?.close(), on.firefox?.close()]));
  return on;
}
