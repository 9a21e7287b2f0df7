//! A small fictional report for the views' tests, put together by hand so that they do not wait for the analysis.

use rust_decimal::Decimal;

use crate::report::{
    Approx, Block, BlockKind, Bounds, Cell, Citation, DateMention, Direction, Entry, Evidence, Modality, NodeKind,
    Origin, Quantity, Relation, RelationKind, Report, Role, Section, Span, Table,
};

/// Text, and kind and level of the block that ends here.
const BLOCKS: &[(&str, BlockKind, u8)] = &[
    ("云溪镇2024年度报告\n", BlockKind::Title, 0),
    ("临霁县人民政府：\n", BlockKind::Addressee, 0),
    ("  \n", BlockKind::Blank, 0),
    ("　　2024年工作<如下>。\r\n", BlockKind::Paragraph, 0),
    ("一、主要情况\n", BlockKind::Heading, 1),
    ("（一）矛盾化解。全年调处纠纷130起，其中口头\n协议94起、书面协议36起。资料1200余份。\n", BlockKind::Heading, 2),
    ("二、问题\n", BlockKind::Heading, 1),
    ("一是队伍弱。执法人员2\n6人。二是宣传少。\n", BlockKind::Paragraph, 0),
    ("项目\t数量\n", BlockKind::Row, 0),
    ("\n", BlockKind::Blank, 0),
    ("受理\t5\n", BlockKind::Row, 0),
    ("云溪镇人民政府\n", BlockKind::Signature, 0),
    ("2025年2月20日\n", BlockKind::Date, 0),
    ("扫一扫在手机上查看当前页面", BlockKind::Clutter, 0),
];

/// The report and its text: 2 first-level headings, 1 second-level, 2 points, 5 quantities (one approximate, one
/// broken over two lines), one sum.
pub(super) fn town() -> (Report, String) {
    let text: String = BLOCKS.iter().map(|(text, ..)| *text).collect();
    let mut report = Report { blocks: blocks(), outline: outline(&text), ..Report::default() };
    report.metadata.title = Some(entry(&text, "云溪镇2024年度报告"));
    report.quantities = [
        quantity(&text, "q1", "130起", 130, "调处纠纷", "1.1"),
        quantity(&text, "q2", "94起", 94, "口头协议", "1.1"),
        quantity(&text, "q3", "36起", 36, "书面协议", "1.1"),
        Quantity { approx: Approx::Over, ..quantity(&text, "q4", "1200余份", 1200, "资料", "1.1") },
        Quantity { change: Some(Direction::Up), ..quantity(&text, "q5", "2\n6人", 26, "", "2.1") },
    ]
    .into();
    report.relations.push(Relation {
        kind: RelationKind::Sum,
        rate: None,
        part: None,
        whole: Some("q1".into()),
        parts: vec!["q2".into(), "q3".into()],
        holds: Some(true),
    });
    let clutter = entry(&text, "扫一扫在手机上查看当前页面");
    report.clutter.push(Evidence { text: clutter.text, span: clutter.span });
    (report.summary.headings, report.summary.points) = (3, 2);
    (report.summary.quantities, report.summary.approximate) = (5, 1);
    (report, text)
}

fn blocks() -> Vec<Block> {
    let mut start = 0;
    let mut block = |&(text, kind, level): &(&str, BlockKind, u8)| {
        let span = Span::new(start, start + text.len());
        start = span.end as usize;
        Block { kind, level, span }
    };
    BLOCKS.iter().map(&mut block).collect()
}

fn outline(text: &str) -> Vec<Section> {
    let mut first = section(text, "1", "一、", "主要情况", "二、");
    first.role = Some(Role::Achievements);
    first.children.push(section(text, "1.1", "（一）", "矛盾化解", "二、"));
    let mut second = section(text, "2", "二、", "问题", "云溪镇人民政府");
    second.role = Some(Role::Problems);
    second.children.push(Section { kind: NodeKind::Point, ..section(text, "2.1", "一是", "队伍弱", "二是") });
    second.children.push(Section { kind: NodeKind::Point, ..section(text, "2.2", "二是", "宣传少", "项目") });
    vec![first, second]
}

fn section(text: &str, id: &str, marker: &str, title: &str, until: &str) -> Section {
    let heading = find(text, &format!("{marker}{title}"));
    let end = text.rfind(until).unwrap();
    let span = Span::new(heading.start as usize, end);
    Section {
        id: id.into(),
        kind: NodeKind::Heading,
        level: id.split('.').count() as u8,
        marker: marker.into(),
        ordinal: None,
        title: title.into(),
        role: None,
        also: None,
        span,
        heading,
        chars: text[span.range()].chars().filter(|c| !c.is_whitespace()).count() as u32,
        children: Vec::new(),
    }
}

fn quantity(text: &str, id: &str, written: &str, value: i64, indicator: &str, section: &str) -> Quantity {
    Quantity {
        id: id.into(),
        text: written.into(),
        span: find(text, written),
        value: Decimal::from(value),
        value_max: None,
        unit: written.chars().last().map(|unit| unit.to_string().into()).unwrap_or_default(),
        dimension: None,
        approx: Approx::Exact,
        bounds: Bounds::default(),
        indicator: Some(indicator.to_owned()).filter(|s| !s.is_empty()),
        indicator_span: None,
        indicator_id: None,
        theme: None,
        action: None,
        scope: None,
        period: None,
        change: None,
        base: None,
        modality: Modality::Actual,
        section: Some(section.into()),
        sentence: find(text, written),
    }
}

/// A piece of metadata that stands in the text as `written`.
pub(super) fn entry(text: &str, written: &str) -> Entry {
    Entry { text: written.into(), value: written.into(), span: find(text, written), origin: Origin::default() }
}

/// A citation of what stands in the text as `written`.
pub(super) fn citation(text: &str, written: &str, kind: &str) -> Citation {
    let title = written.trim_matches(['《', '》']).to_owned();
    let (kind, span) = (Some(kind.to_owned().into()), find(text, written));
    Citation { title, kind, article: None, number: None, law: None, short: None, full: None, span }
}

/// A date that stands in the text as `written`.
pub(super) fn date(text: &str, written: &str, iso: &str) -> DateMention {
    DateMention { text: written.into(), iso: iso.into(), bound: None, span: find(text, written) }
}

/// The table that stands in the text: one row of heads, one head in its row.
pub(super) fn table(text: &str) -> Table {
    let cell = |written: &str| Cell { text: written.into(), span: find(text, written) };
    let rows = vec![vec![cell("项目"), cell("数量")], vec![cell("受理"), cell("5\n云")]];
    let mut table =
        Table { span: find(text, "项目\t数量\n\n受理\t5"), caption: None, rows, head_rows: 1, head_cells: 1 };
    // "5" alone stands elsewhere too.
    let figure = &mut table.rows[1][1];
    (figure.text, figure.span.end) = ("5".into(), figure.span.start + 1);
    table
}

fn find(text: &str, written: &str) -> Span {
    let start = text.find(written).unwrap();
    Span::new(start, start + written.len())
}

/// What a browser would give as the text content of `html`.
pub(super) fn content(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = pieces.collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
