//! Sentences about figures as reports write them: what is right is left alone, what is wrong is asked about by one rule.

use baogao::{Options, analyze};

/// The rules of figures that ask about a sentence of a township's yearly report.
fn asked(sentence: &str) -> Vec<String> {
    let text = format!("松岭镇2024年法治政府建设年度报告\n一、主要举措和成效\n{sentence}\n");
    let findings = analyze(&text, &Options::default()).findings.into_iter();
    findings
        .map(|found| found.rule)
        .filter(|rule| rule.starts_with("arithmetic/") || rule.starts_with("repeats/"))
        .collect()
}

#[test]
fn what_is_right_is_left_alone() {
    for sentence in RIGHT {
        assert_eq!(asked(sentence), [""; 0], "{sentence}");
    }
}

#[test]
fn what_is_wrong_is_asked_about_once() {
    for (rule, sentence) in WRONG {
        assert_eq!(asked(sentence), [*rule], "{sentence}");
    }
}

const RIGHT: &[&str] = &[
    "全年受理信访件60件，办结55件，办结率91.7%，其余5件正在办理。",
    "全镇辖11个行政村、2个社区，在3个行政村开展试点，选取5个行政村建设法治广场。",
    "全镇有人民调解员38名，其中专职调解员6名；望溪村有人民调解员3名，表彰优秀调解员2名。",
    "村集体收入由上年的20万元提高到25万元，增长23%。",
    "排名由全县第12名上升到第5名，提升7个位次。办理时限由5天压缩到2天，压缩60%。",
    "全镇90%以上的行政村建成法律顾问工作室，覆盖率达92%。",
    "完成投资1.2亿元，占年度计划的105%，完成率105%。产销率101.3%。毛入学率103%。",
    "举办讲座5场、培训3场，共培训600人。发放资料5000份、手册3000册，共计受益8000人次。",
    "对24个单位制发39份提醒函，对8家制发8份督办函，共47份。",
    "城镇、农村居民人均可支配收入分别为4.2万元、2.1万元。信访、投诉和举报分别为3件、5件和2件。",
    "每年培训2次，共培训120人次。12名班子成员每人联系2家企业，共24家。",
    "未发生重大行政复议案件，办理行政复议案件2件。未发生败诉案件，行政诉讼案件4件。",
    "建成调解室3个（望溪、坝上、库尾），联系企业6家（含规上企业2家），12个村（社区）全覆盖。",
    "执法人员持证率由85%提高到96%，提高了11个百分点，增长12.9%。",
    "2022年、2023年、2024年分别办理案件18件、20件和24件，年均增长15.5%。",
    "全镇共14个行政村1个社区，15个村（社区）均建立公共法律服务工作室，实现全覆盖。",
    "共有21名干部参加执法资格考试，18人通过考试，通过率为85.7%，持证率提升至92%。",
    "排查矛盾纠纷312件，化解308件，化解率98.7%，其中婚姻家庭92件、邻里纠纷118件、土地纠纷56件、其他46件。",
    "排查风险点86处，其中重大隐患3处，一般隐患83处，已整改82处，整改率95.3%。",
    "行政处罚案件268个，比2023年的241个增加27个，增长11.2%。",
    "共受理各类案件96件，同比下降8.6%（上年105件），办结率98.9%。",
    "全镇辖14个行政村（含132个村民小组），现有网格15个，其中专职网格员15名。",
    "受理投诉30件，办结30件；受理举报20件，办结率95%。",
];

const WRONG: &[(&str, &str)] = &[
    ("arithmetic/sum", "设立调委会14个（镇级1个、村级12个）。"),
    ("arithmetic/sum", "全镇共有执法人员25人，其中男性18人，女性8人。"),
    ("arithmetic/total-behind", "全年审查合同26份、重大决策3项、规范性文件1件，合计32件。"),
    ("arithmetic/part-over-whole", "主动公开政务信息382条，包括政府网站35条，各类媒体80条，镇微信公众号2443条。"),
    ("arithmetic/rate", "组织45名干部参加考试，合格40名，合格率93.3%。"),
    ("arithmetic/rate", "行政处罚案件20件，其中普通程序案件15件，占比80%。"),
    ("arithmetic/growth", "全年接待法律咨询560人次，较上年的500人次增长15%。"),
    ("arithmetic/growth", "办理案件312件，同比增加28件，增长12%。"),
    ("arithmetic/growth", "行政处罚案件从上年的30件下降到24件，下降25%。"),
    ("arithmetic/growth", "今年开展宣传活动42场，去年同期36场，同比增长20%。"),
    ("arithmetic/growth", "2023年、2024年分别办理行政处罚案件20件和24件，同比增长25%。"),
    ("arithmetic/difference", "满意率98.6%，比上年的97.5%提高2.1个百分点。"),
    ("arithmetic/difference", "调解员由30名增加到38名，增加6名。"),
    ("arithmetic/direction", "信访总量由上年的31件下降到35件。"),
    ("arithmetic/each", "为9个行政村每村选聘调解员3名，合计28名。"),
    ("arithmetic/done-over-received", "排查隐患60处，整改62处。"),
    ("repeats/disagree", "全镇辖11个行政村、2个社区。\n（一）规范执法\n12个行政村全部建立调委会。"),
    ("repeats/disagree", "全镇共有行政执法人员26人。\n（一）执法力量\n25名执法人员中法律专业毕业生仅6人。"),
    ("repeats/disagree", "全年办理行政处罚案件24件。\n（一）执法力量\n全年办理行政处罚案件26件，案均罚款偏低。"),
];
