import { chromium } from "./browsers.mjs";
import { openPlace } from "./places.mjs";
import { looking, SIZES } from "./states.mjs";
import { Stopwatch } from "./stopwatch.mjs";
import { ofLength } from "./texts.mjs";
import { copy, isReady, pressPaste, visit } from "./visit.mjs";
const browser = await chromium();
const desk = await browser.newPage();
const place = await openPlace("file");
await copy(desk, ofLength(50_000));
for (let i=0;i<5;i++) {
  let watch;
  await visit(browser, place, async (page) => {
    await isReady(page);
    await watch.findWorker();
    await page.focus("#input");
    await page.evaluate(() => stopwatch.arm());
    await pressPaste(page);
    await new Promise(r=>setTimeout(r,4000));
    const took = await watch.worker.evaluate(() => self.took);
    const seen = await page.evaluate(() => ({ time: stopwatch.shown - stopwatch.pressed, longest: stopwatch.longest() }));
    console.log(Math.round(took), Math.round(seen.time), Math.round(seen.longest));
  }, { prepare: async (page) => { await looking(SIZES.desktop)(page); watch = new Stopwatch(4); await watch.start(page); } });
}
await browser.close(); place.close();
