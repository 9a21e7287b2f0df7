//! Makes .docx files: the parts that a test is about, the rest as Word writes it.

use std::io::Write;

use rawzip::{CompressionMethod, ZipArchiveWriter};

/// A .docx in the making.
#[derive(Clone, Default)]
pub struct Package {
    parts: Vec<(&'static str, String)>,
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

const NAMES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml""#
);

impl Package {
    /// A document with this body.
    pub fn of(body: &str) -> Self {
        Package::default()
            .with("word/document.xml", &format!("{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>"))
    }

    /// With `word/numbering.xml`.
    pub fn numbering(self, content: &str) -> Self {
        self.with("word/numbering.xml", &format!("{HEAD}<w:numbering {NAMES}>{content}</w:numbering>"))
    }

    /// With `word/styles.xml`.
    pub fn styles(self, content: &str) -> Self {
        self.with("word/styles.xml", &format!("{HEAD}<w:styles {NAMES}>{content}</w:styles>"))
    }

    /// With another part, named and rooted by its kind: footnotes, header, footer.
    pub fn edge(self, name: &'static str, root: &str, content: &str) -> Self {
        self.with(name, &format!("{HEAD}<w:{root} {NAMES}>{content}</w:{root}>"))
    }

    /// With any part.
    pub fn with(mut self, name: &'static str, content: &str) -> Self {
        self.parts.push((name, content.to_owned()));
        self
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut parts = vec![("[Content_Types].xml", self.types()), ("_rels/.rels", relations(&["word/document.xml"]))];
        let others: Vec<&str> =
            self.parts.iter().map(|(name, _)| *name).filter(|name| *name != "word/document.xml").collect();
        parts.push(("word/_rels/document.xml.rels", relations(&others)));
        parts.extend(self.parts.iter().cloned());
        let mut bytes = Vec::new();
        let mut archive = ZipArchiveWriter::new(&mut bytes);
        for (name, content) in parts {
            let start = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start();
            let (mut entry, config) = start.unwrap();
            let mut writer = config.wrap(Deflate { to: &mut entry, content: Vec::new() });
            writer.write_all(content.as_bytes()).unwrap();
            let (deflate, descriptor) = writer.finish().unwrap();
            deflate.finish();
            entry.finish(descriptor).unwrap();
        }
        archive.finish().unwrap();
        bytes
    }

    fn types(&self) -> String {
        let overrides: String = self
            .parts
            .iter()
            .map(|(name, _)| {
                let kind = kind(name);
                let kind = if kind == "officeDocument" { "document.main" } else { kind };
                format!(
                    r#"<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>"#
                )
            })
            .collect();
        format!(
            r#"{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>"#
        )
    }
}

fn relations(names: &[&str]) -> String {
    let one = |(at, name): (usize, &&str)| {
        let target = if *name == "word/document.xml" { name } else { name.trim_start_matches("word/") };
        let kind = kind(name);
        format!(
            r#"<Relationship Id="rId{at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        )
    };
    let relations: String = names.iter().enumerate().map(one).collect();
    format!(
        r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
    )
}

fn kind(name: &str) -> &str {
    let stem = name.trim_start_matches("word/").trim_end_matches(".xml").trim_end_matches(char::is_numeric);
    if stem == "document" { "officeDocument" } else { stem }
}

struct Deflate<W> {
    to: W,
    content: Vec<u8>,
}

impl<W: Write> Deflate<W> {
    fn finish(mut self) {
        self.to.write_all(&miniz_oxide::deflate::compress_to_vec(&self.content, 6)).unwrap();
    }
}

impl<W> Write for Deflate<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.content.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A paragraph with properties and a text.
pub fn p(properties: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

/// The properties of a paragraph of this numbering and level.
pub fn numbered(list: u32, level: u32) -> String {
    format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#)
}

/// A level of a numbering.
pub fn level(at: u32, form: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}
