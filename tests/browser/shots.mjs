// Pictures of every state in every look, for eyes. `cargo xtask shots` writes them to target/shots; further arguments are
// parts of the names of looks and states: `cargo xtask shots phone-light checks`.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./browsers.mjs";
import { onDisk } from "./places.mjs";
import { DESKTOP, looking, PHONE, SIZES, THEMES, walk } from "./states.mjs";
import { isReady, visit } from "./visit.mjs";

const LOOKS = Object.fromEntries(
  Object.entries(SIZES).flatMap(([size, viewport]) => THEMES.map((theme) => [`${size}-${theme}`, { viewport, theme }])),
);
LOOKS["desktop-english"] = { viewport: DESKTOP, language: "en" };
LOOKS["phone-english"] = { viewport: PHONE, language: "en" };
LOOKS["narrow"] = { viewport: { width: 1024, height: 768 } };
LOOKS["enlarged"] = { viewport: { width: 320, height: 256, deviceScaleFactor: 4 } };

const [folder, ...wanted] = process.argv.slice(2);
const looks = wanted.filter((name) => name in LOOKS);
const states = wanted.filter((name) => !(name in LOOKS));
const [browser, place] = [await chromium(), onDisk("baogao.html")];
try {
  for (const [name, { viewport, theme, language }] of Object.entries(LOOKS)) {
    if (looks.length > 0 && !looks.includes(name)) continue;
    const into = join(folder, name);
    // Pictures of states that are no more would be looked at as if they were.
    if (states.length === 0) rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    // A script before the page's own would do it without a reload; Chromium then loses now and then what was stored.
    const speak = async (page) => {
      if (!language) return;
      await page.evaluate((language) => localStorage.setItem("baogao-language", language), language);
      await page.reload();
      await isReady(page);
    };
    let at = 0;
    const shoot = async (page, state) => {
      at += 1;
      const path = join(into, `${String(at).padStart(2, "0")}-${state}.png`);
      if (states.length === 0 || states.some((part) => state.includes(part))) await page.screenshot({ path });
    };
    const act = async (page) => {
      await speak(page);
      await walk(page, (state) => shoot(page, state));
    };
    await visit(browser, place, act, { prepare: looking(viewport, theme) });
    console.log(into);
  }
} finally {
  await browser.close();
  place.close();
}
