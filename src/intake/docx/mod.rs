//! .docx of Word and WPS to text: what is seen on paper, with the numbers that no run of text holds.

mod body;
mod numbering;
mod styles;
mod xml;

use super::{Refusal, Remark, flow::in_one_line, markup::Token, zip::Zip};
use crate::text::chars::is_han;
use body::{Body, Unread};
use numbering::Numbering;
use styles::Styles;

/// The text of a .docx, and what of it was not read.
///
/// # Errors
///
/// [`Refusal::Locked`] where the file is locked or damaged, [`Refusal::Scan`] where it holds nothing but pictures.
pub fn read(bytes: &[u8]) -> Result<(String, Vec<Remark>), Refusal> {
    let zip = Zip::open(bytes).ok_or(Refusal::Locked)?;
    let main = related(&zip, "_rels/.rels", "", "officeDocument").pop();
    let main = main.unwrap_or_else(|| "word/document.xml".to_owned());
    let document = zip.text(&main).ok_or(Refusal::Locked)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = format!("{folder}/_rels/{file}.rels");
    let parts = |kind: &str| related(&zip, &relations, folder, kind).into_iter().filter_map(|name| zip.text(&name));
    let part = |kind: &str| parts(kind).next().unwrap_or_default();

    let styles = Styles::read(&part("styles"));
    let mut numbering = Numbering::read(&part("numbering"));
    let (mut text, unread) = Body::new(&styles, &mut numbering).read(&document);
    if text.is_empty() && unread.pictures > 0 {
        return Err(Refusal::Scan);
    }
    let mut plain = |part: &str| Body::new(&styles, &mut numbering).read(part).0;
    let notes: Vec<String> = ["footnotes", "endnotes"].iter().flat_map(|kind| notes(&part(kind), &mut plain)).collect();
    let edges = ["header", "footer"].iter().flat_map(|kind| parts(kind)).take(EDGES).any(|part| says(&plain(&part)));
    notes.iter().for_each(|note| text.push_str(&format!("注：{note}\n")));
    Ok((text, remarks(unread, !notes.is_empty(), edges)))
}

/// So many headers and footers are looked at.
const EDGES: usize = 12;

fn remarks(unread: Unread, notes: bool, edges: bool) -> Vec<Remark> {
    let met = [
        (unread.deleted, Remark::Deleted),
        (unread.hidden, Remark::Hidden),
        (notes, Remark::Notes),
        (edges, Remark::Edges),
        (unread.pictures > 0, Remark::Pictures),
    ];
    met.into_iter().filter_map(|(is_met, remark)| is_met.then_some(remark)).collect()
}

/// The names of the parts that stand in a relation of this kind to the part in `folder`.
fn related(zip: &Zip<'_>, relations: &str, folder: &str, kind: &str) -> Vec<String> {
    let part = zip.text(relations).unwrap_or_default();
    let mut names = Vec::new();
    xml::tags(&part, |token| {
        if let Token::Open(tag) = token
            && xml::text(&tag, "Type").rsplit('/').next() == Some(kind)
        {
            let target = xml::text(&tag, "Target");
            names.push(match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None if folder.is_empty() => target,
                None => format!("{folder}/{target}"),
            });
        }
    });
    names
}

/// The foot notes or end notes, each in one line.
fn notes(part: &str, plain: &mut impl FnMut(&str) -> String) -> Vec<String> {
    // Each note is a piece of the part; what stands before the first is none.
    let pieces = part.split("</w:footnote>").flat_map(|piece| piece.split("</w:endnote>"));
    pieces.map(|piece| in_one_line(&plain(piece))).filter(|note| !note.is_empty()).collect()
}

/// Whether a header says more than the number of the page.
fn says(edge: &str) -> bool {
    edge.chars().filter(|c| is_han(*c) && !"第共页".contains(*c)).count() > 1
}
