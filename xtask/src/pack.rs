//! From one set of sources the two pages: `dist/index.html` with its files, and `dist/baogao.html`, which is one file.
//!
//! The shell has three slots, each alone on its line, and lines that are true only of a page that reads PDFs; what goes into
//! the slots, and these lines, are the whole difference between the two.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};

use crate::pdfjs::{self, Pdfjs};
use crate::project::Project;
use crate::wasm::Module;
use crate::{csp, npm, offline, panics, sizes, wasm};

/// The page that is one file.
pub const SINGLE_FILE: &str = "baogao.html";

/// Task `build`.
pub fn build(project: &Project, _arguments: &[String]) -> Result<()> {
    let unpacker = wasm::unpacker(project)?;
    // The one file cannot load what reads PDFs.
    let single = wasm::for_page(&wasm::compile(project, "page")?)?;
    let single = Module { wasm: panics::forget(&single.wasm)?, ..single };
    let hosted = wasm::for_page(&wasm::compile(project, "pdf")?)?;
    let mut sources = Sources::read(project, hosted, single, unpacker)?;
    sources.pdfjs = pdfjs::install(project)?;
    let dist = project.dist();
    fs::create_dir_all(&dist).with_context(|| format!("cannot make {}", dist.display()))?;
    let written = write_hosted(&dist, &sources)?;
    remove_stale(&dist, &written)?;
    write(&dist, SINGLE_FILE, single_file(&sources)?.as_bytes())?;
    npm::write(project, &wasm::compile(project, "api")?)?;
    print!("{}", sizes::Weights::of(project)?);
    Ok(())
}

/// The parts of the style sheet in `www/style/`, in the order in which they overrule each other. Those in the middle are
/// about results only: the single file has them packed.
const STYLE: [&[&str]; 3] = [
    &["ground", "first", "result"],
    &["outline", "source", "results", "pictures", "compare", "narrow", "print"],
    &["phone"],
];

/// What both pages are made from.
struct Sources {
    shell: String,
    style: [String; STYLE.len()],
    boot: String,
    icon: String,
    /// What keeps the hosted page on the reader's machine: the worker, the script that installs it, the manifest.
    worker: String,
    offline: String,
    manifest: String,
    /// What brings the reader of PDFs to the hosted page; none where it could not be installed.
    pdf: String,
    pdfjs: Option<Pdfjs>,
    module: Module,
    /// The module of the single file.
    single: Module,
    /// What opens the packed module in the single file.
    unpacker: Vec<u8>,
}

impl Sources {
    fn read(project: &Project, module: Module, single: Module, unpacker: Vec<u8>) -> Result<Sources> {
        let read = |file: &str| {
            let path = project.www(file);
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            // A browser reads \r\n as \n, and the hashes are of what the browser reads.
            Ok::<_, anyhow::Error>(text.replace("\r\n", "\n"))
        };
        let style =
            |parts: &[&str]| parts.iter().map(|part| read(&format!("style/{part}.css"))).collect::<Result<String>>();
        let [first, results, last] = STYLE;
        Ok(Sources {
            shell: read("shell.html")?,
            style: [style(first)?, style(results)?, style(last)?],
            boot: read("boot.js")?,
            icon: read("icon.svg")?,
            worker: read("sw.js")?,
            offline: read("offline.js")?,
            manifest: read("manifest.webmanifest")?,
            pdf: read("pdf.js")?,
            pdfjs: None,
            module,
            single,
            unpacker,
        })
    }
}

/// Writes the hosted page; the names of its files. Hashed names: a file's content never changes under its address.
fn write_hosted(dist: &Path, sources: &Sources) -> Result<BTreeSet<String>> {
    // One script: a request less is sooner than a cache better. A worker loads it too, for the part around the module.
    let Sources { module: Module { js: glue, .. }, boot, offline, .. } = sources;
    let pdf = sources.pdfjs.as_ref().map_or(String::new(), |pdfjs| sources.pdf.replace("slot:pdfjs", &pdfjs.folder));
    let script = format!("{glue}\nif (self.document) {{\n{boot}\n{offline}\n{pdf}}}\n");
    let icon = hashed("icon", "svg", sources.icon.as_bytes());
    let manifest = sources.manifest.replace("icon.svg", &icon);
    let style = sources.style.concat();
    let content: [(&str, &str, &[u8]); 4] = [
        ("baogao", "css", style.as_bytes()),
        ("baogao", "wasm", &sources.module.wasm),
        ("baogao", "js", script.as_bytes()),
        ("manifest", "webmanifest", manifest.as_bytes()),
    ];
    let names = content.map(|(stem, ending, bytes)| hashed(stem, ending, bytes));
    let [style, bytes, module, manifest] = &names;
    let head = format!(
        "{}\n\
         <link rel=\"manifest\" href=\"{manifest}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         <link id=\"part-main\" rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{bytes}\">",
        icon_in_page(sources)
    );
    let page = fill(
        &shell(sources, sources.pdfjs.is_some()),
        &csp::hosted(),
        &head,
        &format!("<script id=\"glue\" src=\"{module}\"></script>"),
    )?;
    let listed: Vec<&str> = names.iter().chain([&icon]).map(String::as_str).collect();
    let worker = offline::worker(&sources.worker, &page, &listed)?;
    write(dist, "sw.js", worker.as_bytes())?;
    write(dist, "index.html", page.as_bytes())?;
    write(dist, &icon, sources.icon.as_bytes())?;
    names.iter().zip(content).try_for_each(|(name, (_, _, bytes))| write(dist, name, bytes))?;
    let pdfjs = sources.pdfjs.as_ref().map(|pdfjs| pdfjs::write(dist, pdfjs)).transpose()?;
    Ok(names.into_iter().chain([icon]).chain(pdfjs).collect())
}

fn icon_in_page(sources: &Sources) -> String {
    format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">", STANDARD.encode(sources.icon.trim()))
}

/// The single file: style, scripts and module inside the page. What the first screen does without is packed; what opens it
/// is not, so that no engine needs more than WebAssembly. The style of results stands before the script around the module,
/// a NUL between: `boot.js` takes them apart.
fn single_file(sources: &Sources) -> Result<String> {
    let styles = sources.style.each_ref().map(|style| inline_style(&lean(style)));
    let [first, results, last] = &styles;
    let unfit = serde_json::to_string(&unpack::UNFIT)?;
    let boot = lean_script(&sources.boot).replace("\"slot:unfit\"", &unfit);
    let scripts = [inline_script(&sources.single.js), inline_script(&boot)];
    let unpacker = unpack::encode(&sources.unpacker);
    let pack = |bytes| unpack::pack(bytes).context("cannot pack");
    let [module, boot] = &scripts;
    let (glue, wasm) = (pack(format!("{results}\0{module}").as_bytes())?, pack(&sources.single.wasm)?);
    let body = format!(
        "<script type=\"application/octet-stream\" id=\"unpacker\">{unpacker}</script>\n\
         <script type=\"application/octet-stream\" id=\"part-glue\">{glue}</script>\n\
         <script type=\"application/octet-stream\" id=\"part-main\">{wasm}</script>\n\
         <script>{boot}</script>"
    );
    let head = format!("{}\n<style>{first}</style>\n<style id=\"last-style\">{last}</style>", icon_in_page(sources));
    fill(&shell(sources, false), &csp::single_file(&scripts, &styles), &head, &body)
}

/// A style sheet without its comments, its indentation and the blanks that only eyes want, for the file that nobody reads.
fn lean(style: &str) -> String {
    let mut lean = String::new();
    let mut rest = style;
    while let Some((before, behind)) = rest.split_once("/*") {
        lean += before;
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    lean += rest;
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    // Every second piece is a string, whose blanks are meant.
    let pieces = lines.split('"').enumerate();
    pieces.map(|(i, piece)| if i % 2 == 0 { tight(piece) } else { piece.to_owned() }).collect::<Vec<_>>().join("\"")
}

/// A script without its lines of comment and its indentation. No string of it may go over lines.
fn lean_script(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// What stands between strings, without blanks beside braces and behind marks. An empty value keeps its blank: old engines
/// take none without.
fn tight(style: &str) -> String {
    let pairs =
        [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (", ", ","), (": ;", ":\0;"), (": ", ":"), ("\0", " ")];
    pairs.iter().fold(style.to_owned(), |style, (from, to)| style.replace(from, to))
}

/// The shell with the lines that are true only of a page that reads PDFs, or without them.
fn shell(sources: &Sources, reads_pdf: bool) -> String {
    let kept = |line: &str| {
        line.strip_prefix(READS_PDF).map_or(Some(line.to_owned()), |rest| reads_pdf.then(|| rest.to_owned()))
    };
    sources.shell.lines().filter_map(kept).map(|line| line + "\n").collect()
}

/// What such a line begins with.
const READS_PDF: &str = "<!-- reads-pdf -->";

/// Puts the pieces into the shell's slots. A shell without a slot, or with one twice, is an error.
fn fill(shell: &str, csp: &str, style: &str, script: &str) -> Result<String> {
    let mut page = shell.to_owned();
    for (slot, piece) in [("csp", csp), ("style", style), ("script", script)] {
        let mark = format!("<!-- slot:{slot} -->");
        if shell.matches(&mark).count() != 1 {
            bail!("www/shell.html must have `{mark}` exactly once");
        }
        page = page.replacen(&mark, piece, 1);
    }
    Ok(page)
}

/// A script that can stand between `<script>` and `</script>`: what would end it, or open a comment in it, is escaped.
///
/// Inside strings and patterns `<\/` and `<\!` mean the same; outside of them neither can occur.
fn inline_script(script: &str) -> String {
    escape(&escape(script, "</script", "<\\/"), "<!--", "<\\!")
}

/// The same for a style sheet.
fn inline_style(style: &str) -> String {
    escape(style, "</style", "<\\/")
}

/// Replaces the first two bytes of every `mark`, in whatever case it is spelled.
fn escape(text: &str, mark: &str, with: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.to_ascii_lowercase().find(mark) {
        escaped.push_str(&rest[..at]);
        escaped.push_str(with);
        rest = &rest[at + 2..];
    }
    escaped + rest
}

/// `stem-<hash>.ending`.
fn hashed(stem: &str, ending: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{ending}")
}

/// Whether a name is one that `hashed` gives.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// gzip at its best, without a time stamp: the same sources give the same file.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// Removes the hashed files of earlier builds.
fn remove_stale(dist: &Path, written: &BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(dist).with_context(|| format!("cannot list {}", dist.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_hashed(&name) && !written.contains(&name) {
            let path = dist.join(&name);
            let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
            removed.with_context(|| format!("cannot remove {name}"))?;
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str =
        "<head>\n<!-- slot:csp -->\n<!-- slot:style -->\n</head>\n<!-- reads-pdf -->.pdf\n<!-- slot:script -->\n";

    fn sources() -> Sources {
        let module = || Module { js: "let a = '</SCRIPT><!--<script>';".into(), wasm: vec![0, 97, 115, 109] };
        let unpacker = vec![0, 97, 115, 109];
        Sources {
            shell: SHELL.into(),
            style: ["a { color: red }".into(), "b { color: red }".into(), String::new()],
            boot: "boot()".into(),
            icon: "<svg/>".into(),
            worker: "/* slot:files */ /* slot:version */".into(),
            offline: "offline()".into(),
            manifest: "icon.svg".into(),
            pdf: "pdf('slot:pdfjs/reader.js')".into(),
            pdfjs: Some(Pdfjs::of(vec![("reader.js".into(), vec![1]), ("cmaps/GB-H.bcmap".into(), vec![2])])),
            module: module(),
            single: module(),
            unpacker,
        }
    }

    #[test]
    fn scripts_cannot_end_themselves() {
        assert_eq!(
            inline_script("'</script>' + \"</SCRIPT >\" + '<!--'"),
            "'<\\/script>' + \"<\\/SCRIPT >\" + '<\\!--'"
        );
        assert_eq!(inline_script("a < /script/ && '镇</p>'"), "a < /script/ && '镇</p>'");
    }

    #[test]
    fn a_lean_style_says_the_same() {
        assert_eq!(
            lean("/* one\n two */\na {\n  color: red; /* why */\n}\n\n\nb { content: \"✓ \" }"),
            "a{\ncolor:red;\n}\nb{content:\"✓ \"}"
        );
        assert_eq!(
            lean("a :is(b, c) > d { --on: ; font: 1px/2 \"A, { b\", c; top: calc(1px + 2px) }"),
            "a :is(b,c) > d{--on: ;font:1px/2 \"A, { b\",c;top:calc(1px + 2px)}"
        );
        assert_eq!(lean("a {} /* open"), "a{}");
    }

    #[test]
    fn one_file_holds_all() -> Result<()> {
        let page = single_file(&sources())?;
        assert!(!page.contains("slot:") && !page.contains("src="));
        assert_eq!(page.matches("href=").count(), 1, "the icon");
        assert_eq!(page.matches("</script>").count(), 4);
        assert!(!page.contains(".pdf"), "it reads none");
        Ok(())
    }

    #[test]
    fn every_slot_once() {
        assert!(fill("<!-- slot:csp --><!-- slot:style -->", "", "", "").is_err());
        assert!(fill(&SHELL.repeat(2), "", "", "").is_err());
    }

    #[test]
    fn stale_files_go() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("baogao-pack-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("baogao-0123456789abcdef.js"), "")?;
        fs::create_dir_all(folder.join("pdfjs-0123456789abcdef/cmaps"))?;
        fs::write(folder.join("kept.txt"), "")?;
        let written = write_hosted(&folder, &sources())?;
        remove_stale(&folder, &written)?;
        let left = fs::read_dir(&folder)?.count();
        assert!(fs::read_to_string(folder.join("index.html"))?.contains("\n.pdf\n"), "it reads them");
        let pdfjs = written.iter().find(|name| name.starts_with("pdfjs-")).context("no reader of PDFs")?;
        assert!(folder.join(pdfjs).join("cmaps/GB-H.bcmap").is_file());
        let script = written.iter().find(|name| name.ends_with(".js")).context("no script")?;
        assert!(fs::read_to_string(folder.join(script))?.contains(&format!("pdf('{pdfjs}/reader.js')")));
        fs::remove_dir_all(&folder)?;
        assert_eq!(left, written.len() + 3, "the page's files, index.html, sw.js, kept.txt");
        Ok(())
    }
}
