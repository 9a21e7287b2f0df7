// Times what a reader waits for, inside the page, from the press of the key to the frame that shows the answer.
//
// A browser slows down the page's own thread only. What a worker took is added until it is as slow as the page.

import { until } from "./visit.mjs";

export class Stopwatch {
  constructor(slower) {
    this.slower = slower;
  }

  // Before the address is opened.
  async start(page) {
    this.page = page;
    await page.evaluateOnNewDocument(watch);
    await page.emulateCPUThrottling(this.slower);
  }

  // Since the address was asked for: until the text box stands on the screen and an event gets its turn; until texts can
  // be read.
  async opened() {
    await until(this.page, "the text box was seen", () => stopwatch.box > 0);
    return this.page.evaluate(() => ({ box: stopwatch.box, ready: stopwatch.ready }));
  }

  // The worker that reads; from now on its readings are timed.
  async findWorker() {
    const end = Date.now() + 10_000;
    while (!this.worker && Date.now() < end) {
      // Those that unpacked the page are gone and may never answer.
      const asked = this.page.workers().map(async (worker) => ((await worker.evaluate(reads)) ? worker : Promise.reject()));
      const later = new Promise((done) => setTimeout(done, 100));
      this.worker = await Promise.race([Promise.any(asked).catch(() => later), later]);
    }
    if (!this.worker) throw new Error("no worker reads");
    await this.worker.evaluate(() => {
      const { read_report } = wasm_bindgen;
      self.took = 0;
      wasm_bindgen.read_report = (...asked) => {
        const start = performance.now();
        const report = read_report(...asked);
        self.took = performance.now() - start;
        return report;
      };
    });
  }

  // From the first key of `act` until outline and table were made anew and painted, and the longest task meanwhile.
  async shows(act) {
    await this.page.evaluate(() => stopwatch.arm());
    await act();
    await until(this.page, "outline and table", () => stopwatch.shown > 0);
    const took = await this.worker.evaluate(() => self.took);
    const seen = await this.page.evaluate(() => ({ time: stopwatch.shown - stopwatch.pressed, longest: stopwatch.longest() }));
    return { took: seen.time + took * (this.slower - 1), longest: seen.longest };
  }

  // How long each click and key of `act` took to be answered on the screen, and which was the slowest. The browser tells of
  // none that took less than a frame.
  async interactions(act) {
    const stopLooking = await this.look();
    await this.page.evaluate(() => {
      stopwatch.answered.clear();
      stopwatch.presses = 0;
    });
    await act();
    const [told, presses] = await this.page.evaluate(async () => {
      await stopwatch.rest();
      return [[...stopwatch.answered.values()], stopwatch.presses];
    });
    await stopLooking();
    const times = [...told.map(([time]) => time), ...Array(presses - told.length).fill(FRAME)];
    const slowest = told.toSorted((a, b) => b[0] - a[0]).slice(0, 3);
    return { times, slowest: slowest.map(([time, what]) => `${what} ${time}`).join(", ") };
  }

  // A browser without a window may keep what it has drawn until somebody looks, and counts that as waiting: so somebody
  // does, at a picture of a few dots.
  async look() {
    const session = await this.page.createCDPSession();
    session.on("Page.screencastFrame", ({ sessionId }) => session.send("Page.screencastFrameAck", { sessionId }).catch(() => {}));
    await session.send("Page.startScreencast", { format: "jpeg", quality: 1, maxWidth: 16, maxHeight: 16 });
    return () => session.detach();
  }
}

const FRAME = 16;
const reads = () => typeof wasm_bindgen === "function" && "read_report" in wasm_bindgen;

// Runs in the page before anything else does.
function watch() {
  const seen = { box: 0, ready: 0, shown: 0, pressed: 0, presses: 0, answered: new Map() };
  globalThis.stopwatch = seen;
  let [changed, tasks] = [null, []];

  // Behind the next frame, when a task gets its turn: a page that is painted but does not answer is of no use.
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  seen.rest = () => new Promise((done) => painted(() => painted(done)));
  seen.arm = () => {
    [seen.shown, seen.pressed, changed, tasks] = [0, 0, new Set(), []];
  };
  seen.longest = () => Math.max(0, ...tasks.filter(({ startTime }) => startTime < seen.shown).map(({ duration }) => duration));

  new MutationObserver((records) => {
    if (!seen.box && document.getElementById("input")) {
      seen.box = -1;
      painted((time) => (seen.box = time));
    }
    if (!seen.ready && document.documentElement?.dataset.ready === "true") seen.ready = performance.now();
    if (!changed) return;
    const holds = { outline: '#outline [role="treeitem"]', table: "#table tr[data-quantity]" };
    for (const { target } of records) {
      if (holds[target.id] && document.querySelector(holds[target.id])) changed.add(target.id);
    }
    if (changed.size === 2) {
      changed = null;
      painted((time) => (seen.shown = time));
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-ready"] });

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, target } of list.getEntries()) {
      const before = seen.answered.get(interactionId);
      const at = target?.id || target?.className || target?.parentElement?.id || target?.nodeName;
      if (interactionId && !(before?.[0] >= duration)) seen.answered.set(interactionId, [duration, `${name} ${at}`]);
    }
  }).observe({ type: "event", durationThreshold: 16 });
  addEventListener("keydown", ({ timeStamp }) => (seen.pressed = seen.pressed || timeStamp), true);
  for (const kind of ["keydown", "pointerup"]) addEventListener(kind, () => (seen.presses += 1), true);
}

// The value that this share of the values does not exceed.
export function quantile(values, share) {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(Math.ceil(share * ordered.length) - 1, 0)];
}
