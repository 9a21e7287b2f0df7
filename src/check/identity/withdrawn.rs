//! The page itself says that the document is no longer valid.

use crate::{
    check::{Check, Scope},
    report::{LabelKey, Rule, Severity, said},
};

/// Asks about a label that calls the document withdrawn.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/withdrawn",
        title: said("标签注明已失效", "The page says it is withdrawn"),
        severity: Severity::Info,
        asks: said("有效性标签是否写着失效或废止。", "Whether the label of validity says withdrawn."),
        why: said("引用失效文件里的内容要慎重。", "What a withdrawn document says should not be leaned on."),
        flagged: "发文字号：枫桠政办〔2015〕9号\n发布机构：枫桠镇人民政府\n⟦有效性：失效⟧\n枫桠镇法律顾问管理办法\n第一条 为规范法律顾问工作，制定本办法。\n",
        passes: "发文字号：枫桠政办〔2015〕9号\n发布机构：枫桠镇人民政府\n有效性：有效\n枫桠镇法律顾问管理办法\n第一条 为规范法律顾问工作，制定本办法。\n",
        limits: said("只看页面标签，不判断文件本身。", "Only the page's label is read."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        for label in case.report.metadata.labels.iter().filter(|label| label.key == LabelKey::Validity) {
            let value = label.value.as_str();
            let valid = ["未失效", "未废止", "有效", "失效日期"].iter().any(|word| value.contains(word));
            let asked = label.label.contains("是否有效") && value == "否";
            if asked || (!valid && (value.contains("失效") || value.contains("废止"))) {
                let zh = format!("页面注明“{value}”，内容还能用吗？");
                let en = format!("The page says “{value}”: may the text still be used?");
                found.flag(label.span, zh, en);
                return;
            }
        }
    },
};
