// What someone could put on a clipboard or into a file to make the page act, break, or say what it does not mean; and the
// eyes that see whether it did.

import assert from "node:assert/strict";
import { showsResult, until, visit } from "./visit.mjs";

// Whatever runs sets `hit`, opens a dialog or asks the network.
const RUN = "globalThis.hit=1;alert(1);fetch('https://evil.invalid/')";

// What the page makes itself, and the font of Firefox's own triangles.
const OWN = /^(blob:|data:font\/)/;

export const ACTIVE = `云溪镇2024年度法治政府建设情况报告
一、<script>${RUN}</script></script></style></title></textarea></svg>
（一）<img src=x onerror="${RUN}">。全年调处纠纷148起，其中邻里纠纷100起、婚姻纠纷30起、其他纠纷20起。
（二）<svg onload="${RUN}"><a xlink:href="javascript:${RUN}"><text>点</text></a></svg>。发放<b onmouseover=hit=1>资料</b>500余份。
（三）<iframe srcdoc="<script>parent.hit=1</script>"></iframe>。<object data="data:text/html,<script>${RUN}</script>"></object>开展检查12次。
二、<a href="javascript:${RUN}">点我</a>[点我](javascript:hit=1)<javascript:hit=1>
<meta http-equiv=refresh content="0;url=https://evil.invalid/"><base href="https://evil.invalid/"><form action="https://evil.invalid/">
<link rel=stylesheet href="https://evil.invalid/a.css"><details open ontoggle=hit=1><body onload=hit=1>截止目前，共有党员30人。
]]><!--<![CDATA[{{constructor.constructor('hit=1')()}}\${hit=1}<%=hit=1%>
`;

export const FORMULAS = `云溪镇2024年度法治政府建设情况报告
一、=cmd|'/C calc'!A0
=HYPERLINK("https://evil.invalid/","点")有执法人员25人。
+1+1有党员30人。
-1-1有村民40人，"=1+1"有干部50人,=2+2有学生60人。
@SUM(1)有教师70人。截止目前，\t=1+1有医生80人。
二、\t=1+1
\u00a0=1+1有网格员90人。\u200b=1+1有调解员95人。
＝1＋1有律师96人。全年调处纠纷148起，其中=邻里纠纷100起、+婚姻纠纷30起、@其他纠纷20起。
`;

// Signs that turn the direction of writing, that take no room, that no text may hold.
export const SIGNS = `\ufeff云溪镇\u202e2024\u202c年度法治政府建设情况报告\u202e
一、主要\u2067情况\u2066\u2069\u2069\u200f
（一）矛盾化解\u202e。全年调处纠纷148起\u202e，其中邻里纠纷100起、婚姻\u200b纠纷30起、其他\u2060纠纷20起\u061c。
（二）宣传\u0000\u0007\u001b[31m教育。发放资料5\u200b00余份，\ufffe\uffff\u{e0001}\u{e0041}共有党\u202d员30人。
\u202e截止目前，共有村民25人，其中男13人。
`;

// Pastes a page and its words, as another program would leave them on the clipboard. `make` runs in the page.
export async function pastePage(page, make, ...values) {
  const made = await page.evaluateHandle(make, ...values);
  await page.evaluate(({ html, plain }) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    data.setData("text/html", html);
    const input = document.querySelector("#input");
    input.focus();
    if (input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))) {
      input.value = plain;
      input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
    }
  }, made);
}

// A result is on screen, whole, and nothing is being read: of long texts after a while, but it must end.
export async function isRead(page) {
  const holds = () =>
    document.body.dataset.screen === "result" && !document.querySelector("main[aria-busy]") && document.querySelector("#progress").hidden;
  for (const end = Date.now() + 120_000; !(await page.evaluate(holds)); await new Promise((done) => setTimeout(done, 100))) {
    assert.ok(Date.now() < end, "the text is never read");
  }
}

// What stands in a document that could act, and what has acted. The page's own frame is told by what it was at first.
function active() {
  const LINKS = ["href", "src", "action", "formaction", "data", "srcdoc", "xlink:href"];
  const acts = ({ name, value }) => name.startsWith("on") || (LINKS.includes(name) && !value.startsWith("#"));
  const strange = [...document.querySelectorAll("iframe, object, embed, base, form, meta[http-equiv], script, link, style")];
  const armed = [...document.querySelectorAll("*")].filter((element) => [...element.attributes].some(acts));
  const tell = (element) => element.outerHTML.slice(0, 120);
  return { hit: globalThis.hit, at: location.href.split("#")[0], found: [...strange, ...armed].map(tell) };
}

// Signs that turn the direction of writing and are not shut in: in words that are shown, spoken, or name the window.
function loose() {
  const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = TURNS.test(document.title) ? [`title: ${document.title}`] : [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (TURNS.test(data) && !parentElement.matches("bdi.turn, script, textarea")) found.push(parentElement.outerHTML.slice(0, 120));
  }
  for (const element of document.querySelectorAll("[title], [aria-label]")) {
    for (const name of ["title", "aria-label"]) {
      if (TURNS.test(element.getAttribute(name))) found.push(`${name} ${element.getAttribute(name)}`);
    }
  }
  return found;
}

// A visit with something harmful: nothing runs, nothing is asked for, nothing that could act stands in the page, no
// words are turned round, and the page goes on.
export function harmed(browser, place, act, { goesOn = true, prepare, ...options } = {}) {
  const [dialogs, asked] = [[], []];
  const look = async (page) => {
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss();
    });
    page.on("request", (request) => asked.push(request.url()));
    await prepare?.(page);
  };
  return visit(browser, place, async (page) => {
    const before = await page.evaluate(active);
    asked.splice(0);
    await act(page);
    assert.deepEqual(await page.evaluate(active), before);
    assert.deepEqual(await page.evaluate(loose), []);
    assert.deepEqual([dialogs, asked.filter((url) => !OWN.test(url) && !place.isOwn(url))], [[], []]);
    if (goesOn) await opensSample(page);
  }, { prepare: look, ...options });
}

async function opensSample(page) {
  await page.click(await page.$eval("#sample", (button) => (button.checkVisibility() ? "#sample" : '[data-act="sample"]')));
  await showsResult(page);
  await until(page, "the sample is on screen", () => document.querySelector("#source").textContent.includes("LJ10316-0100-2025-00007"));
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
}

// All that can be taken away of the document on screen, as [name, words].
export function taken(page) {
  return page.evaluate(async () => {
    const [made, files] = [new Map(), []];
    const [create, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      made.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      files.push([this.download, made.get(this.href)]);
    };
    for (const tab of document.querySelectorAll("[role=tab]")) tab.click();
    for (const button of document.querySelectorAll("[data-take], [data-picture][data-as=svg]")) button.click();
    [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [create, click];
    return Promise.all(files.map(async ([name, blob]) => [name, await blob.text()]));
  });
}
