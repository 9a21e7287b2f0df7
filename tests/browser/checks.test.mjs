// The tab of checks: what is asked, stepping through it, setting it aside and taking that back, also after a reload.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onServer } from "./places.mjs";
import { stage } from "./stage.mjs";
import { inView, isSelected, pasteEvent, showsResult, until, visit } from "./visit.mjs";

const on = stage();
const PHONE = { width: 390, height: 844 };

const WRONG = `枫岭镇2024年度法治政府建设情况报告
一、工作情况
（一）化解纠纷。全年调处纠纷148起，其中邻里纠纷100起、婚姻家庭纠纷30起、其他纠纷20起。
（二）普法宣传。发放资料300份。
（四）执法。截止目前，共有执法人员25人。
二、存在的不足
普法形式单一，原因是人手不足。
三、下一步打算
继续做好普法工作。
枫岭镇人民政府
2025年1月20日
`;

const SUM = '#checks .finding:has([data-rule-help="arithmetic/sum"])';

async function opened(page) {
  await pasteEvent(page, (text) => text, WRONG);
  await showsResult(page);
}

const rules = (page) => page.$$eval("#checks .finding-head code", (all) => all.map((code) => code.textContent));
const count = (page) => page.$eval("#checks-count", (count) => count.textContent);
const errors = (page) => page.$eval('[data-card="errors"] b', (count) => Number(count.textContent));

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("a sum that fails is asked about with its arithmetic, its bar and its place", () =>
      visit(on[name], on.place, async (page) => {
        await opened(page);
        assert.ok(await page.$("#findings .finding.is-error"), "the most serious finding is beside the figures");
        await page.click("#tab-checks");
        assert.match(await page.$eval(SUM, (card) => card.textContent), /100起＋30起＋20起＝150起/);
        assert.ok(await page.$(`${SUM} .bar`));
        await page.click(`${SUM} [data-locate]`);
        await isSelected(page, "#source .doubt.is-error");
        await inView(page, "#source .doubt.is-error");
        assert.ok(await page.$('#outline [data-section="1.1"] .row-badges .is-error'));
      }));

    test("a rule's name stands in its help and where the pointer rests, not on the card", () =>
      visit(on[name], on.place, async (page) => {
        await opened(page);
        await page.click("#tab-checks");
        const codes = () => page.$$eval("#results code", (all) => all.filter((code) => code.checkVisibility()).map((code) => code.textContent));
        assert.deepEqual(await codes(), []);
        assert.equal(await page.$eval(`${SUM} strong`, (title) => title.title), "arithmetic/sum");
        await page.click(`${SUM} [data-rule-help]`);
        assert.deepEqual(await codes(), ["arithmetic/sum"]);
      }));

    test("F8 goes from finding to finding, from anywhere, and back", () =>
      visit(on[name], on.place, async (page) => {
        await opened(page);
        const all = await rules(page);
        assert.ok(all.length >= 3, `findings: ${all}`);
        const here = () => page.$eval("#checks .finding.is-selected .finding-head code", (code) => code.textContent);
        await page.keyboard.press("F8");
        assert.equal(await here(), all[0]);
        assert.ok(await page.$("#checks .finding:focus"));
        await page.keyboard.press("F8");
        assert.equal(await here(), all[1]);
        await page.keyboard.down("Shift");
        await page.keyboard.press("F8");
        await page.keyboard.press("F8");
        await page.keyboard.up("Shift");
        assert.equal(await here(), all.at(-1));
        assert.ok(await page.$("#source .doubt.is-selected"));
      }));

    test("what is no problem is set aside, counted out, and can come back", () =>
      visit(on[name], on.place, async (page) => {
        await opened(page);
        const [before, told] = [await errors(page), await count(page)];
        const underlined = () => page.$$eval("#source .doubt:not(.is-handled)", (all) => all.map((one) => one.dataset.doubt).join());
        const lines = await underlined();
        await page.click("#tab-checks");
        await page.click(`${SUM} [data-decide]`);
        assert.equal(await page.$(SUM), null);
        assert.equal(await errors(page), before - 1);
        assert.notEqual(await count(page), told);
        assert.ok(await page.$(".finding:focus"), "the keyboard is at the next finding");
        assert.notEqual(await underlined(), lines);
        await page.click('[data-folded="handled"] summary');
        await page.type("[data-reason]", "含上年结转");
        await page.keyboard.press("Tab");
        await page.click("#undo button");
        assert.ok(await page.$(SUM));
        assert.equal(await count(page), told);
        assert.equal(await underlined(), lines);
      }));

    test("a rule says what it asks, can be switched off, and on again", () =>
      visit(on[name], on.place, async (page) => {
        await opened(page);
        await page.click("#tab-checks");
        await page.click(`${SUM} [data-rule-help]`);
        assert.ok((await page.$eval(`${SUM} .rule-help`, (help) => help.textContent)).includes("不提示"));
        await page.click(`${SUM} [data-switch-off]`);
        assert.equal(await page.$(SUM), null);
        await page.click('[data-folded="off"] summary');
        await page.click('[data-switch-on="arithmetic/sum"]');
        assert.ok(await page.$(SUM));
        await page.click("[data-all-rules]");
        const listed = await page.$$eval("#rules .rule-group details", (all) => all.length);
        assert.ok(listed > 3, `rules: ${listed}`);
      }));
  });
}

test("a decision outlives an edit elsewhere and a reload, and keeps no words of the text", async () => {
  const place = await onServer();
  await visit(on.chromium, place, async (page) => {
    await opened(page);
    await page.click("#tab-checks");
    await page.click(`${SUM} [data-decide]`);
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    assert.ok(stored.includes("no_problem") && !stored.includes("148"), stored);
    await page.reload();
    await until(page, "ready", () => document.documentElement.dataset.ready === "true");
    await pasteEvent(page, (text) => text, WRONG.replace("300份", "400份"));
    await until(page, "the new text is read", () => document.querySelector("#source").textContent.includes("400份"));
    await page.click("#tab-checks");
    assert.equal(await page.$(SUM), null);
    assert.ok(await page.$('[data-folded="handled"]'));
  });
  place.close();
});

test("a finding is copied as a sentence", () =>
  visit(on.chromium, on.place, async (page) => {
    await opened(page);
    await page.click("#tab-checks");
    const copied = page.evaluate(
      () => new Promise((done) => document.addEventListener("copy", () => done(getSelection().toString() || document.activeElement.value), { once: true })),
    );
    await page.click(`${SUM} [data-copy-finding]`);
    assert.match(await copied, /“（一）化解纠纷”中的“148起”：.*或应为：150起/);
    assert.match(await page.$eval("#status", (status) => status.textContent), /已复制/);
  }));

test("a phone shows what was done where the status line is scrolled away", () =>
  visit(on.chromium, on.place, async (page) => {
    await page.setViewport(PHONE);
    await opened(page);
    await page.click('#panes [data-panel="checks"]');
    const last = (await page.$$("#checks [data-copy-finding]")).at(-1);
    await last.evaluate((button) => button.scrollIntoView({ block: "center" }));
    await last.click();
    const told = () => document.querySelector("#flash").checkVisibility() && /^已复制|不允许复制/.test(document.querySelector("#flash").textContent);
    await until(page, "it is told below", told);
  }));

test("doubted words lead to their question, also on a phone", () =>
  visit(on.chromium, on.place, async (page) => {
    await opened(page);
    for (const phone of [false, true]) {
      if (phone) {
        await page.setViewport(PHONE);
        await page.click('#panes [data-pane="source"]');
      }
      const doubt = await page.$("#source .doubt");
      const key = await doubt.evaluate((words) => {
        words.scrollIntoView({ block: "center" });
        return words.dataset.doubt;
      });
      await doubt.evaluate((words) => words.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      await inView(page, `#checks .finding[data-key="${key}"]`);
      await isSelected(page, `#checks .finding[data-key="${key}"]`);
    }
  }));

test("a phone comes back to where the text was left", () =>
  visit(on.chromium, on.place, async (page) => {
    await page.setViewport(PHONE);
    await page.click('[data-act="sample"]');
    await showsResult(page);
    await page.evaluate(() => scrollTo(0, 2400));
    const left = await page.evaluate(() => scrollY);
    assert.ok(left > 2000, `the text is long: ${left}`);
    for (const pane of ['[data-pane="outline"]', '[data-panel="figures"]', '[data-panel="checks"]']) {
      await page.click(`#panes ${pane}`);
      await page.click('#panes [data-pane="source"]');
      assert.equal(await page.evaluate(() => scrollY), left, pane);
    }
  }));
