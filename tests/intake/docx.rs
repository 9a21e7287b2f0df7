//! What is seen of a .docx on paper is what is read.

use super::{
    Remark, docx,
    package::{Package, level, numbered, p},
    take,
};
use baogao::intake::Refusal;

/// A numbering as Chinese reports use it: 一、 （一） 1. (1) ①.
fn usual() -> String {
    let levels = [
        level(0, "chineseCounting", "%1、", r#"<w:suff w:val="nothing"/>"#),
        level(1, "chineseCounting", "（%2）", ""),
        level(2, "decimal", "%3.", ""),
        level(3, "decimalEnclosedCircleChinese", "%4", ""),
    ];
    format!(
        r#"<w:abstractNum w:abstractNumId="3">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>"#,
        levels.concat()
    )
}

#[test]
fn headings_get_their_numbers() {
    let body = [
        p("", "2024年工作报告"),
        p(&numbered(1, 0), "工作情况"),
        p(&numbered(1, 1), "执法"),
        p(&numbered(1, 2), "检查"),
        p(&numbered(1, 2), "处罚"),
        p(&numbered(1, 1), "普法"),
        p(&numbered(1, 2), "宣传"),
        p(&numbered(1, 3), "进村"),
        p(&numbered(1, 0), "问题"),
        p(&numbered(1, 1), "人少"),
        p(&numbered(0, 0), "没有编号"),
    ];
    let (text, remarks) = docx(&Package::of(&body.concat()).numbering(&usual()));
    let expected = "2024年工作报告\n一、工作情况\n（一）执法\n1. 检查\n2. 处罚\n（二）普法\n1. 宣传\n① 进村\n二、问题\n（一）人少\n没有编号\n";
    assert_eq!((text.as_str(), remarks), (expected, Vec::new()));
}

#[test]
fn styles_number_too() {
    // WPS: bare numbers as ids; a heading built on another; a level tied to its style.
    let styles = r#"
        <w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/>
          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="2"/>
          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="15"><w:name w:val="小标题"/><w:basedOn w:val="3"/></w:style>
        <w:style w:type="paragraph" w:styleId="16"><w:name w:val="无编号"/><w:basedOn w:val="2"/>
          <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="20"><w:name w:val="circle"/><w:basedOn w:val="21"/></w:style>
        <w:style w:type="paragraph" w:styleId="21"><w:name w:val="circle"/><w:basedOn w:val="20"/></w:style>"#;
    let levels = [
        level(0, "japaneseCounting", "第%1章", r#"<w:pStyle w:val="2"/><w:suff w:val="space"/>"#),
        level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="3"/><w:isLgl/>"#),
    ];
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="0">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        levels.concat()
    );
    let style = |id: &str, text: &str| p(&format!(r#"<w:pStyle w:val="{id}"/>"#), text);
    let body = [
        style("2", "总则"),
        style("3", "目的"),
        style("15", "范围"),
        style("16", "说明"),
        style("2", "附则"),
        style("3", "施行"),
        style("20", "尾"),
        style("99", "末"),
    ];
    let (text, _) = docx(&Package::of(&body.concat()).styles(styles).numbering(&numbering));
    assert_eq!(text, "第一章 总则\n1.1 目的\n1.2 范围\n说明\n第二章 附则\n2.1 施行\n尾\n末\n");
}

#[test]
fn lists_start_where_they_say() {
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="0">{}</w:abstractNum>
        <w:abstractNum w:abstractNumId="1">{}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{}</w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>"#,
        level(0, "decimal", "%1)", ""),
        level(0, "bullet", "\u{f0b7}", "") + &level(1, "bullet", "——", r#"<w:suff w:val="nothing"/>"#),
        level(0, "upperLetter", "%1．", ""),
    );
    let item = |list, level, text| p(&numbered(list, level), text);
    let body = [
        item(1, 0, "a"),
        item(1, 0, "b"),
        item(2, 0, "c"),
        item(1, 0, "d"),
        item(3, 0, "e"),
        item(4, 0, "f"),
        item(4, 1, "g"),
    ];
    let (text, _) = docx(&Package::of(&body.concat()).numbering(&numbering));
    assert_eq!(text, "1) a\n2) b\n1) c\n2) d\nC．e\nf\n——g\n");
}

#[test]
fn tables_are_rows() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("", text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = [
        row(&[cell(r#"<w:vMerge w:val="restart"/>"#, "指标"), cell(r#"<w:gridSpan w:val="2"/>"#, "2024年")]),
        row(&[cell("<w:vMerge/>", ""), cell("", "数量"), cell("", "增长")]),
        row(&[cell("", "粮食"), cell("", "650.0"), cell("", "1.3%")]),
        row(&[cell(r#"<w:gridSpan w:val="3"/>"#, "注：按常住人口计。")]),
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p></w:tc></w:tr>".to_owned(),
    ];
    let body = p("", "见下表：") + "<w:tbl><w:tblPr/>" + &table.concat() + "</w:tbl>" + &p("", "完");
    let (text, _) = docx(&Package::of(&body));
    assert_eq!(text, "见下表：\n指标\t2024年\n指标\t数量\t增长\n粮食\t650.0\t1.3%\n注：按常住人口计。\n完\n");
}

#[test]
fn what_is_not_on_paper_is_not_read() {
    let run = |more: &str, text: &str| format!("<w:r><w:rPr>{more}</w:rPr><w:t>{text}</w:t></w:r>");
    let body = [
        format!(
            r#"<w:p><w:ins w:id="1">{}</w:ins><w:del w:id="2"><w:r><w:delText>10</w:delText></w:r></w:del>{}</w:p>"#,
            run("", "共"),
            run("", "25人")
        ),
        r#"<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"#.to_owned(),
        p("", "后半"),
        format!("<w:p>{}{}{}</w:p>", run("<w:vanish/>", "隐藏"), run(r#"<w:vanish w:val="0"/>"#, "可见"), run("", "。")),
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \@ </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2025年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c &amp; d</w:t><w:sym w:font="Wingdings 2" w:char="F052"/></w:r></w:p>"#.to_owned(),
    ];
    let (text, remarks) = docx(&Package::of(&body.concat()));
    assert_eq!(text, "共25人\n前半后半\n可见。\n2025年\na\tb\nc & d☑\n");
    assert_eq!(remarks, [Remark::Deleted, Remark::Hidden]);
}

#[test]
fn text_boxes_are_read_once() {
    let inner = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        r#"<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>{}"#,
        p("", "末")
    );
    assert_eq!(docx(&Package::of(&body)).0, "前后\n框内\n末\n");
}

#[test]
fn notes_stand_at_the_end() {
    let notes = r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t> 按常住</w:t></w:r></w:p><w:p><w:r><w:t>人口计。</w:t></w:r></w:p></w:footnote>"#;
    let page = p("", "第 1 页");
    let package = Package::of(r#"<w:p><w:r><w:t>共25人</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#)
        .edge("word/footnotes.xml", "footnotes", notes)
        .edge("word/footer1.xml", "ftr", &page);
    assert_eq!(docx(&package), ("共25人\n注：按常住人口计。\n".to_owned(), vec![Remark::Notes]));
    let package = package.edge("word/header1.xml", "hdr", &p("", "某某镇人民政府"));
    assert_eq!(docx(&package).1, [Remark::Notes, Remark::Edges]);
}

#[test]
fn what_cannot_be_read_says_why() {
    let good = Package::of(&p("", "正文")).bytes();
    assert_eq!(take("无名", &good).unwrap().text, "正文\n");
    let mut damaged = good.clone();
    let at = damaged.len() / 2;
    damaged[at] ^= 0x55;
    assert!(take("a.docx", &damaged).is_err() || take("a.docx", &damaged).unwrap().text == "正文\n");
    assert_eq!(take("a.docx", &good[..good.len() / 2]), Err(Refusal::Locked));
    assert_eq!(take("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err(Refusal::Locked));
    let scan = Package::of("<w:p><w:r><w:drawing><pic:pic></pic:pic></w:drawing></w:r></w:p>").bytes();
    assert_eq!(take("a.docx", &scan), Err(Refusal::Scan));
    let refusal = take("赤水镇.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap_err();
    let expected = "暂不能直接读 .doc 文件。请用 WPS/Word 打开后全选复制粘贴，或另存为 .docx / .txt。";
    assert_eq!(refusal.sentence().zh, expected);
    assert_eq!(Refusal::Locked.sentence().zh, "文件已加密或损坏，读不出正文。");
}
