//! Lists of all parts without 其中: what became of things, bands of scores, kinds by which a whole told before is sorted, and
//! what is left (其余). All are told by right arithmetic alone, so that they never say that something is wrong.

use rust_decimal::Decimal;

use super::{
    super::{
        item::{Item, same_kind},
        walk::Parting,
    },
    REACH, Sums,
    among::SURE,
};
use crate::{
    lexicon::{Cue, is_sorting, of_one_family},
    report::{Approx, Dimension, RelationKind},
    text::chars::parts_clauses,
};

impl Sums<'_> {
    /// 复议案件6件，维持4件、撤销1件、撤回1件; 案卷60份，90分以上的43份，80至90分的15份，80分以下的2份.
    pub(super) fn family(&mut self, whole: usize) {
        let mut parts: Vec<usize> = Vec::new();
        let mut sum = 0;
        for i in whole + 1..self.items.len().min(whole + 1 + REACH) {
            let (gap, item) = (&self.stretch.gaps[i], &self.items[i]);
            let of = &self.items[whole];
            if gap.parting >= Parting::Semicolon
                || gap.row
                || gap.cue == Some(Cue::Among)
                || gap.cue == Some(Cue::Total)
            {
                break;
            }
            // 受理174件（含上年结转6件），化解169件，…: what brackets tell of the whole is none of them.
            let aside = gap.depth > self.stretch.gaps[whole].depth;
            if aside || !same_kind(item.unit, of.unit) || !(item.adds || self.is_band(i)) {
                continue;
            }
            parts.push(i);
            sum += item.value;
            if sum >= of.value {
                break;
            }
        }
        let bands = || parts.iter().all(|i| self.is_band(*i));
        if parts.len() >= 2 && sum == self.items[whole].value && (self.are_outcomes(whole, &parts) || bands()) {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// Whether each part tells of another thing that became of the whole, which is none of these itself.
    fn are_outcomes(&self, whole: usize, parts: &[usize]) -> bool {
        let mut names: Vec<&str> = parts.iter().map(|i| self.told(*i)).collect();
        let all = of_one_family(&names);
        names.push(self.before(whole).rsplit(parts_clauses).next().unwrap_or_default());
        all && !of_one_family(&names)
    }

    /// The words of the list's item: those before its number, or behind it where there are none: 2件维持、1件撤销.
    fn told(&self, i: usize) -> &str {
        let behind = &self.stretch.text[self.stretch.quantities[i].range.end..];
        Some(self.before(i)).filter(|words| !words.is_empty()).unwrap_or_else(|| clause(behind))
    }

    /// 案件62件，批捕52件；监督10件；抗诉0件: all that is counted to the end of the sentence, or outcomes in the next.
    pub(super) fn listed_out(&mut self, whole: usize) {
        let (gaps, of) = (self.stretch.gaps, &self.items[whole]);
        let (mut parts, mut sum, mut none) = (Vec::new(), 0, false);
        for i in whole + 1..self.items.len().min(whole + 1 + REACH) {
            let (gap, item) = (&gaps[i], &self.items[i]);
            if gap.row || (gap.parting == Parting::Sentence && i > whole + 1) || gap.floor < gaps[whole].depth {
                break;
            }
            if matches!(gap.cue, Some(Cue::Among | Cue::Total)) {
                return;
            }
            if gap.depth > gaps[whole].depth || !same_kind(item.unit, of.unit) {
                continue;
            }
            none |= item.is_none();
            // 236件，较去年的60件增长
            if parts.is_empty() && self.before(i).starts_with(['较', '比']) {
                continue;
            }
            if !item.is_none() {
                if !item.adds {
                    return;
                }
                parts.push(i);
                sum += item.value;
            }
        }
        let Some(first) = parts.first().filter(|_| parts.len() >= 2 && sum == of.value) else { return };
        let next = gaps[*first].parting == Parting::Sentence;
        let line = |i: usize| self.before(i).contains('\n');
        let by_semicolons = || parts[1..].iter().all(|i| gaps[*i].parting == Parting::Semicolon);
        // 受理的151件中，…140件，占92.7%；…11件
        let behind = &self.stretch.text[self.stretch.quantities[whole].range.end..];
        let within = || {
            behind.split(parts_clauses).next().is_some_and(|words| words.ends_with('中') && words.len() <= 36)
                || (gaps[*first].parting == Parting::None && self.before(*first).trim_end_matches('有').ends_with('中'))
        };
        let sure = self.stretch.quantities[whole].value >= Decimal::TEN;
        let three = parts.len() >= 3 && of.digits >= SURE;
        let all = || sure && (within() || (by_semicolons() && (none || three)));
        // 公开86条。通过网站公开62条，通过公众号公开24条
        let ways = parts.iter().all(|i| self.before(*i).trim_start_matches('。').starts_with("通过"));
        let ways = ways && of.digits >= SURE && *first == whole + 1;
        if ((self.are_outcomes(whole, &parts) || ways) && !line(*first)) || (!next && all()) {
            self.push(RelationKind::Sum, whole, parts, Some(true));
        }
    }

    /// 90分以上的43份: whether what a number counts is a band of scores.
    fn is_band(&self, i: usize) -> bool {
        let quantity = |i: usize| &self.stretch.quantities[i];
        let Some(band) = i.checked_sub(1).map(quantity) else { return false };
        let open = band.value_max.is_some() || matches!(band.approx, Approx::AtLeast | Approx::AtMost);
        let score = band.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Score | Dimension::Ratio));
        let behind = &self.stretch.text[band.range.end..quantity(i).range.start];
        let exact = quantity(i).approx == Approx::Exact && quantity(i).value_max.is_none();
        exact && open && score && matches!(behind, "的" | "的有" | "的为" | "")
    }

    /// 收到申请138件。…按被申请人类型分，县政府部门91件，乡镇47件: the parts of a whole that stands anywhere before.
    pub(super) fn sorted(&mut self, start: usize) {
        let sorting = is_sorting(self.before(start));
        if !self.items[start].adds || !(sorting || self.names_whole(start) || self.is_shared(start)) {
            return;
        }
        let gaps = self.stretch.gaps;
        let all = |until: Parting| -> Vec<usize> {
            let ends = |i: &usize| {
                let next = gaps[*i].parting >= until || gaps[*i].cue == Some(Cue::Among) || is_sorting(self.before(*i));
                *i > start && next
            };
            let list = (start..self.items.len().min(start + REACH)).take_while(|i| !ends(i));
            let same = |i: &usize| {
                self.items[*i].adds
                    && same_kind(self.items[*i].unit, self.items[start].unit)
                    && gaps[*i].depth == gaps[start].depth
            };
            list.filter(same).collect()
        };
        for parts in [all(Parting::Sentence), all(Parting::Semicolon)] {
            let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
            let shared = || self.told_before(start, sum).filter(|_| self.share_out(&parts));
            let named = || self.named_before(start, sum).or_else(shared);
            let whole = || if sorting { self.told_before(start, sum) } else { named() };
            if let Some(whole) = Some(parts.len()).filter(|count| *count >= 2).and_then(|_| whole()) {
                self.push(RelationKind::Sum, whole, parts, Some(true));
                return;
            }
        }
    }

    /// Whether the number behind one is what part of a whole it is: 20件，占立案总数的16%.
    fn is_shared(&self, i: usize) -> bool {
        let ratio = |next: &&Item| next.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
        self.items.get(i + 1).filter(ratio).is_some() && self.before(i + 1).starts_with('占')
    }

    /// Whether such shares leave nothing of the whole: 16%, 26%, 58%.
    fn share_out(&self, parts: &[usize]) -> bool {
        let shares: Decimal =
            parts.iter().filter(|i| self.is_shared(**i)).map(|i| self.stretch.quantities[i + 1].value).sum();
        parts.iter().all(|i| self.is_shared(*i)) && (shares - Decimal::ONE_HUNDRED).abs() < Decimal::ONE
    }

    /// 治理68个村。…今年完成35个村，明年完成其余33个村: what is left, and what was told before it, is all.
    pub(super) fn rest(&mut self, last: usize) {
        let known = || self.found.iter().any(|sum| sum.kind == RelationKind::Sum && sum.parts.contains(&last));
        let gap = &self.stretch.gaps[last];
        // 另有法制审核员1名 is told besides the whole.
        let behind = &self.stretch.text[self.stretch.quantities[last].range.end..];
        let pending = ["正在", "尚", "未", "因", "待"].iter().any(|word| behind.starts_with(word));
        let other = matches!(self.before(last), "另" | "尚有" | "仍有" | "还有");
        let besides = !pending && (other || self.stretch.text[gap.cue_at..].starts_with('另'));
        if !(other || gap.cue == Some(Cue::Rest)) || !self.items[last].adds || known() {
            return;
        }
        let mut parts = vec![last];
        let mut sum = self.items[last].value;
        for i in (last.saturating_sub(REACH)..last).rev() {
            if self.stretch.gaps[i + 1].parting == Parting::Sentence {
                return;
            }
            let word = |i: usize| self.items[i].unit.map(|unit| unit.word);
            if !self.items[i].adds || word(i) != word(last) {
                continue;
            }
            parts.insert(0, i);
            sum += self.items[i].value;
            // 复议3件，维持1件，另2件尚未作出决定: right behind the whole nothing is by chance.
            let right_behind = i.checked_sub(1).filter(|whole| {
                pending && parts.len() > 1 && self.items[*whole].adds && self.items[*whole].value == sum
            });
            let near = |whole: usize| (whole + 1..=i).all(|i| self.stretch.gaps[i].parting < Parting::Sentence);
            let told = self.told_before(i, sum);
            let told = told.filter(|whole| !besides || (self.items[*whole].digits > SURE && near(*whole)));
            if let Some(whole) = told.or(right_behind).filter(|whole| word(*whole) == word(last)) {
                self.push(RelationKind::Sum, whole, parts, Some(true));
                return;
            }
        }
    }

    /// The last number before one that is the sum of what was found, and large enough not to be so by chance.
    fn told_before(&self, start: usize, sum: i128) -> Option<usize> {
        (start.saturating_sub(REACH)..start).rev().find(|i| {
            let item = &self.items[*i];
            item.adds && item.value == sum && item.digits >= SURE && same_kind(item.unit, self.items[start].unit)
        })
    }
}

/// The first clause of `words`.
fn clause(words: &str) -> &str {
    words.split(parts_clauses).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn outcomes_and_bands_are_all_of_their_whole() {
        check("发生行政复议案件7件，复议机关维持4件、撤销2件、申请人撤回1件", "7件", &["4件", "2件", "1件"], true);
        check("交办举报件75件，已办结70件，阶段性办结5件，约谈6人", "75件", &["70件", "5件"], true);
        check(
            "评查案卷50份，平均得分90.3分，90分以上的33份，80至90分的15份，80分以下的2份",
            "50份",
            &["33份", "15份", "2份"],
            true,
        );
        check("审查文件81件，通过68件，修改后通过11件，不予通过2件", "81件", &["68件", "11件", "2件"], true);
        check("13名班子成员中10名书面述法、3名现场述法", "13名", &["10名", "3名"], true);
        assert_eq!(of_kind("通电话的村15个，通有线电视的村11个，通自来水的村4个", RelationKind::Sum), []);
        assert_eq!(of_kind("收到申请12件，受理8件，审结4件", RelationKind::Sum), []);
        assert_eq!(of_kind("驳回起诉6件，撤诉3件，维持3件", RelationKind::Sum), []);
        check("行政复议8件，维持5件，撤销1件，2件正在审理", "8件", &["5件", "1件", "2件"], true);
        check("现有执法人员26名，持证24名，无证2名", "26名", &["24名", "2名"], true);
        check("公开86条。通过网站公开62条，通过公众号公开24条", "86条", &["62条", "24条"], true);
        check("立案15件，已结13件，尚有2件未结", "15件", &["13件", "2件"], true);
        check("参加应诉案件17起。经过努力，胜诉11起；原告撤诉4起；待审2起", "17起", &["11起", "4起", "2起"], true);
    }

    #[test]
    fn what_is_listed_to_the_end_is_all() {
        check(
            "新收复议案件161件中，县级部门132件，占81.99%；乡镇（街道）29件，占18.01%。",
            "161件",
            &["132件", "29件"],
            true,
        );
        check("行政检察62件，裁判监督0件；审判监督51件；执行监督11件；跟进监督0件", "62件", &["51件", "11件"], true);
        check("受理申请8件，其中予以公开0件，部分公开3件，不予公开5件", "8件", &["3件", "5件"], true);
        assert_eq!(of_kind("党员24名中，女性9名，少数民族15名，大专以上18名", RelationKind::Sum), []);
        assert_eq!(of_kind("夏粮产量18.2万吨，秋粮产量9.7万吨；烟叶产量8.5万吨", RelationKind::Sum), []);
    }

    #[test]
    fn what_is_sorted_was_told_before() {
        check(
            "收到申请108件，增长8%。上年结转11件。按被申请人类型分，县政府部门61件，乡镇47件，分别占56.5%、43.5%",
            "108件",
            &["61件", "47件"],
            true,
        );
        check("收到申请12件，按答复结果统计，公开8件、不予公开4件", "12件", &["8件", "4件"], true);
        let text =
            "新收申请36件，上年结转2件。从方式看，网络20件、信函16件；从内容看，征收类19件，占52.8%，许可类17件。";
        assert_eq!(of_kind(text, RelationKind::Sum).len(), 2);
        let text = "直接纠错86件，较去年30件增长近两倍。结果分别为决定撤销38件，责令履职10件，确认违法38件。\
                    其中强制类54件，许可类22件，其他类10件。";
        assert_eq!(of_kind(text, RelationKind::Sum).len(), 2, "{text}");
        let text = "派单301件，按时结案297件，超时办理4件，结案率100%。其中热线派单232件，留言派单69件。";
        assert_eq!(of_kind(text, RelationKind::Sum).len(), 2, "{text}");
        let text = "纠纷38件，其中土地纠纷14件，邻里纠纷24件。已成功调解37件，正在调处1件。";
        assert_eq!(of_kind(text, RelationKind::Sum).len(), 2, "{text}");
        let text = "收到提案90件，占代表人数的30%，立案85件，占94.4%。经济方面20件，占立案总数的23.5%；社会方面25件，\
                    占29.4%；民生方面40件，占47.1%。";
        check(text, "85件", &["20件", "25件", "40件"], true);
        check("治理58个村，铺设管网9公里。今年完成25个村，明年完成其余33个村", "58个", &["25个", "33个"], true);
    }
}
