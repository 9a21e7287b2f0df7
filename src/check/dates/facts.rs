//! Which sentences tell what was done.

use std::ops::Range;

use crate::{
    check::{Case, around},
    report::Role,
};

/// Words of what is to come, of deadlines, and of the day from which a rule holds.
const AHEAD: &[&str] = &[
    "将于",
    "将在",
    "将会",
    "将组织",
    "将开展",
    "将举办",
    "将召开",
    "将全面",
    "将继续",
    "将进一步",
    "将完成",
    "将达",
    "将建",
    "将实现",
    "将正式",
    "，将",
    "拟",
    "计划",
    "预计",
    "力争",
    "争取",
    "目标",
    "打算",
    "底前",
    "末前",
    "之前",
    "以前",
    "日前",
    "月前",
    "年前",
    "前完成",
    "施行",
    "生效",
    "起实施",
    "起执行",
    "日起",
    "月起",
    "年起",
    "有效期",
    "期限",
    "限期",
    "时限",
    "须于",
    "需于",
    "应于",
    "届满",
    "任期",
    "规划",
    "到20",
    "至20",
    "下一步",
    "届时",
    "明年",
    "应当",
    "迎接",
    "筹备",
    "合同",
    "工期",
    "建设期",
];

/// Words of what was done.
const DONE: &[&str] = &[
    "已",
    "召开",
    "举办",
    "开展了",
    "举行",
    "完成",
    "印发",
    "出台",
    "组织开展",
    "组织了",
    "荣获",
    "获评",
    "被评",
    "获得",
    "通过了",
    "建成",
    "受理",
    "查处",
    "办结",
    "发放",
    "成立了",
    "制定了",
    "共开展",
    "共组织",
];

/// Whether the sentence around `range`, behind it, tells something that was done, and nothing that is to come.
pub fn tells_done(case: &Case<'_>, range: &Range<usize>) -> bool {
    let Some(part) = case.running(range) else { return false };
    let body = !case.in_title(range.start);
    let done = matches!(part.role, Some(Role::Achievements | Role::Leadership | Role::Opening) | None);
    let sentence = case.words(case.sentence(range));
    // 推动建立联席会议制度，已于2025年6月召开会议2次: past in a plan too.
    let done = done || case.before(range.start, "已于".len()) == "已于";
    body && done && around::any(sentence, DONE) && !around::any(sentence, AHEAD)
}
