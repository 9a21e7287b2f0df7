//! Parts as one file: a ZIP that stores them as they are.

use maud::html;

use super::{DECLARATION, Part};
use crate::text::crc32;

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.";
const RELATIONSHIPS_TYPE: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// The document as bytes: its main part, and those that the main part relates to, as `rId1` and so on in their order, each
/// with the kind of that relation. All but the main part lie in its folder.
pub fn package(main: Part, others: Vec<(&'static str, Part)>) -> Vec<u8> {
    let (folder, main_name) = main.name.split_once('/').unwrap_or(("", &main.name));
    let parts = || std::iter::once(&main).chain(others.iter().map(|(_, part)| part));
    let types = html! {
        (DECLARATION)
        Types xmlns=(CONTENT_TYPES) {
            Default Extension="rels" ContentType=(RELATIONSHIPS_TYPE) {}
            Default Extension="xml" ContentType="application/xml" {}
            @for part in parts() { Override PartName=(format!("/{}", part.name)) ContentType=(format!("{TYPE}{}+xml", part.kind)) {} }
        }
    };
    let inner = |name: &str| name.strip_prefix(folder).map_or(name, |name| &name[1..]).to_owned();
    let related = others.iter().map(|(relation, part)| (*relation, inner(&part.name)));
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", types.0.as_bytes());
    zip.add("_rels/.rels", relations([("officeDocument", main.name.clone())].into_iter()).as_bytes());
    zip.add(&format!("{folder}/_rels/{main_name}.rels"), relations(related).as_bytes());
    for part in parts() {
        zip.add(&part.name, part.content.0.as_bytes());
    }
    zip.finish()
}

fn relations(related: impl Iterator<Item = (&'static str, String)>) -> String {
    let all = html! {
        (DECLARATION)
        Relationships xmlns=(RELATIONSHIPS) {
            @for (i, (relation, target)) in related.enumerate() {
                Relationship Id=(format!("rId{}", i + 1)) Type=(format!("{OFFICE}{relation}")) Target=(target) {}
            }
        }
    };
    all.0
}

/// A ZIP in the making (APPNOTE.TXT 4.3): the parts, each behind its head, then the directory.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// 1 January 1980, the first day that a ZIP knows: the same report always makes the same file.
const DAY: u32 = 0x0021_0000;

impl Zip {
    /// Adds a part.
    fn add(&mut self, name: &str, content: &[u8]) {
        let (at, size) = (self.bytes.len() as u32, content.len() as u32);
        // Version 2.0; names in UTF-8; stored; day, sum, both sizes; length of the name, nothing extra.
        let mut head = Vec::new();
        put(&mut head, &[20 | 0x0800 << 16]);
        put_short(&mut head, 0);
        put(&mut head, &[DAY, crc32(content), size, size, name.len() as u32]);
        put(&mut self.bytes, &[0x0403_4b50]);
        self.bytes.extend(&head);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);
        put(&mut self.directory, &[0x0201_4b50]);
        put_short(&mut self.directory, 20);
        self.directory.extend(&head);
        // No comment, first disk, no attributes.
        put_short(&mut self.directory, 0);
        put(&mut self.directory, &[0, 0, at]);
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    fn finish(mut self) -> Vec<u8> {
        let (at, size, count) = (self.bytes.len() as u32, self.directory.len() as u32, u32::from(self.count));
        self.bytes.extend(&self.directory);
        put(&mut self.bytes, &[0x0605_4b50, 0, count | count << 16, size, at]);
        put_short(&mut self.bytes, 0);
        self.bytes
    }
}

fn put(out: &mut Vec<u8>, numbers: &[u32]) {
    numbers.iter().for_each(|number| out.extend(number.to_le_bytes()));
}

fn put_short(out: &mut Vec<u8>, number: u16) {
    out.extend(number.to_le_bytes());
}
