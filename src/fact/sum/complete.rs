//! Whether a list of parts is all of its whole: by its names, its cues, or too many digits for chance.

use super::{
    super::{item::same_kind, walk::Parting},
    Claim, REACH, Sums, TELLING,
};
use crate::{
    lexicon::{Cue, WordList, complement_each_other},
    report::Dimension,
    text::chars::parts_clauses,
};

/// What brackets list misses its whole by less than this part of it only by a slip.
const NEAR: i128 = 200;

impl Sums<'_> {
    /// Whether parts that add up are more than chance.
    pub(super) fn convinces(&self, whole: usize, parts: &[usize], claim: Claim) -> bool {
        let digits = self.items[whole].digits;
        match claim {
            Claim::Among | Claim::Includes => true,
            Claim::Follows => {
                digits >= TELLING
                    || self.are_told(parts)
                    || (digits >= 3 && parts.len() >= 3)
                    || (parts.len() >= 3 && self.stretch.gaps[parts[0]].each && self.is_one_list(parts))
                    || (digits >= 3 && self.belong_together(whole, parts) && self.goes_on_alike(parts))
                    || (self.belong_together(whole, parts)
                        && self.is_one_list(parts)
                        && !self.begin_alike(whole, parts)
                        && !self.is_sibling(parts[0])
                        && !self.is_amid(whole, parts))
            }
            Claim::Somewhere => digits >= TELLING,
        }
    }

    /// Whether the names say that these are kinds of one thing: 镇级, 村级; 许可事项, 服务事项; 不受理, 受理.
    fn belong_together(&self, whole: usize, parts: &[usize]) -> bool {
        let of = self.stretch.name(whole);
        let tail = |name: &str| name.char_indices().rev().nth(1).map(|(at, _)| at);
        let shared = |i: &usize| {
            let name = self.stretch.name(*i);
            let level = name.ends_with('级') && of != name;
            let kind = tail(name).is_some_and(|at| name != of && of.ends_with(&name[at..]));
            level || kind || self.stretch.facts[*i].indicator.inherited || self.stretch.gaps[*i].cue == Some(Cue::Rest)
        };
        parts.iter().all(shared)
    }

    /// 通电话的村15个，通有线电视的村11个，通自来水的村4个: whether parts and whole are told in the same words of other things.
    fn begin_alike(&self, whole: usize, parts: &[usize]) -> bool {
        let first = |i: usize| self.before(i).rsplit(parts_clauses).next().unwrap_or_default().chars().next();
        let of = self.stretch.name(whole);
        parts.iter().all(|i| first(*i) == first(whole) && !self.stretch.name(*i).ends_with(of))
    }

    /// Whether the number is one of a list with the one before it: 文字6件、图文4件、视频2件 are three kinds.
    fn is_sibling(&self, i: usize) -> bool {
        self.stretch.gaps[i].parting == Parting::List
    }

    /// Whether whole and parts stand amid more of their kind: of 规划类信息3条，教育类信息1条，安全类信息2条，其他8条 the
    /// first is no sum.
    fn is_amid(&self, whole: usize, parts: &[usize]) -> bool {
        let joined = |i: usize| {
            let gap = &self.stretch.gaps[i];
            let same = self.items[i].adds && same_kind(self.items[i].unit, self.items[whole].unit);
            same && gap.parting <= Parting::Comma && gap.cue != Some(Cue::Total)
        };
        let rest = parts.iter().any(|i| self.stretch.gaps[*i].cue == Some(Cue::Rest));
        let next = parts.last().map_or(self.items.len(), |last| last + 1);
        !rest && next < self.items.len() && joined(next)
    }

    /// Whether the second of two is parted from the first by no more than a comma, or than the first from the whole: of
    /// 夏粮18.2万吨，秋粮9.7万吨；烟叶8.5万吨 the last is told anew.
    fn goes_on_alike(&self, parts: &[usize]) -> bool {
        let parting = |part: usize| self.stretch.gaps[parts[part]].parting;
        parting(1) <= parting(0).max(Parting::Comma)
    }

    pub(super) fn is_one_list(&self, parts: &[usize]) -> bool {
        parts.windows(2).all(|pair| pair[1] == pair[0] + 1 && self.stretch.gaps[pair[1]].parting <= Parting::Comma)
    }

    /// Whether a list that does not add up says that it is complete: 其他 closes it, or its parts leave nothing else
    /// (镇级, 村级). What is more than its whole is wrong too, unless the parts can overlap: of persons some are of two.
    pub(super) fn is_complete(&self, whole: usize, parts: &[usize], sum: i128) -> bool {
        let Some(last) = parts.last() else { return false };
        let of = &self.items[whole];
        let word = |i: usize| self.items[i].unit.map(|unit| unit.word);
        let same_unit = parts.iter().all(|i| word(*i) == word(whole));
        let rest = self.stretch.gaps[*last].cue == Some(Cue::Rest) || WordList::Rest.at(self.before(*last)).is_some();
        let names: Vec<&str> = parts.iter().map(|i| self.before(*i)).collect();
        let overlap = of.unit.is_none_or(|unit| {
            matches!(
                unit.dimension,
                Dimension::Person | Dimension::Visit | Dimension::Household | Dimension::Organisation
            )
        });
        // 农民工143件、妇女98件、老年人67件: one case can be of several of them.
        if names.iter().filter(|name| WordList::Persons.is_in(name)).count() > 1 {
            return false;
        }
        // 43件（含结转3件，另有4件顺延）: what brackets say is among them need not be all.
        let among = self.before(parts[0]).trim_start_matches(['（', '(']).starts_with('含');
        if among && sum < of.value {
            return false;
        }
        if self.leaves_rest(*last) && sum < of.value {
            return false;
        }
        let one_list = parts[1..].iter().all(|i| self.stretch.gaps[*i].parting == Parting::List);
        // 查处48158宗（立案4955宗，整改43230宗）: nothing but a slip is so near.
        let inside = whole + 1 == parts[0] && self.stretch.gaps[parts[0]].depth > self.stretch.gaps[whole].depth;
        let near = (sum - of.value).abs() * NEAR < of.value && of.digits >= TELLING && of.slack == 0;
        let slip = inside && near && self.is_one_list(parts) && self.stretch.gaps[parts[0]].cue != Some(Cue::Among);
        let too_much = sum > of.value + of.slack && !overlap && one_list && !self.tells_overlap(*last);
        same_unit && (rest || too_much || slip || complement_each_other(&names, false))
    }

    /// 党委会5次、办公会4次（1次为联席会议）; 汇报4次、学习3次，有1次兼有两项内容: what stands right behind a list says that
    /// some are of two kinds.
    fn tells_overlap(&self, last: usize) -> bool {
        WordList::Overlap.is_in(self.right_behind(last))
    }

    /// 企业1024户、个体工商户2876户，其余为农民专业合作社: whether the rest is named behind a list and not counted.
    fn leaves_rest(&self, last: usize) -> bool {
        WordList::Rest.at(self.right_behind(last).trim_start_matches(['，', '、', '；'])).is_some()
    }

    /// The rest of the sentence behind a number, up to so many bytes.
    fn right_behind(&self, i: usize) -> &str {
        const REACH: usize = 75;
        let behind = &self.stretch.text[self.stretch.quantities[i].range.end..];
        behind[..behind.floor_char_boundary(REACH)].split(['。', '\n']).next().unwrap_or_default()
    }

    /// Whether the list right behind a whole tells what became of it all: 22件，继续有效15件，修改4件，废止2件.
    pub(super) fn is_outcome(&self, whole: usize, parts: &[usize]) -> bool {
        let names: Vec<&str> = parts.iter().map(|i| self.before(*i)).collect();
        let next = parts.first().is_some_and(|first| self.stretch.gaps[*first].parting == Parting::Comma);
        let sum: i128 = parts.iter().map(|i| self.items[*i].value).sum();
        // 评查60卷，评出优秀12卷、不合格3卷: few are singled out.
        let most = sum * 2 >= self.items[whole].value;
        next && most && whole + 1 == parts[0] && self.is_one_list(parts) && complement_each_other(&names, true)
    }

    /// The number in the sentence behind a list that says what is left of the whole: ，另有2个正在推进.
    pub(super) fn left_behind(&self, last: usize) -> Option<usize> {
        let near = |i: &usize| self.stretch.gaps[*i].parting < Parting::Sentence;
        let same = |i: &usize| self.items[*i].adds && same_kind(self.items[*i].unit, self.items[last].unit);
        let next = (last + 1..self.items.len().min(last + 1 + REACH)).take_while(near).find(same)?;
        // 另有建议5个 counts something else.
        WordList::Rest.holds(self.before(next)).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, of_kind};
    use crate::report::RelationKind;

    #[test]
    fn a_complete_list_that_does_not_add_up_is_wrong() {
        check("排查纠纷146起，其中邻里纠纷86起、其他纠纷62起；调解成功144起", "146起", &["86起", "62起"], false);
        check("规范14个人民调委会，其中镇级1个，村级12个", "14个", &["1个", "12个"], false);
        check(
            "开展合法性审查38件，其中重大行政决策4件、规范性文件1件、合同协议34件",
            "38件",
            &["4件", "1件", "34件"],
            false,
        );
        check(
            "受理纠纷146起（含结转5起），化解140起，引导诉讼4起，正在办理2起",
            "146起",
            &["140起", "4起", "2起"],
            true,
        );
        check("复议案件21件，维持12件，被纠错7件，尚未审理2件", "21件", &["12件", "7件", "2件"], true);
        check(
            "安排经费36万元，比上年的30万元增长20%，用于装备16万元、培训20万元",
            "36万元",
            &["16万元", "20万元"],
            true,
        );
        check("清理文件22件，继续有效15件，修改4件，废止2件", "22件", &["15件", "4件", "2件"], false);
        check("收集问题32个，当场解决17个、限期解决12个，另有3个正在推进", "32个", &["17个", "12个", "3个"], true);
        check("审查合同64份，其中采购合同31份；工程合同17份；其他合同14份", "64份", &["31份", "17份", "14份"], false);
        check("受理案件60件，已结56件，未结4件", "60件", &["56件", "4件"], true);
        check("全镇共有村（社区）16个，其中行政村12个、社区3个", "16个", &["12个", "3个"], false);
        let turns = "处罚案件26件，罚款1.5万元，其中一般程序9件、罚款1.1万元，简易程序16件、罚款0.4万元";
        let sums = of_kind(turns, RelationKind::Sum);
        assert_eq!(
            sums.iter().map(|(whole, _, holds)| (&**whole, *holds)).collect::<Vec<_>>(),
            [("26件", Some(false)), ("1.5万元", Some(true))]
        );
        check("新收申请28件，其中自然人申请21件、法人申请5件，加上上年结转2件", "28件", &["21件", "5件"], false);
        check("处罚决定246件，其中一般程序58件，简易程序198件", "246件", &["58件", "198件"], false);
    }

    #[test]
    fn parts_that_need_not_be_all_are_no_sum() {
        for text in [
            "召开会议8次，其中党委会5次、办公会4次（1次为联席会议）",
            "受理案件312件，其中农民工143件、妇女98件、老年人97件、残疾人12件",
            "现有党员60名，其中女党员40名、少数民族党员30名",
            "实施项目60个，其中重点项目12个、续建项目30个",
            "现有执法人员19名，其中持证执法人员18名，持证上岗率94.7%，另有法制审核员1名",
            "进出口总额88.9亿美元，其中出口62.5亿美元，增长20.8%，贸易顺差36亿美元",
        ] {
            assert_eq!(of_kind(text, RelationKind::Sum), [], "{text}");
            assert_eq!(of_kind(text, RelationKind::Part).len(), 1, "{text}");
        }
        assert_eq!(of_kind("答复申请43件（含结转3件，另有4件顺延）", RelationKind::Sum), []);
        assert_eq!(of_kind("评查案卷60卷，评出优秀案卷12卷、不合格案卷3卷", RelationKind::Sum), []);
        let list = "公开规划类信息3条，教育类信息1条，安全类信息2条，其他类信息8条";
        assert_eq!(of_kind(list, RelationKind::Sum), []);
        let wrong = of_kind("现有执法人员16人，其中持证人员18人", RelationKind::Part);
        assert_eq!(wrong, [("16人".to_owned(), vec!["18人".to_owned()], Some(false))]);
        let anew = "聘请法律顾问3名，村级法律顾问实现全覆盖，其中4名律师各服务2个村";
        assert_eq!(of_kind(anew, RelationKind::Part), []);
        assert_eq!(of_kind("党员30名，党员教育扎实，其中女党员34名", RelationKind::Part).len(), 1);
    }
}
