//! A view's markup made still: for a page without a program, on paper or in a file.
//!
//! What the program would do by a click becomes a link to the place, or mere words; what only a program has use for is left
//! out. Only a few attributes are taken over, so nothing of a view can act in the still page.
//!
//! The markup is the views' own, so its form is known: every `<` begins a tag, attributes stand in `"`, all is closed.

use crate::text::Index;

/// Attributes that mean the same without a program.
const KEPT: &[&str] = &[
    "class",
    "title",
    "colspan",
    "scope",
    "aria-label",
    "aria-hidden",
    "data-sign",
    "data-depth",
    "data-folded",
    "viewBox",
    "preserveAspectRatio",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "width",
    "height",
];

/// Classes of elements that are left out with all that stands in them.
const LEFT_OUT: &[&str] = &["takes", "more", "checks-foot", "twisty", "finding-acts"];

/// Turns views still, one after another: what an earlier one names, a later one can lead to.
#[derive(Default)]
pub struct Still {
    ids: Index<'static>,
    /// Names that were given already by what is turned now.
    out: String,
    /// Open elements: what closes each; `None` where it was left out.
    open: Vec<Option<&'static str>>,
    /// The row, the section or the finding that is open.
    around: String,
}

/// A tag's name and its attributes.
struct Tag<'m> {
    name: &'m str,
    attributes: Vec<(&'m str, &'m str)>,
}

impl Still {
    /// The same content, still.
    pub fn still(&mut self, live: &str) -> String {
        let mut rest = live;
        while let Some((words, behind)) = rest.split_once('<') {
            self.words(words);
            let Some((tag, behind)) = behind.split_once('>') else { break };
            match tag.strip_prefix('/') {
                Some(_) => self.close(),
                None => self.tag(&read(tag)),
            }
            rest = behind;
        }
        self.words(rest);
        self.open.clear();
        std::mem::take(&mut self.out)
    }

    fn is_left_out(&self) -> bool {
        matches!(self.open.last(), Some(None))
    }

    fn words(&mut self, words: &str) {
        if !self.is_left_out() {
            self.out.push_str(words);
        }
    }

    fn close(&mut self) {
        if let Some(Some(name)) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let has_class = |class: &&str| tag.value("class").split(' ').any(|own| own == *class);
        let left_out = self.is_left_out() || tag.has("hidden") || LEFT_OUT.iter().any(has_class);
        // What has no content is not closed; the views have one such element.
        if tag.name == "input" || left_out {
            return self.open.extend((tag.name != "input").then_some(None));
        }
        let link = self.link(tag).filter(|target| self.ids.knows(target));
        let name = match (tag.name, &link) {
            (_, Some(_)) => "a",
            ("button", None) => "span",
            (name, None) => known(name),
        };
        self.out.push('<');
        self.out.push_str(name);
        if let Some(target) = link {
            self.attribute("href", &format!("#{target}"));
        }
        if let Some(id) = self.id(tag) {
            self.attribute("id", &id);
            self.ids.number(id);
        }
        for (name, value) in tag.attributes.iter().filter(|(name, _)| KEPT.contains(name)) {
            self.attribute(name, value);
        }
        for (live, still) in [("tree", "list"), ("treeitem", "listitem"), ("toolbar", "img")] {
            if tag.value("role") == live {
                self.attribute("role", still);
            }
        }
        if tag.name == "details" {
            self.out.push_str(" open");
        }
        // The number by which a row and its place in the text know each other on paper.
        if tag.name == "mark" {
            self.attribute("data-n", tag.value("data-quantity").trim_start_matches('q'));
        } else if tag.is_row_button() {
            let number = self.around.trim_start_matches("n-q").to_owned();
            self.attribute("data-n", &number);
        }
        self.out.push('>');
        self.open.push(Some(name));
    }

    /// The name of the place that a click would have led to.
    fn link(&mut self, tag: &Tag) -> Option<String> {
        if let Some(around) = ["tr", "article"].contains(&tag.name).then(|| self.target(tag)).flatten() {
            self.around = around;
        } else if tag.value("role") == "treeitem" {
            self.around = format!("s-{}", tag.value("data-section"));
        }
        let class = tag.value("class");
        if tag.is_row_button() || class == "row-title" || tag.name == "strong" {
            return Some(self.around.clone());
        }
        let to = [("data-to-quantity", "n-"), ("data-to-place", "p-"), ("data-to-section", "s-")];
        let to = to.into_iter().find(|(name, _)| tag.name == "button" && tag.has(name))?;
        Some(format!("{}{}", to.1, tag.value(to.0)))
    }

    /// Where a row's figure or a card's finding stands in the text.
    fn target(&self, tag: &Tag) -> Option<String> {
        let of = [("data-quantity", "n-"), ("data-key", "d-")].into_iter().find(|(name, _)| tag.has(name))?;
        Some(format!("{}{}", of.1, tag.value(of.0)))
    }

    /// The name of the place that the element is: the first that has it.
    fn id(&self, tag: &Tag) -> Option<String> {
        let (name, sign) = match tag.name {
            "mark" => ("data-quantity", "n-"),
            "h2" | "h3" | "h4" | "h5" | "h6" | "b" => ("data-section", "s-"),
            "div" if tag.value("class").starts_with("chunk") => ("data-section", "s-"),
            "span" if tag.has("data-place") => ("data-place", "p-"),
            "span" => ("data-doubt", "d-"),
            _ => return None,
        };
        let id = format!("{sign}{}", tag.value(name));
        (tag.has(name) && !self.ids.knows(&id)).then_some(id)
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for piece in [" ", name, "=\"", value, "\""] {
            self.out.push_str(piece);
        }
    }
}

impl<'m> Tag<'m> {
    fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(own, _)| *own == name)
    }

    /// Whether it is what leads from a row of the figures to their place.
    fn is_row_button(&self) -> bool {
        self.name == "button" && self.value("class") == "to-source" && self.has("aria-expanded")
    }

    fn value(&self, name: &str) -> &'m str {
        self.attributes.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }
}

/// Reads what stands between `<` and `>`. Values stay escaped, as they will be written.
fn read(tag: &str) -> Tag<'_> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let (value, behind) = match behind.strip_prefix("=\"") {
            Some(behind) => behind.split_once('"').unwrap_or((behind, "")),
            None => ("", behind),
        };
        attributes.push((name, value));
        rest = behind.trim_start_matches(' ');
    }
    Tag { name, attributes }
}

/// The elements that views are made of; another would be a stranger.
fn known(name: &str) -> &'static str {
    const NAMES: &[&str] = &[
        "article",
        "b",
        "blockquote",
        "caption",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "g",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "li",
        "line",
        "mark",
        "ol",
        "p",
        "path",
        "rect",
        "section",
        "span",
        "strong",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "circle",
        "polygon",
        "polyline",
    ];
    NAMES.iter().find(|known| **known == name).copied().unwrap_or("span")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_becomes_a_link_where_there_is_a_place() {
        let mut still = Still::default();
        let text = still.still("<p>调处<mark data-quantity=\"q1\" tabindex=\"0\">130起</mark></p>");
        assert_eq!(text, "<p>调处<mark id=\"n-q1\" data-n=\"1\">130起</mark></p>");
        let live = "<button type=\"button\" data-to-quantity=\"q1\">一</button>\
                    <button type=\"button\" data-to-quantity=\"q2\" onclick=\"x()\">二</button>";
        assert_eq!(still.still(live), "<a href=\"#n-q1\">一</a><span>二</span>");
    }

    #[test]
    fn what_only_a_program_has_use_for_is_left_out() {
        let live = "<div class=\"a more\"><p>x<b>y</b></p></div><p hidden>z</p><label>理由 <input value=\"a\"></label>\
                    <details class=\"folded\" data-folded=\"off\"><summary>已处理</summary></details><script>1</script>";
        let expected = "<label>理由 </label><details class=\"folded\" data-folded=\"off\" open><summary>已处理</summary></details><span>1</span>";
        assert_eq!(Still::default().still(live), expected);
    }
}
