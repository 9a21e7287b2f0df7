// What a screen reader is told of the outline, the tabs, the table and the findings: the browser's own tree of names,
// against golden/names.txt. `BLESS=1 cargo xtask browser bars-names` writes it anew.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { stage } from "./stage.mjs";
import { openTab } from "./states.mjs";
import { REPORT } from "./texts.mjs";
import { pasteEvent, showsResult, visit } from "./visit.mjs";

const on = stage();
const GOLDEN = fileURLToPath(new URL("golden/names.txt", import.meta.url));
const REGIONS = { 结构: "#outline", 标签: "#results-tabs", 概览: "#cards", 数据: "#figures", 检查: "#checks" };
// What carries a name or a state; the rest only holds it.
const TOLD = /^(tree|treeitem|tab|table|columnheader|rowheader|cell|button|article|heading|textbox|searchbox|checkbox|group|list|figure|image|tabpanel|status)$/;
const STATES = ["expanded", "selected", "pressed", "level"];

// The tree below an element, a line a node.
async function told(client, selector) {
  const { root } = await client.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { node } = await client.send("DOM.describeNode", { nodeId });
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (id, depth) => {
    const one = byId.get(id);
    const isTold = !one.ignored && TOLD.test(one.role?.value);
    if (isTold) lines.push("  ".repeat(depth) + line(one));
    for (const child of one.childIds ?? []) visit(child, depth + (isTold ? 1 : 0));
  };
  visit(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId).nodeId, 1);
  return lines;
}

function line({ role, name, description, properties = [] }) {
  const states = properties.filter(({ name }) => STATES.includes(name)).map(({ name, value }) => `${name}=${value.value}`);
  const words = [role.value, name?.value && `“${name.value}”`, ...states, description?.value && `(${description.value})`];
  return words.filter(Boolean).join(" ");
}

test("names are those of the golden file", () =>
  visit(on.chromium, on.place, async (page) => {
    await pasteEvent(page, (text) => text, REPORT.replace("合同15件", "合同14件"));
    await showsResult(page);
    const client = await page.createCDPSession();
    const lines = [];
    for (const [region, selector] of Object.entries(REGIONS)) {
      if (selector === "#checks") await openTab(page, "checks");
      lines.push(region, ...(await told(client, selector)));
    }
    const written = `${lines.join("\n")}\n`;
    if (process.env.BLESS) writeFileSync(GOLDEN, written);
    assert.equal(written, readFileSync(GOLDEN, "utf8"));
  }));
