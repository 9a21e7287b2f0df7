//! The words of a disclosure report and its form: 受理申请25件, but 21 in the form; 行政复议6件, but 4.

use crate::{
    check::{
        Case, Check, Found, Scope,
        arithmetic::{Form, last_of},
        figure::Figure,
    },
    report::{Rule, Severity, said},
};

/// Asks about a number of applications that the form does not hold.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "repeats/disclosure-text",
        title: said("正文数字与表格不符", "Figures in words and in the form"),
        severity: Severity::Warning,
        asks: said(
            "正文写的申请、办结、结转、复议、诉讼、规范性文件件数，是否等于表中的数。",
            "Whether applications, reviews, lawsuits and rules told in words are those of the form.",
        ),
        why: said(
            "正文和表格由不同的人填写，核对时首先看这一项。",
            "Words and form are filled in by different people.",
        ),
        flagged: "2023年受理政府信息公开申请⟦25件⟧，均已答复。\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 23 0 0 0 0 0 23\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        passes: "2023年受理政府信息公开申请21件，均已答复。\n一、本年新收政府信息公开申请数量 21 0 0 0 0 0 21\n二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2\n（七）总计 23 0 0 0 0 0 23\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
        limits: said("只看表格前第一次写到的总数。", "Only the first total of each before the form is compared."),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &["arithmetic/sum"],
    ask: |case, found| {
        let Some(form) = Form::of(case) else { return };
        let total = |id: &str| {
            let number = form.row(id).and_then(|row| row.last()).map(|number| number.value);
            number.or_else(|| last_of(case, id))
        };
        let (Some(new), Some(carried), Some(done)) = (total("new"), total("carried"), total("total")) else { return };
        ask_applications(case, found, &form, [new, carried, done]);
        let mut asked =
            vec![(said("办理总计", "handled"), HANDLED, done), (said("上年结转", "carried over"), CARRIED, carried)];
        asked.extend(total("left").map(|left| (said("结转下年度", "left"), LEFT, left)));
        asked.extend(form.cases.get(4).map(|all| (said("行政复议总计", "reviews"), REVIEWS, all.value)));
        let lawsuits = form.cases.get(9).zip(form.cases.get(14)).map(|(one, other)| one.value + other.value);
        asked.extend(lawsuits.map(|all| (said("行政诉讼总计", "lawsuits"), LAWSUITS, all)));
        asked.extend(form.papers.first().map(|made| (said("本年制发件数", "rules issued"), PAPERS, made.value)));
        for (row, told, value) in asked {
            let mut figures = case.figures().take_while(|figure| figure.start < form.start);
            let Some(figure) = figures.find(|figure| told.fits(case, *figure)) else { continue };
            if figure.of.value == value.into() {
                let says = format!("正文{}＝表格“{}”{value}", figure.words, row.zh);
                found.pass(figure.of.span, says, format!("{} in words and in the form", figure.words));
            } else {
                let zh = format!("正文写{}，表格“{}”是{value}，哪一个对？", figure.words, row.zh);
                let en = format!("The words say {}, the form {value} {}: which is right?", figure.words, row.en);
                found.flag(figure.of.span, zh, en).expects(value.to_string());
            }
        }
    },
};

/// How running text tells a number of the form.
struct Told {
    /// The words that end the clause before the number.
    ends: &'static [&'static str],
    /// Words of which one stands in its clause.
    holds: &'static [&'static str],
    /// Words of which one stands in its sentence.
    about: &'static [&'static str],
    /// Words that do not: they tell of other things, or of a part.
    other: &'static [&'static str],
}

/// Other things that come, are handled and are left.
const OTHERS: &[&str] = &[
    "建议", "提案", "热线", "工单", "诉求", "留言", "信箱", "信访", "复议", "诉讼", "案件", "其中", "投诉", "事项",
    "网上", "信函", "咨询", "举报",
];

const HANDLED: Told = Told {
    ends: &["当年办结", "全年办结", "本年度办结", "年内办结", "共办结", "已办结", "办结申请", "办结公开申请"],
    holds: &[],
    about: &["申请", "结转下年"],
    other: OTHERS,
};
const CARRIED: Told =
    Told {
        ends: &["上年结转", "上年度结转", "上一年度结转"], holds: &[], about: &["申请", "办结"], other: OTHERS
    };
const LEFT: Told = Told {
    ends: &["结转下年", "结转下年度", "结转下一年度", "结转下年度继续办理", "结转至下年度"],
    holds: &[],
    about: &["申请", "办结"],
    other: OTHERS,
};
const PART: &[&str] = &["其中", "维持", "纠正", "驳回", "撤销", "近三年", "以来", "全县", "全市", "全区", "审结"];
const REVIEWS: Told = Told {
    ends: &["行政复议", "行政复议案件", "行政复议申请"],
    holds: &[],
    about: &["信息公开", "申请公开", "公开申请"],
    other: PART,
};
const LAWSUITS: Told =
    Told {
        ends: &["行政诉讼", "行政诉讼案件"], holds: &[], about: &["信息公开", "申请公开", "公开申请"], other: PART
    };
const PAPERS: Told = Told {
    ends: &["规范性文件"],
    holds: &["制发", "印发", "制定", "出台"],
    about: &["规范性文件"],
    other: &["以来", "公开", "解读", "清理", "审查", "备案", "其中", "全县", "全市", "全区", "等"],
};

impl Told {
    fn fits(&self, case: &Case<'_>, figure: Figure<'_>) -> bool {
        let clause = case.clause_before(figure);
        let is = |words: &[&str], of: &str| words.iter().any(|word| of.contains(word));
        figure.is_result()
            && figure.is_exact()
            && self.ends.iter().any(|end| clause.ends_with(end))
            && (self.holds.is_empty() || is(self.holds, clause))
            && is(self.about, case.sentence_before(figure))
            && !is(self.other, clause)
    }
}

/// Asks about the number of applications that came.
fn ask_applications(case: &Case<'_>, found: &mut Found<'_>, form: &Form, [new, carried, done]: [u64; 3]) {
    let mut figures = case.figures().take_while(|figure| figure.start < form.start);
    let Some(told) = figures.find(|figure| is_told(case, figure)) else { return };
    // 新收 leaves no doubt which of them is meant.
    let fits = [new, new.saturating_add(carried), done];
    let fits = if case.clause_before(told).ends_with("新收政府信息公开申请") { &fits[..1] } else { &fits };
    let place = told.of.span;
    if fits.iter().any(|number| told.of.value == (*number).into()) {
        let says = format!("正文{}＝表格{}", told.words, told.of.value);
        found.pass(place, says, format!("{} in words and in the form", told.words));
        return;
    }
    let zh = format!("正文写{}，表中本年新收{new}、上年结转{carried}、办理总计{done}，哪一个对？", told.words);
    let en = format!("The words say {}, the form {new} new, {carried} carried over, {done} handled.", told.words);
    found.flag(place, zh, en);
}

/// Whether a figure is the number of applications that came.
fn is_told(case: &Case<'_>, figure: &Figure<'_>) -> bool {
    const CAME: &[&str] = &["收到", "受理", "收办", "新收", "接收", "收悉"];
    let clause = case.clause_before(*figure);
    let about = figure.name().ends_with("申请") || clause.ends_with("申请") || clause.ends_with("申请案件");
    figure.is_result() && about && clause.contains("公开") && CAME.iter().any(|word| clause.contains(word))
}
