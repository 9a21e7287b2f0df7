//! Binds the numbers of every paragraph to what they count, when and where, and to each other.

mod class;
mod share;
mod total;

use std::ops::Range;

use super::{
    Fact, Facts,
    absence::{self, Absence},
    around, compared, dealt,
    edge::undamaged,
    goal,
    indicator::{self, Indicator},
    item::{self, Stretch},
    level, list,
    modality::{self, Place},
    period::Clock,
    rate,
    relation::{self, Relation},
    repeat,
    row::Rows,
    table::Table,
    topic::Topics,
    walk::{Gap, Parting, Walk},
};
use crate::{
    lexicon::{Counted, Cue, defines, indicator_of},
    mention::{Mentions, Quantity},
    outline::{Outline, Paragraph},
    report::{BlockKind, Modality, RelationKind},
    text::in_order,
};

/// Binds all quantities of `mentions`.
#[must_use]
pub fn bind(outline: &Outline, mentions: &Mentions) -> Facts {
    let mut binder = Binder::new(outline, mentions);
    let mut rest = &mentions.quantities[..];
    for (i, paragraph) in outline.paragraphs.iter().enumerate() {
        let own = rest.iter().take_while(|quantity| quantity.range.start < paragraph.view.end).count();
        binder.paragraph(i, paragraph, &rest[..own]);
        rest = &rest[own..];
    }
    binder.end_stretch();
    binder.relations.extend(binder.table.close());
    binder.relations.extend(repeat::find(binder.text, &mentions.quantities, &binder.facts));
    let relations = in_order(binder.relations, |relation| relation.place() as u32);
    Facts { facts: binder.facts, absences: binder.absences, relations }
}

struct Binder<'t> {
    text: &'t str,
    outline: &'t Outline,
    quantities: &'t [Quantity],
    places: Vec<Place<'t>>,
    clock: Clock<'t>,
    rows: Rows,
    table: Table,
    facts: Vec<Fact>,
    /// What stands before each of the last quantities, which will be tied to each other.
    gaps: Vec<Gap>,
    absences: Vec<Absence>,
    relations: Vec<Relation>,
    /// How many places begin before the paragraph or with it.
    begun: usize,
    /// The heading that the paragraph stands under, as an index into `places`.
    place: Option<usize>,
    /// Whether what is told is planned where no heading says so.
    plan: bool,
    /// What the heading names that the paragraph stands under, if it is one matter.
    matter: Option<Range<usize>>,
    /// Behind the document: whether what is attached is planned, where its title says so.
    attached: Option<bool>,
    /// Whether the paragraph before is the head of what is attached, whose title follows.
    headed: bool,
    /// The level of the heading over a list of what words mean, which the next of that level ends.
    defining: u8,
}

/// The title of what is attached is at most so many characters long.
const LONGEST_TITLE: usize = 40;

/// Quantities are tied to each other within a section, in stretches of at most so many.
const LONGEST_STRETCH: usize = 400;

impl<'t> Binder<'t> {
    fn new(outline: &'t Outline, mentions: &'t Mentions) -> Self {
        Binder {
            text: outline.reading.as_str(),
            outline,
            quantities: &mentions.quantities,
            places: modality::places(outline, mentions.years),
            clock: Clock::new(outline, mentions),
            rows: Rows::default(),
            table: Table::default(),
            facts: Vec::with_capacity(mentions.quantities.len()),
            gaps: Vec::new(),
            absences: Vec::new(),
            relations: Vec::new(),
            begun: 0,
            place: None,
            plan: modality::demands(outline, mentions.years),
            matter: None,
            attached: None,
            headed: false,
            defining: 0,
        }
    }

    fn paragraph(&mut self, i: usize, paragraph: &Paragraph, quantities: &[Quantity]) {
        if let Some(heading) = &paragraph.heading {
            self.clock.enter_section(paragraph.level, heading.title.clone());
            self.matter = goal::matter(self.text, heading.title.clone());
        }
        let running = matches!(paragraph.kind, BlockKind::Paragraph | BlockKind::Heading);
        if paragraph.heading.is_some() || !running || self.gaps.len() > LONGEST_STRETCH {
            self.end_stretch();
        }
        self.leave_document(paragraph);
        self.clock.enter(paragraph.view.clone(), paragraph.kind);
        self.find_place(paragraph.view.clone());
        if paragraph.kind == BlockKind::Row {
            self.row(i, paragraph, quantities);
        } else {
            self.rows.leave(self.text, paragraph.view.clone());
            self.relations.extend(self.table.close());
            self.prose(paragraph, quantities);
        }
        if running {
            self.deny(paragraph);
        }
    }

    fn row(&mut self, i: usize, paragraph: &Paragraph, quantities: &[Quantity]) {
        let cells = self.outline.row(i).map_or(&[][..], |row| &row.cells);
        let row = self.rows.read(self.text, cells);
        let first = self.facts.len();
        for quantity in quantities {
            let at = quantity.range.start;
            let head = || row.heads.get(row.column(at)?).cloned();
            // 比上年增长 names what is compared with, not when.
            let period = head().filter(|head| !self.text[head.clone()].contains(['比', '较']));
            let period = period.and_then(|head| self.clock.within(head));
            self.push(row.indicator(self.text, at), period, &Gap::default(), paragraph.view.clone());
        }
        self.classify(first);
        // 自然人 and 商业企业 are parts of what 总计 states, and are not counted as much again.
        for (fact, quantity) in self.facts[first..].iter_mut().zip(quantities) {
            let part = row.is_part(self.text, quantity.range.start);
            // 罚款 among the kinds of penalties, with no unit over it, was imposed so many times.
            let bare = quantity.unit.is_none() && fact.id == Some("enfo.fines");
            fact.id = fact.id.filter(|_| !part && !bare);
        }
        if quantities.is_empty() {
            return;
        }
        self.table.add(self.text, &row, paragraph.view.clone(), quantities, first);
    }

    /// Behind the document another may begin, or a list of what its words mean.
    fn leave_document(&mut self, paragraph: &Paragraph) {
        let words = self.outline.words(paragraph.view.clone());
        let short = words.chars().take(LONGEST_TITLE + 1).count() <= LONGEST_TITLE;
        let heading = paragraph.heading.is_some();
        if paragraph.kind == BlockKind::Attachment {
            self.clock.leave(false);
            (self.attached, self.headed) = (None, true);
            return;
        }
        if short && defines(words) {
            self.clock.leave(true);
            self.attached = Some(false);
            self.defining = if heading { paragraph.level } else { 0 };
        } else if heading && paragraph.level <= self.defining {
            (self.attached, self.defining) = (None, 0);
        } else if short && !heading && self.headed {
            self.clock.enter_attachment(paragraph.view.clone());
            self.attached = modality::attached(words);
        }
        self.headed = false;
    }

    /// Whether what is told here is planned where nothing nearer says otherwise.
    fn plan(&self) -> bool {
        self.attached.unwrap_or_else(|| self.place().map_or(self.plan, |place| place.plan))
    }

    /// Names the quantities of a paragraph one after the other.
    fn prose(&mut self, paragraph: &Paragraph, quantities: &[Quantity]) {
        let (first, first_gap) = (self.facts.len(), self.gaps.len());
        let mut walk = Walk::default();
        let mut topics = Topics::default();
        let mut from = paragraph.view.start;
        let mut sentence = from..from;
        for (i, quantity) in quantities.iter().enumerate() {
            let Range { start: at, end } = quantity.range;
            let until = quantities.get(i + 1).map_or(paragraph.view.end, |next| next.range.start);
            let begins = (from == paragraph.view.start).then(|| self.parting_above(from));
            let mut gap = walk.read(self.text, from..at, begins, &mut self.clock);
            if modality::takes_years(self.text, quantity) {
                walk.expect(&mut gap);
            }
            self.clock.count(&gap);
            topics.enter(&gap);
            if !(sentence.contains(&at) && end <= sentence.end) {
                sentence = around(self.text, paragraph.view.clone(), quantity.range.clone());
            }
            let mut indicator = indicator::name(self.text, from..until, quantity, &topics);
            indicator.name = indicator.name.and_then(|name| undamaged(self.text, name, at));
            if goal::is_set(self.text, from, quantity, &indicator) && self.matter.is_some() {
                (indicator.name, indicator.inherited) = (self.matter.clone(), true);
            }
            if gap.cue == Some(Cue::Total) && gap.cue_at > from && indicator.inherited {
                indicator.name = total::name(self.text, gap.cue_at..at, &self.facts[first..]).or(indicator.name);
            }
            if let Some((last, before)) = i.checked_sub(1).map(|last| &quantities[last]).zip(self.facts.last()) {
                list::carry(self.text, last, &before.indicator, quantity, &mut indicator);
                list::carry_change(self.text, last, &before.indicator, quantity, &mut indicator);
            }
            topics.set(self.text, &indicator, quantity);
            // A target of a plan is told of all its years.
            let result = modality::of(&gap, self.plan(), &self.clock) == Modality::Actual;
            let now = self.clock.now(self.plan()).filter(|_| result);
            let last =
                now.and_then(|now| level::last_year(self.text, from..at, quantity.range.clone(), &indicator, &now));
            self.push(indicator, last, &gap, sentence.clone());
            self.gaps.push(gap);
            from = end;
        }
        list::share_out(self.text, quantities, &self.gaps[first_gap..], &mut self.facts[first..]);
        list::pair_up(quantities, &mut self.facts[first..]);
        dealt::name(self.text, paragraph.view.start, quantities, &self.gaps[first_gap..], &mut self.facts[first..]);
        compared::carry(self.text, paragraph.view.start, quantities, &mut self.facts[first..]);
        modality::set_apart(self.text, paragraph.view.start, quantities, &mut self.facts[first..], &self.clock);
        self.classify(first);
    }

    /// How strongly a paragraph that begins at `start` is parted from what stands above it: a list that goes on over
    /// lines is one.
    fn parting_above(&self, start: usize) -> Parting {
        let above = self.text[..start].trim_end_matches('\n').chars().next_back();
        above.filter(|_| !self.gaps.is_empty()).map_or(Parting::Sentence, Parting::of)
    }

    fn push(&mut self, indicator: Indicator, period: Option<String>, gap: &Gap, sentence: Range<usize>) {
        let section = self.place().map(|place| place.id.to_owned());
        let plan = self.plan();
        let by_year = indicator.change.as_ref().and_then(|change| change.base.clone());
        let average = by_year.is_some_and(|base| is_average_of_years(&self.text[base]));
        let now = || if average { self.clock.stretch() } else { self.clock.now(plan || gap.next) };
        self.facts.push(Fact {
            period: period.or_else(now),
            indicator,
            id: None,
            theme: None,
            modality: modality::of(gap, plan, &self.clock),
            section,
            sentence,
        });
    }

    /// Ties the quantities since the last heading to each other.
    fn end_stretch(&mut self) {
        let gaps = std::mem::take(&mut self.gaps);
        let first = self.facts.len() - gaps.len();
        let (facts, quantities) = (&self.facts[first..], &self.quantities[first..self.facts.len()]);
        let items: Vec<_> =
            quantities.iter().zip(facts).map(|(found, fact)| item::of(self.text, found, fact)).collect();
        let stretch = Stretch { text: self.text, quantities, facts, gaps: &gaps, items: &items, first };
        let found = relation::within(&stretch);
        let far = rate::far(&stretch, &found, &self.quantities[..first], &self.facts[..first]);
        for relation in found.iter().filter(|relation| relation.kind != RelationKind::Rate) {
            self.share(relation, |part| gaps[part - first].cue == Some(Cue::Rest));
        }
        self.relations.extend(found);
        self.relations.extend(far);
    }

    /// Finds the innermost heading that holds the paragraph at `view`.
    fn find_place(&mut self, view: Range<usize>) {
        let at = self.outline.reading.span(view).start;
        // What is left out of the document is read behind it, from its top on.
        while self.places[..self.begun].last().is_some_and(|place| place.span.start > at) {
            self.begun -= 1;
        }
        while self.places.get(self.begun).is_some_and(|place| place.span.start <= at) {
            self.begun += 1;
        }
        self.place = modality::place_at(&self.places[..self.begun], at);
    }

    fn place(&self) -> Option<&Place<'t>> {
        self.places.get(self.place?)
    }

    /// What the paragraph says did not happen.
    fn deny(&mut self, paragraph: &Paragraph) {
        for denial in absence::find(self.text, paragraph.view.clone()) {
            let place = self.place();
            let sentence = &self.text[denial.range.clone()];
            let heading = place.map_or("", |place| place.title);
            let row = |name: &str| {
                let counted = Counted { name, action: "", sentence, heading, dimension: None };
                indicator_of(&counted).map(|row| row.id)
            };
            let denied = absence::each(self.text, denial.name.clone(), row);
            let section = place.map(|place| place.id.to_owned());
            let period = self.clock.now(self.plan());
            for (name, id) in denied.into_iter().filter(|(_, id)| id.is_some() || !denial.of_deeds) {
                let (range, section) = (denial.range.clone(), section.clone());
                self.absences.push(Absence { range, name, period: period.clone(), section, id });
            }
        }
    }
}

/// 年均增长: by the year, over several.
fn is_average_of_years(base: &str) -> bool {
    base.starts_with("年均") || base.starts_with("平均每年")
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    fn rows(text: &str) -> Vec<String> {
        let report = analyze(text, &Options::default());
        report.quantities.into_iter().map(|quantity| quantity.indicator_id.unwrap_or_default().into_owned()).collect()
    }

    #[test]
    fn parts_are_of_their_whole() {
        let text = "审核各类文件53件，其中合同31件，行政规范性文件20件，其他2件。";
        assert_eq!(rows(text)[1..], ["deci.contract_reviews", "deci.file_reviews", ""]);
        assert_eq!(
            rows("办理人大代表建议27件、政协委员提案19件，共46件。"),
            ["supv.npc_proposals", "supv.cppcc_proposals", ""]
        );
        assert_eq!(rows("培育法律明白人102名，村均6名。"), ["publ.legal_villagers", ""]);
        assert_eq!(
            rows("主动公开政府信息128条，其中工作动态48条，规划公示60条，财政资金20条。")[1..],
            ["supv.published_kinds"; 3]
        );
        assert_eq!(rows("组织执法人员14名参加考试，各所均配备2名网格员。"), ["", ""]);
        assert_eq!(rows("14名执法人员参加考试，3个村申报示范村。"), ["", ""]);
        assert_eq!(rows("评查执法案卷60卷，其中行政处罚32卷。"), ["enfo.files_reviewed", ""]);
        assert_eq!(rows("承接赋权事项36项，其中行政处罚28项。")[1], "");
        assert_eq!(
            rows("现有持证执法人员18名，其中新取证5名，每年开展法治讲座2次。"),
            ["enfo.officers_certified", "", ""]
        );
        assert_eq!(rows("帮教对象41人，其中安置就业39人。"), ["legs.resettled", ""]);
        assert_eq!(
            rows("清理规范性文件12件，保留6件、废止4件，调解纠纷36件，预防纠纷8件。"),
            ["rule.normative_cleaned", "rule.normative_cleaned", "rule.normative_ended", "disp.cases", ""]
        );
        assert_eq!(rows("一般公共预算收入和支出分别完成15亿元、29亿元。"), ["econ.revenue", "econ.spending"]);
    }

    #[test]
    fn parts_that_add_up_are_of_the_theme_of_their_whole() {
        let themes = |text: &str| {
            let report = analyze(text, &Options::default());
            report.quantities.iter().map(|quantity| quantity.theme).collect::<Vec<_>>()
        };
        let found = themes("现有执法人员21名，其中文化市场3名、交通运输6名、应急管理12名。");
        assert_eq!(found, [Some(crate::report::Theme::Enfo); 4]);
    }
}
