// Pictures of every state in every look, for eyes. `cargo xtask shots` writes them to target/shots.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./browsers.mjs";
import { onDisk } from "./places.mjs";
import { looking, SIZES, THEMES, walk } from "./states.mjs";
import { visit } from "./visit.mjs";

const [folder] = process.argv.slice(2);
const [browser, place] = [await chromium(), onDisk("baogao.html")];
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      const into = join(folder, `${size}-${theme}`);
      mkdirSync(into, { recursive: true });
      let at = 0;
      const shoot = (page) =>
        walk(page, (name) => page.screenshot({ path: join(into, `${String(++at).padStart(2, "0")}-${name}.png`) }));
      await visit(browser, place, shoot, { prepare: looking(viewport, theme) });
      console.log(`${into}: ${at} pictures`);
    }
  }
} finally {
  await browser.close();
  place.close();
}
