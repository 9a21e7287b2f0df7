//! From one set of sources the two pages: `dist/index.html` with its files, and `dist/baogao.html`, which is one file.
//!
//! The shell has three slots, each alone on its line; what goes into them is the whole difference between the two.

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
use crate::{csp, npm, sizes, wasm};

/// The page that is one file.
pub const SINGLE_FILE: &str = "baogao.html";

/// Task `build`.
pub fn build(project: &Project, _arguments: &[String]) -> Result<()> {
    let unpacker = wasm::unpacker(project)?;
    let mut sources = Sources::read(project, wasm::for_page(&wasm::compile(project, "page")?)?, unpacker)?;
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

/// The parts of the style sheet in `www/style/`, in the order in which they overrule each other.
const STYLE: [&str; 9] = ["ground", "first", "result", "outline", "source", "results", "pictures", "narrow", "print"];

/// What both pages are made from.
struct Sources {
    shell: String,
    style: String,
    boot: String,
    /// What asks pdf.js, in the hosted page where that is there.
    pdf: String,
    pdfjs: Option<Pdfjs>,
    module: Module,
    /// What opens the packed module in the single file.
    unpacker: Vec<u8>,
}

impl Sources {
    fn read(project: &Project, module: Module, unpacker: Vec<u8>) -> Result<Sources> {
        let read = |file: &str| {
            let path = project.www(file);
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            // A browser reads \r\n as \n, and the hashes are of what the browser reads.
            Ok::<_, anyhow::Error>(text.replace("\r\n", "\n"))
        };
        let style = STYLE.iter().map(|part| read(&format!("style/{part}.css"))).collect::<Result<String>>()?;
        let (shell, boot, pdf) = (read("shell.html")?, read("boot.js")?, read("pdf.js")?);
        Ok(Sources { shell, style, boot, pdf, pdfjs: None, module, unpacker })
    }
}

/// Writes the hosted page; the names of its files. Hashed names: a file's content never changes under its address.
fn write_hosted(dist: &Path, sources: &Sources) -> Result<BTreeSet<String>> {
    let style = hashed("baogao", "css", sources.style.as_bytes());
    let module = hashed("baogao", "js", sources.module.js.as_bytes());
    let bytes = hashed("baogao", "wasm", &sources.module.wasm);
    let boot = hashed("boot", "js", sources.boot.as_bytes());
    let head = format!(
        "<link rel=\"stylesheet\" href=\"{style}\">\n\
         <link id=\"part-main\" rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{bytes}\">"
    );
    let mut scripts = format!("<script id=\"glue\" src=\"{module}\"></script>\n<script src=\"{boot}\"></script>");
    let mut names = BTreeSet::new();
    if let Some(pdfjs) = &sources.pdfjs {
        let script = sources.pdf.replacen("slot:pdfjs", &format!("{}/", pdfjs.folder), 1);
        let pdf = hashed("pdf", "js", script.as_bytes());
        // A module: engines that know none are too old for pdf.js, and pass over it.
        scripts += &format!("\n<script type=\"module\" src=\"{pdf}\"></script>");
        write(dist, &pdf, script.as_bytes())?;
        pdfjs::write(dist, pdfjs)?;
        names.extend([pdf, pdfjs.folder.clone()]);
    }
    let page = fill(&sources.shell, &csp::hosted(), &head, &scripts)?;
    write(dist, &style, sources.style.as_bytes())?;
    write(dist, &module, sources.module.js.as_bytes())?;
    write(dist, &bytes, &sources.module.wasm)?;
    write(dist, &boot, sources.boot.as_bytes())?;
    write(dist, "index.html", page.as_bytes())?;
    names.extend([style, module, bytes, boot]);
    Ok(names)
}

/// The single file: style, scripts and module inside the page. The module is packed; what opens it is not, so that no
/// engine needs more than WebAssembly.
fn single_file(sources: &Sources) -> Result<String> {
    let style = inline_style(&lean(&sources.style));
    let scripts = [inline_script(&sources.module.js), inline_script(&sources.boot)];
    let unpacker = STANDARD.encode(&sources.unpacker);
    let pack = |bytes| unpack::pack(bytes).context("cannot pack");
    let [module, boot] = &scripts;
    let (glue, wasm) = (pack(module.as_bytes())?, pack(&sources.module.wasm)?);
    let body = format!(
        "<script type=\"application/octet-stream\" id=\"unpacker\">{unpacker}</script>\n\
         <script type=\"application/octet-stream\" id=\"part-glue\">{glue}</script>\n\
         <script type=\"application/octet-stream\" id=\"part-main\">{wasm}</script>\n\
         <script>{boot}</script>"
    );
    fill(&sources.shell, &csp::single_file(&scripts, &style), &format!("<style>{style}</style>"), &body)
}

/// A style sheet without its comments and its indentation, for the file that nobody reads.
fn lean(style: &str) -> String {
    let mut lean = String::new();
    let mut rest = style;
    while let Some((before, behind)) = rest.split_once("/*") {
        lean += before;
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    lean += rest;
    lean.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

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
        let is_hashed = ["baogao-", "boot-", "pdf-", "pdfjs-"].iter().any(|stem| name.starts_with(stem));
        if is_hashed && !written.contains(&name) {
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

    const SHELL: &str = "<head>\n<!-- slot:csp -->\n<!-- slot:style -->\n</head>\n<!-- slot:script -->\n";

    fn sources() -> Sources {
        let module = Module { js: "let a = '</SCRIPT><!--<script>';".into(), wasm: vec![0, 97, 115, 109] };
        let unpacker = vec![0, 97, 115, 109];
        let files = vec![("pdf.js".into(), vec![1]), ("cmaps/GB-H.bcmap".into(), vec![2])];
        let pdfjs = Some(Pdfjs { folder: "pdfjs-0123".into(), files });
        let (style, boot, pdf) = ("a { color: red }".into(), "boot()".into(), "read('slot:pdfjs')".into());
        Sources { shell: SHELL.into(), style, boot, pdf, pdfjs, module, unpacker }
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
            "a {\ncolor: red;\n}\nb { content: \"✓ \" }"
        );
        assert_eq!(lean("a {} /* open"), "a {}");
    }

    #[test]
    fn one_file_holds_all() -> Result<()> {
        let page = single_file(&sources())?;
        assert!(!page.contains("slot:") && !page.contains("src=") && !page.contains("href="));
        assert_eq!(page.matches("</script>").count(), 4);
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
        fs::write(folder.join("baogao-0123.js"), "")?;
        fs::create_dir_all(folder.join("pdfjs-4567/cmaps"))?;
        fs::write(folder.join("kept.txt"), "")?;
        let written = write_hosted(&folder, &sources())?;
        remove_stale(&folder, &written)?;
        let left = fs::read_dir(&folder)?.count();
        let (pdf, _) =
            written.iter().filter_map(|name| Some((name, name.strip_prefix("pdf-")?))).next().context("none")?;
        assert_eq!(fs::read_to_string(folder.join(pdf))?, "read('pdfjs-0123/')");
        assert!(folder.join("pdfjs-0123/cmaps/GB-H.bcmap").is_file());
        fs::remove_dir_all(&folder)?;
        assert_eq!(left, written.len() + 2, "the page's files, index.html, kept.txt");
        Ok(())
    }
}
