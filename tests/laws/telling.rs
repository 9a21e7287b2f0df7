//! Clauses of reports in any order: what is tied to what must be found, or not, wherever it stands.

use proptest::prelude::*;

/// Words, numbers and marks of which sentences with figures are made.
const PIECES: &str = "受理 办结 调解 立案 审结 查处 发放 开展 共有 辖 矛盾纠纷 案件 复议申请 执法人员 行政处罚 宣传活动 东山村 西山镇 县司法局 \
    其中 其中： 含 包括 分别为 依次为 合计 共计 ，共 ，合计 ，总数达到 其余 另有 其他 占 ，占 占总数的 占比 率 办结率 满意率 持证率 比 \
    ，比上年增长 ，较上年下降 ，同比增加 ，上年为 由 从 提高到 下降到 升至 达到 完成目标的 平均 人均 平均每件 每 均 最多 最少 一半以上 过半 \
    超过 不足 近 约 不少于 未发生 没有 零 5件 7件 12件 27件 48件 75件 100件 3起 16人 2名 19名 18个 6个村 1.2万元 800元 46万元 3倍 两成 \
    三分之一 64% 36% 90% 98.5% 100% 3个百分点 1.5个百分点 15天 7个工作日 3次 120人次 2期 2023年 2024年 2025年 上半年 全年 截至12月底 一季度 \
    2024年12月4日 星期三 、 、 、 ， ， ， ； 。 。 ： （ ） “ ” + \u{3000} 和 与 及 的 为 了 一、工作\\n \\n （一）做法\\n 一是 下一步 计划 力争";

/// So many pieces at most.
const MOST: usize = 50;

/// A text of such pieces.
pub fn any() -> impl Strategy<Value = String> {
    let pieces: Vec<String> =
        PIECES.split(' ').filter(|piece| !piece.is_empty()).map(|piece| piece.replace("\\n", "\n")).collect();
    prop::collection::vec(prop::sample::select(pieces), 1..MOST).prop_map(|pieces| pieces.concat())
}
