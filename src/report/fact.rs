//! What the text states: statistics, their relations, dates, citations, terms.
//!
//! Words of the lexicon's tables are borrowed from them.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Bounds;
use crate::text::Span;

/// A statistic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Quantity {
    /// `q1`, `q2`, … in the order of the text.
    pub id: String,
    /// As written, approximators included: `500余份`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The number in the unit as written, scale words worked out: 120000000 of `1.2亿元`. Of a range, the lower end.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    #[cfg_attr(all(target_arch = "wasm32", feature = "api"), tsify(type = "string"))]
    pub value: Decimal,
    /// Of a range, the upper end.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[cfg_attr(all(target_arch = "wasm32", feature = "api"), tsify(type = "string | null"))]
    pub value_max: Option<Decimal>,
    /// Unit or measure word as written, scale words left out; empty where the number stands bare.
    pub unit: Cow<'static, str>,
    /// What the unit measures, where the unit says it.
    pub dimension: Option<Dimension>,
    /// How the value bounds the fact.
    pub approx: Approx,
    /// The interval that the words say; comparisons ask whether intervals meet.
    pub bounds: Bounds,
    /// What is counted, as written.
    pub indicator: Option<String>,
    /// Where that stands.
    pub indicator_span: Option<Span>,
    /// Row of the indicator catalogue.
    pub indicator_id: Option<Cow<'static, str>>,
    /// The part of the work that it belongs to: by its row of the catalogue, else by its words, else by its section.
    pub theme: Option<Theme>,
    /// The verb: 发放, 受理, 办结.
    pub action: Option<String>,
    /// 全镇, 村级.
    pub scope: Option<String>,
    /// The period as ISO 8601: `2024`.
    pub period: Option<String>,
    /// Whether the number is a change, and which way.
    pub change: Option<Direction>,
    /// Against what: 上年. Of a number that is no change, from what it is so far: 全市平均水平.
    pub base: Option<String>,
    /// Result, or target.
    pub modality: Modality,
    /// Id of the section it stands in; `None` before the first heading.
    pub section: Option<String>,
    /// The sentence it stands in.
    pub sentence: Span,
}

impl Quantity {
    /// Whether it tells how much there is: no change, nor how far that is from another place.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.change.is_none() && self.base.is_none()
    }
}

/// How a value bounds the fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Approx {
    /// As it stands.
    #[default]
    Exact,
    /// More: 余, 多, 超, 逾.
    Over,
    /// Less: 近, 不足.
    Under,
    /// Around: 约, 左右.
    About,
    /// That or more: 以上, 不少于.
    AtLeast,
    /// That or less: 以下, 不超过.
    AtMost,
    /// Only the order of magnitude: 数十, 若干.
    Several,
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// 人, 名, 位
    Person,
    /// 人次: visits, which count a person each time
    Visit,
    /// 户
    Household,
    /// 家, 所, 个(机构)
    Organisation,
    /// 件, 起, 宗
    Case,
    /// 场, 次, 期
    Event,
    /// 份, 本, 册
    Document,
    /// 项, 条, 款
    Item,
    /// 元, 美元
    Money,
    /// 平方米, 亩
    Area,
    /// 米, 公里
    Length,
    /// 立方米, 升
    Volume,
    /// 吨, 公斤
    Mass,
    /// 年, 天, 小时
    Time,
    /// %, 成, ‰
    Ratio,
    /// 个百分点
    Points,
    /// 倍, 番
    Multiple,
    /// 千瓦时
    Energy,
    /// 分, 名次, 级
    Score,
    /// 辆, 台, 株
    Thing,
    /// 处, 座, 栋
    Place,
    /// 元/人, 件/人
    Rate,
    /// 个 and other words that count anything
    Count,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// 增长, 提高
    Up,
    /// 下降, 减少
    Down,
    /// 持平
    Flat,
}

/// A part of the work of a government under law, after the 纲要 and what reports are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// 党的领导、学习、第一责任人
    Lead,
    /// 政府职能、营商环境
    Func,
    /// 制度建设
    Rule,
    /// 行政决策
    Deci,
    /// 行政执法
    Enfo,
    /// 突发事件、安全
    Emer,
    /// 矛盾纠纷
    Disp,
    /// 权力监督、公开
    Supv,
    /// 数字政府
    Tech,
    /// 普法
    Publ,
    /// 公共法律服务
    Legs,
    /// 队伍与保障
    Team,
    /// 基层治理、民生
    Govn,
    /// 经济社会背景
    Econ,
}

/// Something that the text says did not happen, in words, without a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Absence {
    /// As written: `未发生行政诉讼败诉案件`, `零投诉`.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// What did not happen.
    pub indicator: String,
    /// Row of the indicator catalogue.
    pub indicator_id: Option<Cow<'static, str>>,
    /// The period as ISO 8601.
    pub period: Option<String>,
    /// Id of the section it stands in.
    pub section: Option<String>,
}

/// Whether a number is a result or a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// What was or is.
    #[default]
    Actual,
    /// What is planned or demanded.
    Planned,
}

/// Quantities that the text itself ties together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Relation {
    /// How the quantities are tied.
    pub kind: RelationKind,
    /// Of a rate: the quantity that is the rate.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rate: Option<String>,
    /// Of a rate: its numerator.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub part: Option<String>,
    /// The whole; of a rate, its denominator.
    pub whole: Option<String>,
    /// Of a whole: its parts. Of a fact told more than once: all places but the first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parts: Vec<String>,
    /// Whether the arithmetic is right; `None` where it cannot be told.
    pub holds: Option<bool>,
}

/// How quantities are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The whole is its parts together.
    Sum,
    /// A part of a whole as a ratio.
    Rate,
    /// Parts of a whole that need not be all of it; `holds` says whether each fits into it.
    Part,
    /// The same fact told more than once: `whole` the first time, `parts` the others.
    Repeat,
}

/// A date, or a span of time, with at least a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct DateMention {
    /// As written.
    pub text: String,
    /// ISO 8601, as precise as the text: `2024`, `2024-12`, `2021/2025`.
    pub iso: String,
    /// Whether it opens a stretch of time or closes one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub bound: Option<Bound>,
    /// Where it stands.
    pub span: Span,
}

/// The end of a stretch of time that a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// 2024年以来, 自2025年6月1日起
    Since,
    /// 截至2024年12月31日, 2026年底以前
    Until,
}

/// A title in 《》.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Citation {
    /// The title, without its marks.
    pub title: String,
    /// 法律, 行政法规, 规范性文件, …, where the name tells.
    pub kind: Option<Cow<'static, str>>,
    /// 第五条第二款, where the text names it.
    pub article: Option<String>,
    /// The document number behind it.
    pub number: Option<String>,
    /// Its id in the table of laws.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub law: Option<Cow<'static, str>>,
    /// The short name that the text gives it: 以下简称《条例》.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub short: Option<String>,
    /// Of such a short name: the title that it stands for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub full: Option<String>,
    /// Marks and title.
    pub span: Span,
}

/// A policy abbreviation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Term {
    /// As written.
    pub text: String,
    /// The glossary's name for it, one for all spellings.
    pub name: Cow<'static, str>,
    /// What it means.
    pub gloss: Cow<'static, str>,
    /// The theme of a report that it belongs to: `enfo` for enforcement, `publ` for publicity, ….
    pub theme: Cow<'static, str>,
    /// Where it stands.
    pub span: Span,
}
