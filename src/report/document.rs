//! The document's parts: what it says of itself, its blocks, its tree.

use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::text::Span;

/// What the document says of itself; `None` where the text has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Metadata {
    /// 标题, line breaks removed.
    pub title: Option<Entry>,
    /// 发文字号.
    pub document_number: Option<Entry>,
    /// 索引号.
    pub index_number: Option<Entry>,
    /// 发布机构 of the label block.
    pub issuer: Option<Entry>,
    /// 主送机关, without its colon.
    pub addressee: Option<Entry>,
    /// 署名.
    pub signature: Option<Entry>,
    /// 成文日期.
    pub document_date: Option<DateEntry>,
    /// The year that the report is about.
    pub period_year: Option<DateEntry>,
    /// 签发人.
    pub signer: Option<Entry>,
    /// 附注, brackets included: `（此件公开发布）`.
    pub note: Option<Entry>,
    /// 抄送: to whom copies go.
    pub copies_to: Option<Entry>,
    /// 印发: who printed it and when.
    pub printed: Option<Entry>,
    /// 附件说明 and the attachments' own heads: the names of what is attached, in order.
    pub attachments: Vec<Entry>,
    /// Whose report it is, in short, by signature, title or issuer: 云溪镇.
    pub unit: Option<String>,
    /// The administrative level of the issuer, by the name in signature, issuer or title.
    pub level: Option<Level>,
    /// All label lines, in order.
    pub labels: Vec<Label>,
}

impl Metadata {
    /// What the entries say and where, in no order; the label lines are not among them.
    pub fn places(&self) -> impl Iterator<Item = (&str, Span)> {
        let entries = [
            &self.title,
            &self.document_number,
            &self.index_number,
            &self.issuer,
            &self.addressee,
            &self.signature,
            &self.signer,
            &self.note,
            &self.copies_to,
            &self.printed,
        ];
        let entries = entries.into_iter().flatten().chain(&self.attachments).map(|entry| (&*entry.text, entry.span));
        let dates = [&self.document_date, &self.period_year];
        entries.chain(dates.into_iter().flatten().map(|date| (&*date.text, date.span)))
    }
}

/// Administrative levels, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 国务院, 部
    Nation,
    /// 省, 自治区, 直辖市, 厅
    Province,
    /// 市, which may be of prefecture or of county level
    City,
    /// 县, 区, 旗, 局 of such
    County,
    /// 乡, 镇, 街道
    Township,
    /// 村, 社区
    Village,
}

/// Where a piece of metadata was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The block of labels that a government page prints.
    Label,
    /// Above the title: issuer mark, number, signer.
    Masthead,
    /// The lines of the title.
    Title,
    /// Between title and first heading.
    #[default]
    Opening,
    /// Below the body: signature, date, notes.
    Closing,
    /// A heading in the body.
    Heading,
}

/// A piece of metadata and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Entry {
    /// As written.
    pub text: String,
    /// Without line breaks and outer white space.
    pub value: String,
    /// Where it stands.
    pub span: Span,
    /// In which part of the document that is.
    pub origin: Origin,
}

/// A date of the metadata.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct DateEntry {
    /// As written: `2025年2月28日`, `2024年度`.
    pub text: String,
    /// ISO 8601, as precise as the text: `2025-02-28`, `2024`.
    pub value: String,
    /// Where it stands.
    pub span: Span,
    /// In which part of the document that is.
    pub origin: Origin,
}

/// One label and its value, as the web page or the header shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Label {
    /// Which label it is.
    pub key: LabelKey,
    /// The label as written: `索 引 号`.
    pub label: String,
    /// Its value; empty where the page leaves it empty.
    pub value: String,
    /// Label and value.
    pub span: Span,
}

/// The labels of government pages, whatever their spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum LabelKey {
    /// 索引号
    IndexNumber,
    /// 发文字号, 文号
    DocumentNumber,
    /// 发布机构, 发文机关
    Issuer,
    /// 成文日期, 生成日期
    WrittenDate,
    /// 发布日期
    PublishDate,
    /// 生效日期
    EffectiveDate,
    /// 废止日期
    ExpiryDate,
    /// 有效性
    Validity,
    /// 标题, 名称
    Title,
    /// 主题分类
    Topic,
    /// 体裁分类
    Genre,
    /// 主题词, 关键词
    Keywords,
    /// 公开方式
    Disclosure,
    /// 来源
    Source,
    /// 内容概述
    Abstract,
    /// 责任编辑, 作者
    People,
    /// 签发人
    Signer,
    /// 浏览次数
    Hits,
    /// 统一编号, 有效期 and others that have no key of their own
    Other,
}

/// One block of the text: a line, or the lines of a wrapped paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Of a heading: its level, 1 the outermost; else 0.
    pub level: u8,
    /// Where it stands, its line ending included; the blocks' spans put together are the text.
    pub span: Span,
}

impl Block {
    /// Whether it states something: running text, headings and rows.
    #[must_use]
    pub fn is_body(&self) -> bool {
        matches!(self.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Row)
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Nothing but white space.
    Blank,
    /// Belongs to the web page or the PDF.
    Clutter,
    /// A label with its value.
    Label,
    /// Issuer mark, document number and signer above the title.
    Masthead,
    /// The document's title.
    Title,
    /// Under the title of a speech: when, where and by whom it was given.
    Byline,
    /// 主送机关.
    Addressee,
    /// A heading; the body may run on behind it.
    Heading,
    /// Running text.
    Paragraph,
    /// A row of a table.
    Row,
    /// 署名.
    Signature,
    /// The date under the signature.
    Date,
    /// 附注, 附件说明, 抄送, 印发.
    Note,
    /// The head of an attachment: 附件1.
    Attachment,
}

/// A heading with all that belongs to it, or a point inside a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Section {
    /// Its place in the tree: `1.6`, the sixth child of the first section.
    pub id: String,
    /// Heading or point.
    pub kind: NodeKind,
    /// 1 is the outermost that this document uses.
    pub level: u8,
    /// As written: `一、`, `(一)`, `一是`; empty where the heading has no number.
    pub marker: String,
    /// What the marker counts: 6 of `(六)`.
    pub ordinal: Option<u32>,
    /// The heading without marker and closing punctuation.
    pub title: String,
    /// What the section does in the report; `None` for points, and where a heading only shares its parent's role.
    pub role: Option<Role>,
    /// What it does besides: 存在的问题及原因, 存在的问题及下一步打算.
    pub also: Option<Role>,
    /// The whole section, its children too.
    pub span: Span,
    /// Marker and title.
    pub heading: Span,
    /// Characters of the section, its children too, without white space.
    pub chars: u32,
    /// What stands inside it.
    pub children: Vec<Section>,
}

/// Heading or point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// A line of its own, or run-in at the head of a paragraph.
    Heading,
    /// 一是, 首先, 第一， inside a paragraph.
    Point,
}

/// What a section does in the report, after the five contents of the 督察工作规定.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Before the first heading.
    Opening,
    /// 主要举措和成效.
    Achievements,
    /// 第一责任人职责.
    Leadership,
    /// 存在的不足.
    Problems,
    /// 原因.
    Causes,
    /// 下一年度安排.
    Plan,
    /// 其他需要报告的情况.
    Other,
    /// 特此报告.
    Closing,
}

/// A table of the text, cell by cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Table {
    /// From its first cell to its last.
    pub span: Span,
    /// What the line above says of all cells: `单位：万元`.
    pub caption: Option<Evidence>,
    /// Rows from the top, each with its cells from the left. A cell that the text leaves empty has an empty span.
    pub rows: Vec<Vec<Cell>>,
    /// How many rows at the top are heads of columns.
    pub head_rows: u32,
    /// How many cells at the left of a row are heads of that row.
    pub head_cells: u32,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "page", derive(borsh::BorshSerialize, borsh::BorshDeserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(all(target_arch = "wasm32", feature = "api"), derive(tsify::Tsify))]
pub struct Cell {
    /// As written, without outer white space.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}
