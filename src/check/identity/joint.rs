//! A title of Party and government together over the signature of one of them, or the other way round.

use crate::{
    check::{Check, Scope, identity::organ},
    report::{Origin, Rule, Severity, said},
};

/// Asks about joint authors that are not the same above and below.
pub const CHECK: Check = Check {
    rule: Rule {
        id: "identity/joint",
        title: said("联合行文的机关前后不一", "Joint authors differ above and below"),
        severity: Severity::Warning,
        asks: said(
            "标题写党委、政府联合行文的，署名是否也是两家；反之亦然。",
            "Whether title and signature name the same authors, Party and government.",
        ),
        why: said("联合行文由各机关共同署名。", "Joint documents are signed by all their authors."),
        flagged: "⟦中共枫桠镇委员会 枫桠镇人民政府关于2024年度法治政府建设情况的报告⟧\n一、主要工作\n全年调处纠纷35起，群众满意。\n枫桠镇人民政府\n2025年2月28日\n",
        passes: "中共枫桠镇委员会 枫桠镇人民政府关于2024年度法治政府建设情况的报告\n一、主要工作\n全年调处纠纷35起，群众满意。\n中共枫桠镇委员会\n枫桠镇人民政府\n2025年2月28日\n",
        limits: said(
            "标题没写机关，或者没有署名的不比。",
            "Nothing is compared where the title names no organ, or nobody signs.",
        ),
        source: None,
    },
    scope: Scope::Any,
    yields_to: &[],
    ask: |case, found| {
        let metadata = &case.report.metadata;
        let title = metadata.title.as_ref().filter(|title| title.origin == Origin::Title);
        let signed = metadata.signature.as_ref().filter(|entry| entry.origin == Origin::Closing);
        let Some((title, signed)) = title.zip(signed) else { return };
        let Some((authors, _)) = title.value.split_once("关于") else { return };
        let (above, below) = (authors_in(authors), authors_in(&signed.value));
        let signers: Vec<_> = organ::each(&signed.value).collect();
        let apart = || signers.windows(2).find_map(|pair| organ::differ(&pair[0], &pair[1]));
        if let Some((a, b)) = apart().filter(|_| above == BOTH && below == BOTH) {
            let zh = format!("党政两家的署名一家写“{a}”，一家写“{b}”，哪一个对？");
            let en = format!("Party and government sign for {a} and for {b}: which is right?");
            found.flag(signed.span, zh, en).shows(case.evidence(title.span));
            return;
        }
        let any = |(party, government): (bool, bool)| party || government;
        if above == below || !any(above) || !any(below) || (above != BOTH && below != BOTH) {
            if above == BOTH && below == BOTH {
                found.pass(signed.span, "标题与署名都是党政两家", "title and signature both name Party and government");
            }
            return;
        }
        let both = |named| if named == BOTH { "党委和政府两家" } else { "一家" };
        let zh = format!("标题是{}行文，署名是{}，哪一个对？", both(above), both(below));
        let en = if above == BOTH {
            "Party and government stand in the title, one of them signs: which is right?"
        } else {
            "One organ stands in the title, Party and government sign: which is right?"
        };
        found.flag(title.span, zh, en).shows(case.evidence(signed.span));
    },
};

const BOTH: (bool, bool) = (true, true);

/// Whether a Party committee, and whether a government stands among the names.
fn authors_in(names: &str) -> (bool, bool) {
    let names = names.replace("管理委员会", "").replace("村民委员会", "").replace("居民委员会", "");
    let party = ["委员会", "党委", "党工委"].iter().any(|word| names.contains(word)) && !names.contains("依法治");
    (party, names.contains("人民政府") || names.contains("办事处"))
}
