//! The catalogue of indicators: what reports of this kind count, under one name for its many wordings.

use std::sync::LazyLock;

use super::{
    rows,
    word_table::{EndTable, WordTable},
};
use crate::report::{Dimension, Theme};

/// A row of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndicatorRow {
    /// Theme and name: `enfo.penalties`.
    pub id: &'static str,
    /// In Chinese: 行政处罚案件.
    pub name: &'static str,
    /// The part of the work that it belongs to.
    pub theme: Theme,
    /// What units of it measure, a bit each.
    dimensions: u32,
}

/// What is known of a quantity when its row is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'t> {
    /// What is counted, as written.
    pub name: &'t str,
    /// The verb, or nothing.
    pub action: &'t str,
    /// The sentence up to the number.
    pub sentence: &'t str,
    /// The title of the section.
    pub heading: &'t str,
    /// What the unit measures; `None` where it measures anything: a bare number, the change of an indicator.
    pub dimension: Option<Dimension>,
}

/// What begins a condition of a form.
const SIGNS: [char; 4] = ['&', '^', '@', '!'];

/// A wording of a row: what must stand beside its end.
#[derive(Clone, Copy)]
struct Form {
    row: IndicatorRow,
    /// `&…`, `^…`, `@…`, `!…` as the table has them.
    conditions: &'static str,
}

static FORMS: LazyLock<EndTable<Form>> = LazyLock::new(|| {
    let table = rows::<4>(table!("tables/indicators.tsv"));
    let forms = table.filter_map(|[id, name, dimensions, forms]| {
        let dimensions = dimensions.split(' ').filter_map(super::units::dimension_of).fold(0, |all, it| all | bit(it));
        let row = IndicatorRow { id, name, theme: theme_named(id.split('.').next()?)?, dimensions };
        Some(forms.split('|').map(move |form| {
            let head = form.find(SIGNS).unwrap_or(form.len());
            (&form[..head], Form { row, conditions: &form[head..] })
        }))
    });
    EndTable::new(forms.flatten())
});

/// The row that a quantity belongs to: the wording with the longest end that fits, of several the most particular.
#[must_use]
pub fn indicator_of(counted: &Counted<'_>) -> Option<IndicatorRow> {
    if is_share(counted) {
        return None;
    }
    best(counted, counted.name).or_else(|| {
        let short = ["总数", "数量", "件数", "次数", "人数", "数", "总量", "均值", "调控目标", "预期目标"];
        short.iter().find_map(|tail| best(counted, counted.name.strip_suffix(tail)?))
    })
}

/// Whether a ratio says what part of something else a thing is: of 民间投资占投资比重达56.2% the investment is no ratio.
fn is_share(counted: &Counted<'_>) -> bool {
    let clause = || counted.sentence.rsplit(['，', '；', '、']).next().unwrap_or("");
    counted.dimension == Some(Dimension::Ratio) && clause().contains('占')
}

fn best(counted: &Counted<'_>, name: &str) -> Option<IndicatorRow> {
    let mut found: Option<(usize, usize, IndicatorRow)> = None;
    for (head, form) in FORMS.ends_of(name) {
        if found.is_some_and(|(len, ..)| head.len() < len) {
            break;
        }
        let particular = form.conditions.len();
        if found.is_none_or(|(_, most, _)| particular > most) && form.fits(counted, name) {
            found = Some((head.len(), particular, form.row));
        }
    }
    found.map(|(.., row)| row)
}

impl Form {
    fn fits(&self, counted: &Counted<'_>, name: &str) -> bool {
        self.measures(counted.dimension)
            && conditions(self.conditions).all(|(sign, word)| match sign {
                '&' => name.contains(word) || counted.action.contains(word),
                '^' => counted.action.contains(word),
                '!' => !name.contains(word) && !counted.action.contains(word),
                _ => counted.sentence.contains(word) || counted.heading.contains(word),
            })
    }

    fn measures(&self, dimension: Option<Dimension>) -> bool {
        let Some(dimension) = dimension else { return true };
        // 个 counts whatever another measure word counts.
        let counts = if dimension == Dimension::Count { MEASURE_WORDS } else { 0 };
        self.row.dimensions & (bit(dimension) | counts) != 0
    }
}

/// What measure words count.
const MEASURE_WORDS: u32 = {
    use Dimension::{Case, Document, Event, Item, Organisation, Place, Thing};
    bit(Case) | bit(Document) | bit(Event) | bit(Item) | bit(Organisation) | bit(Place) | bit(Thing)
};

/// The bit that stands for a dimension.
const fn bit(dimension: Dimension) -> u32 {
    1 << dimension as u32
}

/// The conditions of a form: their sign, their word.
fn conditions(mut rest: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    std::iter::from_fn(move || {
        let sign = rest.chars().next()?;
        let end = rest[1..].find(SIGNS).map_or(rest.len(), |at| at + 1);
        let word = &rest[1..end];
        rest = &rest[end..];
        Some((sign, word))
    })
}

static THEMES: LazyLock<WordTable<Theme>> = LazyLock::new(|| {
    let themes = rows::<2>(table!("tables/themes.tsv")).filter_map(|[theme, cues]| Some((theme_named(theme)?, cues)));
    WordTable::new(themes.flat_map(|(theme, cues)| cues.split('|').map(move |cue| (cue, theme))))
});

/// The theme that the longest cue in a title names; of equal ones the first.
#[must_use]
pub fn theme_of(title: &str) -> Option<Theme> {
    longest_cue(title, 1)
}

/// The theme that the longest cue in the name of what is counted names; of equal ones the last, which is nearest to the
/// noun: 农村低保. A law in it says less than what is done about it: 《行政处罚法》专题测试.
#[must_use]
pub fn theme_of_name(name: &str) -> Option<Theme> {
    let behind = name.rsplit('》').next().unwrap_or_default();
    longest_cue(if behind.is_empty() { name } else { behind }, 0)
}

/// The theme of the longest cue; one that stands behind another must be longer by so much.
fn longest_cue(words: &str, more: usize) -> Option<Theme> {
    let mut best: Option<(usize, Theme)> = None;
    for (_, cue, theme) in THEMES.within(words) {
        if best.is_none_or(|(len, _)| cue.len() >= len + more) {
            best = Some((cue.len(), *theme));
        }
    }
    best.map(|(_, theme)| theme)
}

fn theme_named(name: &str) -> Option<Theme> {
    Some(match name {
        "lead" => Theme::Lead,
        "func" => Theme::Func,
        "rule" => Theme::Rule,
        "deci" => Theme::Deci,
        "enfo" => Theme::Enfo,
        "emer" => Theme::Emer,
        "disp" => Theme::Disp,
        "supv" => Theme::Supv,
        "tech" => Theme::Tech,
        "publ" => Theme::Publ,
        "legs" => Theme::Legs,
        "team" => Theme::Team,
        "govn" => Theme::Govn,
        "econ" => Theme::Econ,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_is_whole() {
        let mut ids = BTreeSet::new();
        for [id, name, dimensions, forms] in rows::<4>(table!("tables/indicators.tsv")) {
            assert!(ids.insert(id), "{id} stands twice");
            assert!(id.split('.').next().and_then(theme_named).is_some(), "{id}");
            assert!(!name.is_empty() && !forms.split('|').any(str::is_empty), "{id}");
            for dimension in dimensions.split(' ') {
                assert!(crate::lexicon::units::dimension_of(dimension).is_some(), "{id}: {dimension}");
            }
            for form in forms.split('|') {
                let head = form.find(SIGNS).unwrap_or(form.len());
                assert!(head > 0 && conditions(&form[head..]).all(|(_, word)| !word.is_empty()), "{id}: {form}");
            }
        }
        for [theme, _] in rows::<2>(table!("tables/themes.tsv")) {
            assert!(theme_named(theme).is_some(), "{theme}");
        }
    }

    #[test]
    fn noun_and_verb_must_fit() {
        let id = |name, action, sentence, dimension| {
            let counted = Counted { name, action, sentence, heading: "", dimension: Some(dimension) };
            indicator_of(&counted).map(|row| row.id)
        };
        assert_eq!(id("行政执法人员", "", "", Dimension::Person), Some("enfo.officers"));
        assert_eq!(id("持证执法人员", "", "", Dimension::Person), Some("enfo.officers_certified"));
        assert_eq!(id("行政执法人员", "", "", Dimension::Money), None);
        assert_eq!(id("合同", "审查", "", Dimension::Document), Some("deci.contract_reviews"));
        assert_eq!(id("合同", "签订", "", Dimension::Document), None);
        assert_eq!(
            id("成功率", "", "排查调处矛盾纠纷146起；调解成功144起，", Dimension::Ratio),
            Some("disp.success_rate")
        );
        assert_eq!(id("行政处罚案件数", "", "", Dimension::Count), Some("enfo.penalties"));
        assert_eq!(id("人民调解宣传资料", "发放", "", Dimension::Document), Some("publ.materials"));
        assert_eq!(id("燃气管网", "新建", "", Dimension::Length), None);
        assert_eq!(id("审批事项", "削减", "", Dimension::Item), Some("func.items_moved"));
        assert_eq!(id("行政许可", "办理", "", Dimension::Case), Some("func.licences"));
        assert_eq!(id("职业技能培训", "开展", "", Dimension::Visit), None);
        assert_eq!(id("行政规范性文件", "清理", "", Dimension::Case), Some("rule.normative_cleaned"));
        assert_eq!(id("按时办结率", "", "12345热线受理诉求", Dimension::Ratio), Some("supv.hotline_rate"));
        assert_eq!(id("空气质量优良率", "", "", Dimension::Ratio), Some("econ.environment"));
        assert_eq!(id("村", "完成", "今年", Dimension::Count), None);
        assert_eq!(id("公开率", "", "“双随机”抽查信息准确", Dimension::Ratio), None);
        assert_eq!(id("公开率", "", "深化政务公开，", Dimension::Ratio), Some("supv.normal_rate"));
        assert_eq!(id("涉法事项", "联动处理", "", Dimension::Case), None);
        assert_eq!(id("法治建设专项督导", "", "", Dimension::Event), Some("lead.inspections"));
        assert_eq!(id("街道党工委中心组理论学习", "", "", Dimension::Event), Some("lead.group_study"));
        assert_eq!(id("食品烟酒类价格", "", "", Dimension::Ratio), Some("econ.prices"));
        assert_eq!(id("投资额", "核减", "", Dimension::Money), None);
        assert_eq!(id("人均地区生产总值", "", "", Dimension::Money), Some("econ.gdp_per_head"));
        assert_eq!(id("工业旅游示范点", "创建", "", Dimension::Count), None);
        assert_eq!(id("轨道交通运营里程", "新增", "", Dimension::Length), None);
        assert_eq!(id("农村人口", "解决", "", Dimension::Person), None);
        assert_eq!(id("居民消费价格指数调控目标", "", "", Dimension::Ratio), Some("econ.prices"));
        assert_eq!(id("执法证人员", "应持", "", Dimension::Person), None);
        assert_eq!(id("民间投资", "", "民间投资增长8%，占投资比重达", Dimension::Ratio), None);
    }

    #[test]
    fn themes_are_named_by_their_longest_cue() {
        assert_eq!(theme_of("健全纠纷化解体系，优化公共法律服务"), Some(Theme::Legs));
        assert_eq!(theme_of("加强执法监管，做到严格公正"), Some(Theme::Enfo));
        assert_eq!(theme_of("其他"), None);
        assert_eq!(theme_of_name("农村五保对象"), Some(Theme::Govn));
        assert_eq!(theme_of_name("《行政处罚法》专题研讨"), None);
    }
}
