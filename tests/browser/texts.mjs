// The texts that the tests paste. Towns and figures are invented.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const REPORT_FILE = fileURLToPath(new URL("fixtures/report.txt", import.meta.url));
export const REPORT = readFileSync(REPORT_FILE, "utf8");
export const NO_HEADINGS = "全镇共有行政执法人员25人，持证24人。".repeat(20);

// Same seed, same noise: CJK, ASCII, digits, brackets, line ends. A test that fails can be run again.
export function noise(length, seed) {
  const alphabet = "一二三四五六七八九十百千万亿年月日元人件次率（）()《》、，。；：%.,-0123456789\n\r\t abcXYZ镇村县关于工作情况𠮷";
  const letters = [...alphabet];
  let [state, text] = [seed, ""];
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += letters[(state >>> 8) % letters.length];
  }
  return text;
}
