//! Pictures to be saved: SVG files that need nothing outside themselves and look the same whatever the page's theme.
//!
//! Plain text and presentation attributes only, so that office programs can open them and the words can be selected.

mod bars;
pub(super) mod ink;
pub(super) mod measure;
mod outline;
mod sheet;
mod strip;
mod timeline;

pub(super) use self::sheet::Drawing;
use self::sheet::sheet;
use super::mindmap::{Unfolded, on_sheet};
use super::summary::name;
use super::words::Words;
use crate::Report;

/// What there are pictures of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The structure as a tree from left to right.
    Map,
    /// The structure as a list with bars.
    Outline,
    /// The structure as one strip.
    Strip,
    /// Wholes and parts, rates.
    Bars,
    /// Dates.
    Timeline,
}

impl Subject {
    /// All of them.
    pub const ALL: [Subject; 5] = [Subject::Map, Subject::Outline, Subject::Strip, Subject::Bars, Subject::Timeline];

    /// By the name that its buttons have.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        Subject::ALL
            .into_iter()
            .zip(["map", "outline", "strip", "bars", "timeline"])
            .find(|(_, own)| *own == name)
            .map(|(subject, _)| subject)
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        words.say(match self {
            Subject::Map => "picture.map",
            Subject::Outline => "picture.outline",
            Subject::Strip => "picture.strip",
            Subject::Bars => "picture.bars",
            Subject::Timeline => "picture.timeline",
        })
    }
}

/// The picture as an SVG file, the map as far as it is unfolded; `None` where the report has nothing to draw.
#[must_use]
pub fn picture(subject: Subject, report: &Report, text: &str, words: &Words, unfolded: &Unfolded) -> Option<String> {
    let name = name(report, text, words);
    let drawing: Drawing = match subject {
        Subject::Map => on_sheet(report, &name, words, unfolded)?,
        Subject::Outline => outline::outline(report, text, words)?,
        Subject::Strip => strip::strip(report, text, words)?,
        Subject::Bars => bars::bars(report, words)?,
        Subject::Timeline => timeline::timeline(report, words)?,
    };
    Some(sheet(&name, subject.title(words), &drawing, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Language, fixture};

    fn svg(subject: Subject) -> String {
        let (mut report, text) = fixture::town();
        report.dates = vec![fixture::date(&text, "2024年度", "2024")];
        let words = Words::new(Language::Chinese);
        picture(subject, &report, &text, &words, &Unfolded::first(&report)).unwrap()
    }

    #[test]
    fn every_picture_is_whole_xml_in_its_own_colours() {
        for subject in Subject::ALL {
            let svg = svg(subject);
            let tree = roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{subject:?}: {error}\n{svg}"));
            let root = tree.root_element();
            assert_eq!((root.tag_name().name(), root.attribute("width")), ("svg", Some("1600")));
            for foreign in ["foreignObject", "var(", "style=", "currentColor", "href"] {
                assert!(!svg.contains(foreign), "{subject:?}: {foreign}");
            }
            let tags: Vec<_> = root.children().map(|child| child.tag_name().name()).collect();
            assert_eq!(tags[..3], ["title", "desc", "rect"], "{subject:?}");
            let title = root.children().find(|child| child.tag_name().name() == "title").and_then(|t| t.text());
            assert_eq!(title, Some("云溪镇2024年度报告"));
        }
    }

    /// What sticks out of the sheet.
    fn outside(svg: &str) -> Option<String> {
        let tree = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
        let size: Vec<usize> =
            tree.root_element().attribute("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
        let head: usize =
            svg.split("translate(48 ").nth(1).and_then(|rest| rest.split(')').next()?.parse().ok()).unwrap();
        let (right, bottom) = (size[2] - 48, size[3] - head);
        let sticks_out = |node: &roxmltree::Node| {
            let number = |name| node.attribute(name).map_or(0, |n: &str| n.parse::<usize>().unwrap());
            let (x, width) = (number("x"), number("width"));
            let words = measure::width(node.text().unwrap_or_default()) * 20 / measure::EM;
            let left = match node.attribute("text-anchor") {
                Some("end") => words > x + 1,
                Some(_) => words / 2 > x + 1 || x + words / 2 > right,
                None => x + words.max(width) > right,
            };
            node.has_attribute("x") && (left || number("y") + number("height") > bottom)
        };
        let drawn = tree.root_element().last_element_child().unwrap();
        drawn
            .descendants()
            .filter(|n| n.is_element() && n.tag_name().name() != "g")
            .find(sticks_out)
            .map(|n| format!("{n:?}"))
    }

    #[test]
    fn everything_lies_on_the_sheet() {
        for subject in Subject::ALL {
            assert_eq!(outside(&svg(subject)), None, "{subject:?}");
        }
    }

    #[test]
    fn so_it_does_with_real_reports() {
        let words = Words::new(Language::Chinese);
        let mut drawn = 0;
        for file in std::fs::read_dir("tests/fixtures").unwrap().map(|entry| entry.unwrap().path()) {
            let Ok(text) = std::fs::read_to_string(&file) else { continue };
            let report = crate::analyze(&text, &crate::Options::default());
            for depth in [1, 2, 12] {
                let unfolded = Unfolded { depth, turned: Vec::new(), figures: depth > 1 };
                for subject in Subject::ALL {
                    let Some(svg) = picture(subject, &report, &text, &words, &unfolded) else { continue };
                    assert_eq!(outside(&svg), None, "{} {subject:?}", file.display());
                    drawn += 1;
                }
            }
        }
        assert!(drawn > 30, "{drawn}");
    }

    #[test]
    fn the_map_is_saved_as_far_as_it_is_unfolded() {
        let (report, text) = fixture::town();
        let words = Words::new(Language::Chinese);
        let mut unfolded = Unfolded::first(&report);
        let map = |unfolded: &Unfolded| picture(Subject::Map, &report, &text, &words, unfolded).unwrap();
        assert!(map(&unfolded).contains("矛盾化解"));
        unfolded.unfold(&report, 1);
        assert!(!map(&unfolded).contains("矛盾化解") && !map(&unfolded).contains("treeitem"));
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        let (mut report, text) = fixture::town();
        report.outline[0].title = "甲\u{0}乙\u{1b}\u{ffff}<丙>&\"丁\"".into();
        let words = Words::new(Language::Chinese);
        for subject in [Subject::Map, Subject::Outline, Subject::Strip] {
            let svg = picture(subject, &report, &text, &words, &Unfolded::first(&report)).unwrap();
            roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{subject:?}: {error}\n{svg}"));
        }
    }

    #[test]
    fn nothing_to_draw_is_no_picture() {
        let words = Words::new(Language::Chinese);
        let report = Report::default();
        for subject in Subject::ALL {
            assert!(picture(subject, &report, "", &words, &Unfolded::first(&report)).is_none());
        }
    }
}
