//! Whether a number is a result or a target: by the words of its sentence, by its year, by its section, by its document.

use std::ops::Range;

use super::{
    Fact,
    period::{Clock, Outlook},
    walk::Gap,
};
use crate::{
    lexicon::{defines, plans_ahead, reaches, reviews, sets_tasks, theme_of},
    mention::{Quantity, Years},
    outline::Outline,
    report::{Modality, NodeKind, Role, Section, Span, Theme},
};

/// A heading of the outline.
#[derive(Clone, Debug)]
pub struct Place<'t> {
    /// Its section in the given text.
    pub span: Span,
    /// Its id.
    pub id: &'t str,
    /// Its title.
    pub title: &'t str,
    /// The part of the work that it is about, by its title or that of the section around it.
    pub theme: Option<Theme>,
    /// Whether the section, or one around it, is about what shall be done.
    pub plan: bool,
    /// Whether the section, or one around it, is about results.
    done: bool,
    /// Which place is around it.
    pub around: Option<usize>,
}

/// Documents that say what shall be: plans and rules.
const DEMANDS: &[&str] = &["计划", "规划", "规划纲要", "方案", "要点", "办法", "规定", "条例", "细则"];

/// Whether all of a document, which means `years`, is about what shall be, where it does not say otherwise.
#[must_use]
pub fn demands(outline: &Outline, years: Years) -> bool {
    let title = outline.metadata.title.as_ref().map_or("", |title| title.value.as_str());
    let demanded = |genre: &str| DEMANDS.contains(&genre) || issues_demands(title);
    // 2017年十大民生实事 is of no genre, and its title says what it is; a headline without a year tells news.
    let announced = || years.plan.is_some() || (title.contains('年') && attached(title) == Some(true));
    !title.ends_with("报告") && outline.genre.map_or_else(announced, demanded)
}

/// Whether a document of this title only issues another that says what shall be: 关于印发《…实施方案（2023—2025年）》的通知.
fn issues_demands(title: &str) -> bool {
    let Some((_, behind)) = title.split_once("印发《") else { return false };
    let issued = behind.split('》').next().unwrap_or_default();
    let name = issued.split('（').next().unwrap_or_default();
    title.ends_with("通知") && DEMANDS.iter().any(|genre| name.ends_with(genre))
}

/// The headings of an outline in the order of the text, which means `years` where it names none.
#[must_use]
pub fn places(outline: &Outline, years: Years) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    let title = outline.metadata.title.as_ref().map_or("", |title| title.value.as_str());
    let about = theme_of(subject(title));
    let whole = demands(outline, years);
    let mut plan = whole;
    for section in &outline.sections {
        let first = found.len();
        collect(std::slice::from_ref(section), None, (plan, about), &mut found);
        // What a speech tells behind its plans is planned too.
        plan = whole || (years.looks_back && years.plan.is_none() && found.get(first).map_or(plan, |place| place.plan));
    }
    found
}

/// What a title says behind who reports on which year: 生态环境局关于… is not about the environment.
fn subject(title: &str) -> &str {
    let behind = |mark: &str| title.split_once(mark).map(|(_, subject)| subject);
    let dated = || behind("年").map(|subject| subject.trim_start_matches('度'));
    behind("关于").or_else(dated).unwrap_or_default()
}

/// The innermost place that holds `offset` of the given text, of those that have `begun` there; an attachment stands in
/// none.
#[must_use]
pub fn place_at(begun: &[Place<'_>], offset: u32) -> Option<usize> {
    let mut at = begun.len().checked_sub(1)?;
    while begun[at].span.end <= offset {
        at = begun[at].around?;
    }
    Some(at)
}

/// Adds the headings of `sections`, which are about plans where they do not say otherwise, if `plan` says so, and of
/// the theme that the document is `about`.
fn collect<'t>(
    sections: &'t [Section],
    around: Option<usize>,
    (plan, about): (bool, Option<Theme>),
    found: &mut Vec<Place<'t>>,
) {
    for section in sections.iter().filter(|section| section.kind == NodeKind::Heading) {
        let parent = around.map(|around| &found[around]);
        let title = section.title.as_str();
        let done = section.role == Some(Role::Achievements) || parent.is_some_and(|parent| parent.done);
        let plan = match section.role {
            // 解决困难群体就业问题 under a plan is part of it.
            Some(Role::Problems | Role::Causes) if around.is_some() => plan,
            Some(role) => role == Role::Plan && section.also != Some(Role::Achievements) && !reviews(title),
            None => !reviews(title) && (plan || plans_ahead(title) || (!done && sets_tasks(title))),
        };
        let theme = theme_of(title).or(parent.map_or(about, |parent| parent.theme));
        let own = found.len();
        found.push(Place { span: section.span, id: &section.id, title, theme, plan, done, around });
        collect(&section.children, Some(own), (plan, about), found);
    }
}

/// The modality of a number behind `gap`, where what surrounds it is about plans or is not.
#[must_use]
pub fn of(gap: &Gap, plan: bool, clock: &Clock<'_>) -> Modality {
    let planned = match (gap.plan, clock.outlook()) {
        (Some(said), _) => said,
        (None, Outlook::ToCome) => true,
        // 确保2024年底前配齐9名 in the plan for 2026: the year was not changed.
        (None, Outlook::Past) => plan && (clock.floats() || clock.is_due()),
        (None, Outlook::Open) => plan,
    };
    if planned { Modality::Planned } else { Modality::Actual }
}

/// A document that stands behind another, and says of what it is.
#[must_use]
pub fn attached(title: &str) -> Option<bool> {
    if reviews(title) || defines(title) {
        return Some(false);
    }
    (plans_ahead(title) || sets_tasks(title)).then_some(true)
}

/// Whether something shall take so many years: 用5年至8年时间. What took them took a number that is known.
#[must_use]
pub fn takes_years(text: &str, quantity: &Quantity) -> bool {
    let years = quantity.value_max.is_some() && quantity.unit.is_some_and(|unit| unit.word == "年");
    let behind = text[quantity.range.end..].trim_start_matches('的');
    years && text[..quantity.range.start].ends_with('用') && behind.starts_with("时间")
}

/// The two numbers of a change are at most so many bytes apart (12 characters): 从26.7%提高到52.1%.
const CHANGE: usize = 36;

/// 从 stands at most so many bytes (30 characters) before its number.
const FROM: usize = 90;

/// Where the words begin that say from where a change goes on that ends at the number behind `text[between]`:
/// 从26.7%提高到52.1%. Nothing before `floor` belongs to them.
fn begins_change(text: &str, first: &Range<usize>, between: &str, floor: usize) -> Option<usize> {
    if between.len() > CHANGE || between.contains(['，', '。', '；', '、', '（']) || !reaches(between) {
        return None;
    }
    let start = text.floor_char_boundary(first.start.saturating_sub(FROM)).max(floor);
    let words = &text[start..first.start];
    let clause = words.rfind(['，', '。', '；', '：', '、']).map_or(0, |at| at + '，'.len_utf8());
    words[clause..].rfind(['从', '由']).map(|at| start + clause + at)
}

/// Tells what stood at the beginning of a change, which is told of the time before, from what it came to. `facts` are
/// those of one paragraph, which begins at `floor`.
pub fn set_apart(text: &str, floor: usize, quantities: &[Quantity], facts: &mut [Fact], clock: &Clock<'_>) {
    let mut floor = floor;
    for (i, pair) in quantities.windows(2).enumerate() {
        let first = &pair[0].range;
        let until = pair[1].range.start;
        // 上升到1952年的61%
        let until = clock.begins_in(first.end..until).unwrap_or(until);
        if let Some(from) = begins_change(text, first, &text[first.end..until], floor) {
            facts[i].period = clock.within(from..first.start);
            facts[i].modality = Modality::Actual;
        }
        floor = first.end;
    }
}

#[cfg(test)]
mod tests {
    use super::issues_demands;
    use crate::{Options, analyze, report::Modality};

    /// Of each quantity of a text, its period and whether it is planned.
    fn told(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        let planned = |modality: Modality| if modality == Modality::Planned { " planned" } else { "" };
        let tell =
            |found: crate::report::Quantity| format!("{}{}", found.period.unwrap_or_default(), planned(found.modality));
        report.quantities.into_iter().map(tell).collect()
    }

    const SPEECH: &str = "政府工作报告\n——2006年1月15日在云溪市第十届人民代表大会第四次会议上\n各位代表：\n\
        现在，我代表市人民政府，向大会报告工作，请予审议。\n";

    #[test]
    fn a_speech_tells_results_then_plans() {
        let text = "一、“十五”计划完成情况\n五年来，新建公路2600公里。\n高速公路由13公里增加到1006公里。\n\
            刚刚过去的2005年，建成学校12所。\n新增就业16万人。\n\
            二、“十一五”奋斗目标和工作重点\n城镇化率达到35%以上。我省有29万在校学生，新建学校30所。\n\
            三、2006年的政府工作\n新增就业13万人。\n四、加强自身建设\n网上办理90%以上的事项。";
        assert_eq!(
            told(&format!("{SPEECH}{text}")),
            [
                "2001/2005",
                "",
                "2001/2005",
                "2005",
                "2005",
                "2006/2010 planned",
                "2006/2010",
                "2006/2010 planned",
                "2006 planned",
                "2006 planned"
            ]
        );
    }

    #[test]
    fn what_shall_take_years_and_what_would_be_are_no_results() {
        assert_eq!(told("用3年至5年时间，培育企业50家。建成2家。"), [" planned", " planned", ""]);
        assert_eq!(told("用了3年至5年时间，培育企业50家。"), ["", ""]);
        assert_eq!(told("如果每件少用2斤棉花，全年节约3万吨。"), [" planned", " planned"]);
    }

    #[test]
    fn what_is_attached_has_a_year_of_its_own() {
        let text = "一、2005年工作回顾\n新建公路260公里，成效明显，群众满意。\n二、2006年工作任务\n新建公路30公里。\n\
            附件1\n云溪市2006年十大民生实事\n一、便利出行\n1.新开公交线路15条。\n附件2\n名词解释\n\
            1.“三通”工程：指新建的3条公路。";
        assert_eq!(told(&format!("{SPEECH}{text}")), ["2005", "2006 planned", "2006 planned", ""]);
    }

    #[test]
    fn a_title_says_what_it_is_about_behind_who_reports() {
        assert_eq!(
            super::subject("某市生态环境局关于2022年度法治政府建设情况的报告"),
            "2022年度法治政府建设情况的报告"
        );
        assert_eq!(super::subject("某县住建局2024年政府信息公开工作年度报告"), "政府信息公开工作年度报告");
        assert_eq!(super::subject("某县农业农村局"), "");
        assert_eq!(told("云溪市2017年十大民生实事\n一、便利出行\n1.新开公交线路15条。"), ["2017 planned"]);
    }

    #[test]
    fn a_plan_of_the_year_is_of_what_is_to_come() {
        let text = "云溪县2024年道路建设方案\n一、目标\n到2024年底，普及率达到82%。2024年新建公路12公里，今年销号9条。";
        assert_eq!(told(text), ["2024 planned"; 3]);
        let text = "云溪县2024年工作总结和2025年工作打算\n一、2024年工作情况\n办理案件5件。\n二、2025年工作打算\n\
            6月底前建成公园3个。全年改造小区6个。确保2023年底前培训骨干9名。";
        assert_eq!(told(text), ["2024", "2025-06 planned", "2025 planned", "2023 planned"]);
    }

    #[test]
    fn a_notice_that_issues_a_plan_is_one() {
        assert!(issues_demands("关于印发《云溪县道路建设实施方案（2024—2026年）》的通知"));
        assert!(!issues_demands("关于印发《云溪县道路建设工作总结》的通知") && !issues_demands("关于召开会议的通知"));
    }

    #[test]
    fn words_of_the_sentence_come_first() {
        let report = "云溪镇2024年度工作报告\n一、主要工作\n";
        let of_report = |text: &str| told(&format!("{report}{text}"));
        assert_eq!(of_report("发展远超预期，发送旅客64万人次。"), ["2024"]);
        assert_eq!(of_report("到2030年，森林覆盖率达到60%。"), ["2030 planned"]);
        assert_eq!(of_report("今后三年，将新建公路30公里。"), ["2025/2027 planned"]);
        assert_eq!(of_report("产值将增加30万元。"), ["2024 planned"]);
        assert_eq!(of_report("存在短板。下一步，我镇将新建公路3公里。开展培训6场。"), ["2025 planned"; 2]);
        assert_eq!(of_report("我镇将组织培训3场，计划举办比赛2场。"), ["2024 planned"; 2]);
        assert_eq!(of_report("将28万元资金纳入直达范围。"), ["2024"]);
        assert_eq!(of_report("计划建成的31个项目中有7个没有建成。"), ["2024", "2024"]);
        assert_eq!(of_report("计划建成的31个项目，总投资5亿元。"), ["2024 planned", "2024 planned"]);
    }
}
