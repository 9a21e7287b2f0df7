// The texts that the tests paste. Towns and figures are invented.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const REPORT_FILE = fileURLToPath(new URL("fixtures/report.txt", import.meta.url));
export const REPORT = readFileSync(REPORT_FILE, "utf8");
export const WITH_TABLES = `${REPORT}
附表：执法情况
单位：件
项目\t${["一", "二", "三", "四", "五", "六", "七", "八", "九"].map((month) => `${month}月份`).join("\t")}\t合计
行政处罚\t1\t2\t3\t4\t5\t6\t7\t8\t9\t45
行政检查\t10\t20\t30\t40\t50\t60\t70\t80\t90\t450
扫一扫在手机上查看当前页面
打印本页
关闭窗口
分享到微信
返回顶部
`;
// The page's own sample over and over, as many characters as asked for.
export function ofLength(characters) {
  const sample = readFileSync(fileURLToPath(new URL("../../www/sample.txt", import.meta.url)), "utf8");
  return sample.repeat(Math.ceil(characters / sample.length)).slice(0, characters);
}
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
