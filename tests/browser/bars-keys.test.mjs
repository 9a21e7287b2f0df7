// The tasks of a township's clerk without a mouse, within their budgets of key presses, from disk under an awkward path
// and with the network off; and by mouse, in as few clicks as promised. (The task with many reports: the comparison.)

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Keys } from "./keys.mjs";
import { stage } from "./stage.mjs";
import { inView, onSample, paste, showsResult, until, visit } from "./visit.mjs";

const on = stage();

const SAMPLE = `云溪镇2024年度法治政府建设情况报告
一、工作情况
${["压紧责任", "优化服务", "规范决策", "加强执法", "公开信息"].map((title, i) => `（${"一二三四五"[i]}）${title}。全年召开会议${i + 3}次。`).join("\n")}
（六）化解纠纷。全年调处纠纷148起，其中邻里纠纷100起、婚姻家庭纠纷30起、其他纠纷20起。
（八）普法宣传。截止目前，发放资料300份。
二、存在的不足
普法形式单一，原因是人手不足。
三、下一步打算
继续做好普法工作。
云溪镇人民政府
2025年1月20日
`;

// Each task begins where the one before it has left the keyboard.
const TASKS = {
  "paste and read the summary": [3, async (page, keys) => {
    await keys.isAt("#input");
    await keys.paste(SAMPLE);
    await showsResult(page);
    await keys.isAt("#summary");
    assert.match(await page.$eval("#status", (status) => status.textContent), /已识别 \d+ 个标题、\d+ 个数据/);
  }],
  "to section （六） from the outline, into its text": [8, async (page, keys) => {
    // The card of the headings leads into the outline.
    await keys.press("Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
    await keys.isAt("#outline [role=treeitem]");
    await keys.press("6", "Enter");
    await keys.isAt("#source [data-section]");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^（六）/);
    await inView(page, "#source [data-section].is-selected");
  }],
  "to the first finding, to its source and back": [6, async (page, keys) => {
    await keys.press("F8");
    await keys.isAt("#checks .finding");
    // A sum's bar and its figures come first.
    await keys.until("Tab", "[data-locate]");
    await keys.press("Enter");
    await keys.isAt("#source .doubt");
    await inView(page, "#source .doubt.is-selected");
    await keys.press("Escape");
    await keys.isAt("#checks [data-locate]");
  }],
  "no problem, with a note, and undone": [12, async (page, keys) => {
    const key = await page.evaluate(() => document.activeElement.closest(".finding").dataset.key);
    await keys.press("Tab", "Enter");
    await keys.until("Shift+Tab", "[data-explain]");
    await keys.press("Enter");
    await keys.isAt(`[data-reason="${key}"]`);
    await page.keyboard.type("含上年结转"); // the note is not counted
    await keys.press("Tab", "Enter");
    await keys.isAt(`#checks-list > .finding[data-key="${key}"]`);
  }],
  "save the workbook and copy the table of figures": [10, async (page, keys, name) => {
    await page.focus("#summary"); // as after the first task
    const said = (words) => until(page, words, (words) => document.querySelector("#status").textContent.startsWith(words), words);
    await keys.until("Shift+Tab", "#take");
    await keys.press("Enter");
    await keys.until("ArrowDown", "[data-take=xlsx]");
    await keys.press("Enter");
    await said("已保存");
    if (name === "firefox") keys.inBrowser(1); // Escape: closes its list of downloads (browsers.mjs)
    await keys.isAt("#take");
    await keys.press("Enter");
    await keys.until("ArrowDown", "[data-copy-table]");
    await keys.press("Enter");
    await said("已复制");
    await keys.isAt("#take");
  }],
};

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    test("five tasks by keys alone, the network off", (t) =>
      visit(on[name], on.place, async (page) => {
        // Only Chromium's can be taken away; from disk there is none to use anyway, and `visit` sees every request.
        if (name === "chromium") await page.setOfflineMode(true);
        const keys = new Keys(page);
        for (const [task, [budget, act]] of Object.entries(TASKS)) {
          await act(page, keys, name);
          const took = keys.count();
          t.diagnostic(`${task}: ${took} of ${budget} keys`);
          assert.ok(took <= budget, `${task}: ${took} keys, not ${budget}`);
        }
      }));

    for (const screen of ["first", "result", "editing"]) {
      test(`no trap for the Tab key, ${screen}`, () =>
        visit(on[name], on.place, async (page) => {
          if (screen !== "first") await onSample(page);
          if (screen === "editing") await page.click("#edit");
          const keys = new Keys(page);
          // From the first stop back to it, by way of everything that shows.
          await page.evaluate(() => [...document.querySelectorAll(".skips a")].find((link) => link.checkVisibility()).focus());
          const stops = new Set();
          for (const start = await stop(page); ; ) {
            await keys.press("Tab");
            const here = await stop(page);
            if (here === start) break;
            stops.add(here);
            assert.ok(keys.pressed < 600, `never around; ${stops.size} stops`);
          }
          const missed = await page.evaluate(() =>
            ["header", "#source", "#editor", "#results-tabs", "#input", "#outline"].filter((area) => {
              const element = document.querySelector(area);
              return element.checkVisibility() && !element.matches("[data-seen]") && !element.querySelector("[data-seen]");
            }),
          );
          assert.deepEqual(missed, []);
        }));
    }
  });
}

// Where the keyboard is; leaves a trace there.
const stop = (page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    here.dataset.seen = "";
    return [...document.querySelectorAll("*")].indexOf(here);
  });

test("the real clipboard does it in one chord", () =>
  visit(on.chromium, on.place, async (page) => {
    await paste(page, SAMPLE);
    await showsResult(page);
    await new Keys(page).isAt("#summary");
  }));

test("from the sample's button to a finding's source: two clicks", () =>
  visit(on.chromium, on.place, async (page) => {
    await page.click('[data-act="sample"]');
    await showsResult(page);
    await page.click("#findings [data-locate]");
    await inView(page, "#source .doubt.is-selected");
  }));
