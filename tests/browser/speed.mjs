// How long the page lets its reader wait: opening, pasting, clicking, on a machine four times slower. Prints a table
// beside the bars; writes nothing. `cargo xtask speed` runs it; arguments (file, http, desktop, phone, open, paste, long,
// respond) leave out the rest. Not one of the tests: times depend on the machine and on what else it does.

import { chromium } from "./browsers.mjs";
import { interact } from "./interactions.mjs";
import { openPlace } from "./places.mjs";
import { looking, SIZES } from "./states.mjs";
import { quantile, Stopwatch } from "./stopwatch.mjs";
import { ofLength } from "./texts.mjs";
import { copy, isReady, onSample, pressPaste, visit } from "./visit.mjs";

const SLOWER = 4;
const [OPENED, PASTED, PASTED_LONG] = [10, 20, 8];

// What is done on visits; each yields [what, times, at most, the share of the times that must be below, a word beside it].
const MEASURES = {
  open: async (visit) => {
    const [box, ready] = [[], []];
    for (let i = 0; i < OPENED; i++) {
      await visit(async (page, watch) => {
        const opened = await watch.opened();
        box.push(opened.box);
        ready.push(opened.ready);
      });
    }
    return [
      ["4  open → text box usable", box, 500, 0.95],
      ["4  open → analysis ready", ready, 1000, 0.95],
    ];
  },

  paste: async (visit, clipboard) => {
    await clipboard(ofLength(3000));
    const [first, more] = [[], []];
    for (let i = 0; i < OPENED; i++) await visit(async (page, watch) => first.push((await pasted(page, watch)).took));
    await visit(async (page, watch) => {
      await pasted(page, watch);
      for (let i = 0; i < PASTED; i++) {
        await page.click("#new");
        more.push((await pasted(page, watch)).took);
      }
    });
    return [
      ["5  first paste, 3,000 characters", first, 600, 0.95],
      ["5  paste, 3,000 characters", more, 300, 0.95],
    ];
  },

  long: async (visit, clipboard) => {
    await clipboard(ofLength(50_000));
    const [times, tasks] = [[], []];
    for (let i = 0; i < PASTED_LONG; i++) {
      await visit(async (page, watch) => {
        const { took, longest } = await pasted(page, watch);
        times.push(took);
        tasks.push(longest);
      });
    }
    return [
      ["6  paste, 50,000 characters", times, 1000, 0.95],
      ["6  its longest task", tasks, 200, 1],
    ];
  },

  respond: async (visit) => {
    let seen;
    await visit(async (page, watch) => {
      await onSample(page);
      seen = await watch.interactions(() => interact(page));
    });
    return [
      [`9  answer to ${seen.times.length} clicks and keys`, seen.times, 200, 0.98, seen.slowest],
      ["9  the same, half of them", seen.times, 50, 0.5],
    ];
  },
};

// Pastes into the text box, as its reader does; how long until outline and table stand on the screen.
async function pasted(page, watch) {
  await page.focus("#input");
  return watch.shows(() => pressPaste(page));
}

const asked = process.argv.slice(2);
const known = ["file", "http", ...Object.keys(SIZES), ...Object.keys(MEASURES)];
const strange = asked.find((word) => !known.includes(word));
if (strange) throw new Error(`there is no “${strange}” to measure; there are ${known.join(", ")}`);
const chosen = (words) => words.filter((word) => asked.includes(word) || !words.some((other) => asked.includes(other)));

const browser = await chromium();
const desk = await browser.newPage();
const clipboard = (text) => copy(desk, text);
let missed = 0;
try {
  console.log(`at a ${SLOWER}th of the speed; times in milliseconds\n`);
  console.log(row("place", "size", "bar", "median", "worst", "bar's", "at most"));
  for (const name of chosen(["file", "http"])) {
    const place = await openPlace(name);
    for (const size of chosen(Object.keys(SIZES))) {
      for (const measure of chosen(Object.keys(MEASURES))) {
        for (const line of await MEASURES[measure](visits(place, SIZES[size]), clipboard)) print(name, size, line);
      }
    }
    place.close();
  }
} finally {
  await browser.close();
}
console.log(missed === 0 ? "\nall met" : `\n${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;

// Visits to a place at a size, on the slow machine, with a stopwatch running from the start.
function visits(place, viewport) {
  return (act) => {
    const watch = new Stopwatch(SLOWER);
    const prepare = async (page) => {
      await looking(viewport)(page);
      await watch.start(page);
    };
    const measured = async (page) => {
      await isReady(page);
      await watch.findWorker();
      await act(page, watch);
    };
    return visit(browser, place, measured, { prepare });
  };
}

function print(place, size, [what, times, most, share, note = ""]) {
  const value = quantile(times, share);
  const met = value <= most;
  missed += Number(!met);
  const shown = [quantile(times, 0.5), Math.max(...times), value, most].map((time) => time.toFixed(0));
  console.log(row(place, size, what, ...shown) + (met ? "  met" : "  MISSED") + (note && ` (${note})`));
}

function row(place, size, what, ...numbers) {
  return [place.padEnd(5), size.padEnd(8), what.padEnd(36), ...numbers.map((number) => number.padStart(8))].join(" ");
}
