//! What was changed in a text: which pieces of the old one, and what stands for them in the new one.

use std::convert::Infallible;
use std::ops::Range;

use similar::algorithms::{DiffHook, myers};

use super::Index;

/// Pieces, lines or characters, between the first and the last changed one, of which so many may be new: what is another
/// text altogether is told as one change, since to tell it in pieces takes the square of their number and helps nobody.
const MOST: usize = 2_000;
const NEW: usize = 400;

/// Characters alike between two changes that are still one: `受理3件` to `办理5件` is told as a whole.
const APART: usize = 2;

/// A piece of the old text and the one in its place, in bytes of either; one of them may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The piece of the old text.
    pub before: Range<usize>,
    /// The piece of the new text.
    pub after: Range<usize>,
}

/// The changes from one text to another, in their order: first by lines, then by the characters of changed lines.
#[must_use]
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    let mut names = Index::default();
    let [old, new] = [before, after].map(|text| {
        let lines = text.split_inclusive('\n').map(|line| (names.number(line) as u32, line.len()));
        Pieces::of(lines)
    });
    let mut found = Vec::new();
    for lines in old.changed_to(&new, 0) {
        let (gone, come) = (&before[lines.before.clone()], &after[lines.after.clone()]);
        if gone.is_empty() || come.is_empty() {
            found.push(lines);
            continue;
        }
        let [old, new] = [gone, come].map(|text| Pieces::of(text.chars().map(|c| (c.into(), c.len_utf8()))));
        found.extend(old.changed_to(&new, APART).into_iter().map(|Change { before: gone, after: come }| {
            let moved = |by: usize, at: Range<usize>| by + at.start..by + at.end;
            Change { before: moved(lines.before.start, gone), after: moved(lines.after.start, come) }
        }));
    }
    whole_numbers(&mut found, before, after);
    found
}

/// The digits beside a changed digit are of the same number: 154 to 145, not 54 to 45.
fn whole_numbers(found: &mut [Change], before: &str, after: &str) {
    let is_of_number = |c: &u8| c.is_ascii_digit() || *c == b'.';
    let mut free = 0;
    for at in 0..found.len() {
        let next = found.get(at + 1).map_or(before.len(), |next| next.before.start);
        let Change { before: gone, after: come } = &mut found[at];
        if before[gone.clone()].bytes().chain(after[come.clone()].bytes()).any(|c| c.is_ascii_digit()) {
            let left = before.as_bytes()[free..gone.start].iter().rev().take_while(|c| is_of_number(c)).count();
            let right = before.as_bytes()[gone.end..next].iter().take_while(|c| is_of_number(c)).count();
            (gone.start, come.start) = (gone.start - left, come.start - left);
            (gone.end, come.end) = (gone.end + right, come.end + right);
        }
        free = gone.end;
    }
}

/// A text in pieces: what each is, by a number, and where each begins and the last one ends, in bytes.
struct Pieces {
    kinds: Vec<u32>,
    starts: Vec<usize>,
}

impl Pieces {
    fn of(pieces: impl Iterator<Item = (u32, usize)>) -> Pieces {
        let (mut kinds, mut starts) = (Vec::new(), vec![0]);
        let mut end = 0;
        for (kind, length) in pieces {
            end += length;
            kinds.push(kind);
            starts.push(end);
        }
        Pieces { kinds, starts }
    }

    /// What is different in `new`; what at most `apart` pieces part is one change, a line's end not among them.
    fn changed_to(&self, new: &Pieces, apart: usize) -> Vec<Change> {
        let (gone, come) = (&*self.kinds, &*new.kinds);
        let same = gone.iter().zip(come).take_while(|(a, b)| a == b).count();
        let alike = gone[same..].iter().rev().zip(come[same..].iter().rev()).take_while(|(a, b)| a == b).count();
        let [old_end, new_end] = [gone.len() - alike, come.len() - alike];
        let most = (old_end - same).max(new_end - same);
        if most > 10 * MOST || (most > MOST && apartness(&gone[same..old_end], &come[same..new_end]) > NEW) {
            let change = Change {
                before: self.starts[same]..self.starts[old_end],
                after: new.starts[same]..new.starts[new_end],
            };
            return vec![change];
        }
        let mut found = Found { kinds: gone, apart, pieces: Vec::new() };
        // The plain algorithm: the others need maps, which weigh more than all else here.
        let Ok(()) = myers::diff_deadline_raw(&mut found, gone, 0..gone.len(), come, 0..come.len(), None);
        let bytes = |pieces: &Pieces, at: Range<usize>| pieces.starts[at.start]..pieces.starts[at.end];
        let change = |(old, at)| Change { before: bytes(self, old), after: bytes(new, at) };
        found.pieces.into_iter().map(change).collect()
    }
}

/// How many pieces at least stand in one of two texts only.
fn apartness(old: &[u32], new: &[u32]) -> usize {
    const KINDS: usize = 4_096;
    let mut counts = vec![0isize; KINDS];
    old.iter().for_each(|kind| counts[*kind as usize % KINDS] += 1);
    new.iter().for_each(|kind| counts[*kind as usize % KINDS] -= 1);
    counts.into_iter().map(isize::unsigned_abs).sum()
}

/// What the algorithm has found: which pieces of the old text, which of the new one.
struct Found<'k> {
    /// What the pieces of the old text are.
    kinds: &'k [u32],
    apart: usize,
    pieces: Vec<(Range<usize>, Range<usize>)>,
}

impl Found<'_> {
    fn add(&mut self, old: Range<usize>, new: Range<usize>) {
        let is_near = |last: &Range<usize>| {
            let between = &self.kinds[last.end..old.start];
            between.len() <= self.apart && !between.contains(&u32::from('\n'))
        };
        match self.pieces.last_mut().filter(|(last, _)| is_near(last)) {
            Some((before, after)) => (before.end, after.end) = (old.end, new.end),
            None => self.pieces.push((old, new)),
        }
    }
}

impl DiffHook for Found<'_> {
    type Error = Infallible;

    fn delete(&mut self, old: usize, length: usize, new: usize) -> Result<(), Infallible> {
        self.add(old..old + length, new..new);
        Ok(())
    }

    fn insert(&mut self, old: usize, new: usize, length: usize) -> Result<(), Infallible> {
        self.add(old..old, new..new + length);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> Vec<String> {
        let told = |change: Change| format!("{}>{}", &before[change.before], &after[change.after]);
        changes(before, after).into_iter().map(told).collect()
    }

    #[test]
    fn tells_each_piece_by_itself() {
        let before = "一、情况\n受理案件36件，办结34件。\n二、问题\n多余的一行\n不足\n三、计划\n";
        let after = "一、情况\n受理案件36件，全部办结35件。\n二、问题\n不足\n三、打算\n新的一行";
        assert_eq!(told(before, after), [">全部", "34>35", "多余的一行\n>", "计划>打算", ">新的一行"]);
    }

    #[test]
    fn what_stands_close_is_one_change() {
        assert_eq!(told("受理3件。", "办理5件。"), ["受理3>办理5"]);
        assert_eq!(told("成功154起，", "成功145起，"), ["154>145"]);
        assert_eq!(told("编号12345678号", "编号92345679号"), ["1234567>9234567", "8>9"]);
        assert_eq!(told("占9.6%，", "占9.65%，"), ["9.6>9.65"]);
    }

    #[test]
    fn a_long_text_is_told_in_pieces_and_another_text_as_one() {
        let long = |first: &str, last: &str| first.to_owned() + &"一行字。".repeat(3_000) + last;
        assert_eq!(told(&long("甲件", "丙件"), &long("乙件", "丁件")), ["甲>乙", "丙>丁"]);
        assert_eq!(told(&long("甲", "\n乙"), &long("甲", "\n乙")), [""; 0]);
        let other: String = ('一'..='龥').take(3_000).collect();
        assert_eq!(told(&long("甲", "乙"), &("甲".to_owned() + &other + "乙")).len(), 1);
        let lines = |word: &str| "行\n".repeat(3_000) + word + &"\n行".repeat(3_000);
        assert_eq!(told(&lines("三件"), &lines("五件")), ["三>五"]);
    }

    #[test]
    fn nothing_where_nothing_changed() {
        assert_eq!(told("同", "同"), [""; 0]);
        assert_eq!(told("", ""), [""; 0]);
        assert_eq!(told("", "新"), [">新"]);
    }

    #[test]
    fn the_new_text_is_the_old_one_with_its_changes() {
        let before = "第一行三字\n第二行三字\n\n第四行，有36件、12人。\n末行";
        let after = "第二行四字\n第三行\n\n第四行，有35件、12名。\n末尾\n";
        let (mut made, mut at) = (String::new(), 0);
        for change in changes(before, after) {
            made += &before[at..change.before.start];
            made += &after[change.after.clone()];
            at = change.before.end;
        }
        assert_eq!(made + &before[at..], after);
    }
}
