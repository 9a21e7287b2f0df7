//! Who wrote the report, on which year, to whom, and in time: V1 to V5.

use super::{
    Entry, days,
    row::{Row, column},
    told,
};
use crate::{
    check::Case,
    lexicon::{ends_in_no_place, place_of_office},
    report::{Entry as Stated, LabelKey, Level, Span, said},
    text::read_day,
};

pub const ENTRIES: &[Entry] = &[
    Entry {
        id: "V1",
        name: said("发文机关", "Issuer"),
        measures: told("谁写的报告，属于哪一级、哪个地方。", "Who wrote the report, at which level, for which place."),
        computed: told(
            "取署名，没有署名取发布机构；级别和地名由名称判断，都没有时看标题。",
            "The signature, else the issuer of the label block; level and place by its name, else by the title.",
        ),
        values: told(
            "级别：nation、province、city、county、township、village。",
            "Level: nation, province, city, county, township, village.",
        ),
        limits: told("“市”可能是地级市或县级市。", "A 市 may be of prefecture or of county level."),
        columns: &[
            column("v1_issuer", "发文机关", "issuer", ""),
            column("v1_level", "级别", "level", ""),
            column("v1_region", "地名", "place", ""),
        ],
        fill: issuer,
    },
    Entry {
        id: "V2",
        name: said("报告年度", "Year"),
        measures: told("报告写的是哪一年。", "The year that the report is about."),
        computed: told("取标题、开头或正文所说的年度。", "As title, opening or body say."),
        values: told("四位年份。", "Four digits."),
        limits: told("没有写年度的不推断。", "Not guessed where the text has none."),
        columns: &[column("v2_year", "报告年度", "year", "")],
        fill: |case, row| {
            let year = case.report.metadata.period_year.as_ref();
            row.put_some("v2_year", year.map(|year| (&year.value, year.span)));
        },
    },
    Entry {
        id: "V3",
        name: said("文号和索引号", "Document and index number"),
        measures: told("文件的编号。", "The numbers of the document."),
        computed: told("取标签或标题旁的编号。", "From the label block or beside the title."),
        values: told("原文。", "As written."),
        limits: told("正文引用的文号不算。", "Numbers cited in the body do not count."),
        columns: &[
            column("v3_document_number", "发文字号", "document number", ""),
            column("v3_index_number", "索引号", "index number", ""),
        ],
        fill: |case, row| {
            let metadata = &case.report.metadata;
            row.put_some("v3_document_number", stated(&metadata.document_number));
            row.put_some("v3_index_number", stated(&metadata.index_number));
        },
    },
    Entry {
        id: "V4",
        name: said("主送机关", "Addressee"),
        measures: told("报告报给谁。", "To whom the report goes."),
        computed: told("取正文前以冒号结尾的一行。", "The line before the body that ends in a colon."),
        values: told("原文。", "As written."),
        limits: told("网页常常不带主送机关。", "Web pages often leave it out."),
        columns: &[column("v4_addressee", "主送机关", "addressee", "")],
        fill: |case, row| row.put_some("v4_addressee", stated(&case.report.metadata.addressee)),
    },
    Entry {
        id: "V5",
        name: said("及时性", "Timeliness"),
        measures: told(
            "成文和公布比规定的期限早或晚多少天。",
            "By how many days the report was written and published before or after its term.",
        ),
        computed: told(
            "成文日期减次年3月1日；发布日期减次年4月1日。",
            "Date of writing less 1 March, date of publication less 1 April of the next year.",
        ),
        values: told("天数；负数表示提前，0表示当天。", "Days; negative where early, 0 on the day."),
        limits: told(
            "发布日期只取页面标签；各地另有期限的请自行换算。",
            "Publication is known only from the page's labels; places may have terms of their own.",
        ),
        columns: &[
            column("v5_written", "成文日期", "written on", ""),
            column("v5_published", "发布日期", "published on", ""),
            column("v5_written_days", "成文距3月1日", "written, days from 1 March", "天"),
            column("v5_published_days", "发布距4月1日", "published, days from 1 April", "天"),
        ],
        fill: timeliness,
    },
];

fn stated(entry: &Option<Stated>) -> Option<(&String, Span)> {
    entry.as_ref().map(|entry| (&entry.value, entry.span))
}

fn issuer(case: &Case<'_>, row: &mut Row<'_>) {
    let metadata = &case.report.metadata;
    let signed = [&metadata.signature, &metadata.issuer].into_iter().flatten().next();
    let named = signed.or(metadata.title.as_ref());
    // 青江市人民政府代市长 王明: whose office it is gives it out, not who holds it; of 市长 王明 the text says whose.
    let body = |entry: &Stated| match place_of_office(&entry.value) {
        Some("") => metadata.unit.clone().unwrap_or_else(|| entry.value.clone()),
        Some(body) => body.to_owned(),
        None => entry.value.clone(),
    };
    row.put_some("v1_issuer", signed.map(|entry| (body(entry), entry.span)));
    let level = metadata.level.map(|level| match level {
        Level::Nation => "nation",
        Level::Province => "province",
        Level::City => "city",
        Level::County => "county",
        Level::Township => "township",
        Level::Village => "village",
    });
    row.put_some("v1_level", named.and_then(|entry| Some((level?, entry.span))));
    row.put_some("v1_region", named.and_then(|entry| Some((region(own_name(&body(entry)))?.to_owned(), entry.span))));
}

/// What stands before the year and the subject: 松岭镇 of 松岭镇2024年度法治政府建设情况报告.
fn own_name(title: &str) -> &str {
    let end = title.find(|c: char| c.is_ascii_digit()).into_iter().chain(title.find("关于")).min();
    &title[..end.unwrap_or(title.len())]
}

/// The name of the place in the name of an organ: 德化县葛坑镇 of 德化县葛坑镇人民政府.
fn region(name: &str) -> Option<&str> {
    const ENDS: [&str; 9] = ["街道", "省", "市", "县", "区", "旗", "镇", "乡", "州"];
    let end = ENDS.iter().filter_map(|end| Some(name.rfind(end)? + end.len())).filter(|end| *end > 6).max()?;
    // 市场监督管理局 and 区划 begin with such a word.
    let behind = &name[end..];
    if behind.starts_with(['场', '政', '划', '域', '容']) || ends_in_no_place(&name[..end]) {
        region(&name[..end - 3])
    } else {
        Some(&name[..end])
    }
}

fn timeliness(case: &Case<'_>, row: &mut Row<'_>) {
    let metadata = &case.report.metadata;
    let written = metadata.document_date.as_ref();
    row.put_some("v5_written", written.map(|date| (&date.value, date.span)));
    let label = metadata.labels.iter().find(|label| label.key == LabelKey::PublishDate);
    let published = label.and_then(|label| Some((read_day(&label.value)?.0.iso(), label.span)));
    row.put_some("v5_published", published.clone());
    let Some(year) = case.year() else {
        let why = said("没有报告年度，期限算不出", "no year, so no term");
        row.miss("v5_written_days", why);
        row.miss("v5_published_days", why);
        return;
    };
    let late = |date: &str, term: &str| days::between(&format!("{}-{term}", year + 1), date);
    let days = written.and_then(|date| Some((late(&date.value, "03-01")?, date.span)));
    row.put_some("v5_written_days", days);
    let days = published.and_then(|(date, span)| Some((late(&date, "04-01")?, span)));
    row.put_some("v5_published_days", days);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_an_office_gives_nothing_out() {
        let issuer = |signed: &str| {
            let speech = "政府工作报告\n2017年1月6日\n在青江市第十六届人民代表大会第五次会议上\n";
            let text = format!("{speech}{signed}\n各位代表：\n我代表市人民政府向大会报告工作，请予审议。\n");
            let told = crate::analyze(&text, &crate::Options::default()).variables;
            ["v1_issuer", "v1_region"].map(|key| {
                told.iter().find(|told| told.key == key).and_then(|told| told.value.clone()).unwrap_or_default()
            })
        };
        assert_eq!(issuer("青江市人民政府代市长 王 明"), ["青江市人民政府", "青江市"]);
        assert_eq!(issuer("青江市市长 王明"), ["青江市"; 2]);
        assert_eq!(issuer("市长 王明"), ["青江市"; 2]);
    }

    #[test]
    fn places_are_cut_out_of_names() {
        assert_eq!(region("德化县葛坑镇人民政府"), Some("德化县葛坑镇"));
        assert_eq!(region("临霁县市场监督管理局"), Some("临霁县"));
        assert_eq!(region("鹭桥街道办事处"), Some("鹭桥街道"));
        assert_eq!(region("临霁县住房和城乡建设局"), Some("临霁县"));
        assert_eq!(region("成都市人民政府"), Some("成都市"));
        assert_eq!(region("国务院"), None);
        assert_eq!(region(own_name("松岭镇2024年度法治政府建设情况报告")), Some("松岭镇"));
    }
}
