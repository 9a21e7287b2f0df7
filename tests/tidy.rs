//! The house rules that a compiler does not know: which floor may use which, how long a file may be, how it begins.
//!
//! A wall can be moved: change the table here, with a word on why, and ARCHITECTURE.md with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A part of the crate: its folder or file under `src/`, the parts of the crate that it may use, and the outside crates.
struct Floor(&'static str, &'static [&'static str], &'static [&'static str]);

/// The floors, lowest first. `analyze` stands for the crate's own front door: `analyze`, `Options`, `rules`.
///
/// `report` holds plain types, which the reading floors fill in; only `report/assemble.rs` and
/// `report/bind.rs` know those floors.
const FLOORS: &[Floor] = &[
    Floor("text", &[], &[]),
    // The one place that knows how texts are told apart.
    Floor("text/changes.rs", &[], &["similar"]),
    Floor("report", &["text"], &[]),
    // Files to text, before anything is read in it.
    Floor("intake", &["text"], &["miniz_oxide", "rawzip"]),
    // The unit table says what each unit measures in the report's own plain word for it, `Dimension`.
    Floor("lexicon", &["text", "report"], &[]),
    Floor("outline", &["text", "lexicon", "report"], &[]),
    Floor("mention", &["text", "lexicon", "report", "outline"], &[]),
    // The one place that knows which build of the engine is at hand.
    Floor("mention/pattern.rs", &[], &["regex", "regex_lite"]),
    Floor("fact", &["text", "lexicon", "report", "outline", "mention"], &[]),
    Floor("check", &["text", "lexicon", "report", "outline", "mention", "fact"], &[]),
    // The variables of a study are asked of the same case as the checks, and share what these know of the contents.
    Floor("codebook", &["text", "lexicon", "report", "outline", "mention", "fact", "check"], &[]),
    Floor("report/bind.rs", &["text", "mention", "fact"], &[]),
    Floor("report/assemble.rs", &["text", "lexicon", "report", "outline", "mention", "fact", "check", "codebook"], &[]),
    // Reports beside each other; what one of them says is all it knows.
    Floor("compare", &["text", "report"], &[]),
    // Views and exports see nothing but the report and the text it was made from, and what became of the files that were
    // opened; an export has what the views say.
    Floor("view", &["text", "report", "intake", "compare"], &["maud"]),
    Floor("export", &["text", "report", "view", "compare"], &["maud", "serde_json", "sha2"]),
    Floor(
        "web",
        &["text", "report", "view", "export", "analyze", "intake"],
        &["maud", "js_sys", "serde_wasm_bindgen", "wasm_bindgen", "web_sys"],
    ),
    Floor(
        "cli",
        &["text", "report", "view", "export", "analyze", "codebook", "intake"],
        &["annotate_snippets", "clap", "encoding_rs", "serde_json", "toml", "unicode_width"],
    ),
    Floor("main.rs", &["text", "report", "export", "analyze", "cli"], &["clap", "serde_json"]),
];

/// What any floor may use: numbers, and the derives of the report's types.
const EVERYWHERE: &[&str] = &["borsh", "rust_decimal", "schemars", "serde", "tsify"];

/// Lines of a file, its tests not counted.
const LONGEST: usize = 400;

#[test]
fn floors_use_only_what_lies_below() {
    let dependencies = dependencies();
    let mut faults = Vec::new();
    for file in rust_files("src") {
        let place = place_in_src(&file);
        if place == "lib.rs" {
            continue;
        }
        let Some(Floor(name, parts, crates)) = floor_of(&place) else {
            faults.push(format!("src/{place} is on no floor: tests/tidy.rs has the table"));
            continue;
        };
        let code = code(&file);
        for part in parts_used(&code) {
            let own = name.split('/').next() == Some(part.as_str());
            if !own && !parts.contains(&part.as_str()) {
                faults.push(format!("src/{place} is on the floor `{name}` and may not use `{part}`"));
            }
        }
        for used in dependencies.iter().filter(|name| is_used(&code, name)) {
            if !crates.contains(&used.as_str()) && !EVERYWHERE.contains(&used.as_str()) {
                faults.push(format!("src/{place} is on the floor `{name}` and may not use the crate `{used}`"));
            }
        }
        if code.contains("super::super") {
            faults.push(format!("src/{place}: `super::super` hides which floor is meant; write `crate::`"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut faults = Vec::new();
    for file in ["src", "tests", "benches", "examples", "xtask"].iter().flat_map(|folder| rust_files(folder)) {
        let text = read(&file);
        if !text.starts_with("//! ") {
            faults.push(format!("{} does not begin with `//!`", file.display()));
        }
        let lines = before_tests(&text).lines().count();
        if lines > LONGEST {
            faults.push(format!("{} has {lines} lines without tests; {LONGEST} is the most", file.display()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn natively_there_is_no_browser() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "-p", "baogao", "-e", "normal", "--all-features", "--prefix", "none"])
        .args(["--target", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .expect("cargo tree starts");
    let list = String::from_utf8_lossy(&tree.stdout);
    assert!(list.starts_with("baogao "), "{}", String::from_utf8_lossy(&tree.stderr));
    for browser in ["wasm-bindgen", "js-sys", "web-sys"] {
        assert!(!list.lines().any(|line| line.starts_with(browser)), "{browser} is built natively:\n{list}");
    }
}

#[test]
fn one_version_of_wasm_bindgen() {
    let library = pinned(&root().join("Cargo.toml"), "wasm-bindgen");
    let builder = pinned(&root().join("xtask/Cargo.toml"), "wasm-bindgen-cli-support");
    assert_eq!(library, builder, "the module and the script around it come from one version");
}

/// The exact version (`=1.2.3`) of a dependency.
fn pinned(manifest: &Path, name: &str) -> String {
    let text = read(manifest);
    let line = text.lines().find(|line| line.starts_with(&format!("{name} = ")));
    let version = line.and_then(|line| line.split('"').nth(1)).unwrap_or_default();
    assert!(version.starts_with('='), "{}: {name} must be pinned exactly: \"=…\"", manifest.display());
    version.to_owned()
}

/// The parts of the crate that code names: `crate::part`, `crate::{part, part}`, and from the command line `baogao::`.
fn parts_used(code: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for front in ["crate::", "baogao::"] {
        for (at, _) in code.match_indices(front) {
            let rest = &code[at + front.len()..];
            let names = if rest.starts_with('{') { heads(rest) } else { vec![word(rest)] };
            parts.extend(names.into_iter().map(|name| part(&name)));
        }
    }
    parts.sort();
    parts.dedup();
    parts
}

/// The part that a name at the crate's root belongs to.
fn part(name: &str) -> String {
    match name {
        "Report" => "report",
        "Options" | "analyze" | "rules" => "analyze",
        other => other,
    }
    .to_owned()
}

/// The first names inside the outermost braces: `a` and `d` of `{a::{b, c}, d::e}`.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut is_head) = (0, Vec::new(), false);
    for (at, c) in group.char_indices() {
        match c {
            '{' => (depth, is_head) = (depth + 1, depth == 0),
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' => is_head = depth == 1,
            c if is_head && !c.is_whitespace() => {
                names.push(word(&group[at..]));
                is_head = false;
            }
            _ => {}
        }
    }
    names
}

/// The name at the head of a text.
fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Whether code names a crate: its name before `::` and not behind another path.
fn is_used(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}::"))
        .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}

/// The outside crates of Cargo.toml, as code spells them.
fn dependencies() -> Vec<String> {
    let (mut names, mut inside) = (Vec::new(), false);
    for line in read(&root().join("Cargo.toml")).lines() {
        if let Some(table) = line.strip_prefix('[') {
            inside = table.contains("dependencies") && !table.contains("dev-dependencies");
            // [target.….dependencies.web-sys]
            let name = table.rsplit("dependencies.").next().filter(|rest| inside && *rest != table);
            names.extend(name.map(|name| name.trim_end_matches(']').replace('-', "_")));
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| inside) {
            names.push(name.replace('-', "_"));
        }
    }
    names
}

/// The floor of a file: the most exact entry of the table.
fn floor_of(place: &str) -> Option<&'static Floor> {
    let is_of = |name: &str| place == name || place.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    FLOORS.iter().filter(|Floor(name, ..)| is_of(name)).max_by_key(|Floor(name, ..)| name.len())
}

/// A file's own code: no comments, no tests.
fn code(file: &Path) -> String {
    let is_tests = file.file_name().is_some_and(|name| name == "tests.rs");
    let text = if is_tests { String::new() } else { read(file) };
    let lines = before_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// All up to a file's module of tests.
fn before_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests").map_or(text, |at| &text[..at])
}

fn place_in_src(file: &Path) -> String {
    let place = file.strip_prefix(root().join("src")).expect("a file under src");
    place.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// All Rust files under a folder of the project, in order.
fn rust_files(folder: &str) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![root().join(folder)]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|ending| ending == "rs") => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn the_rules_read_code_rightly() {
    assert_eq!(
        parts_used("use crate::{a::{b, c}, d::e};\nlet x = crate::f::g(crate::Report);"),
        ["a", "d", "f", "report"]
    );
    assert!(is_used("use maud::html;", "maud") && !is_used("use crate::maud::html;", "maud"));
    assert!(dependencies().contains(&"web_sys".to_owned()) && !dependencies().contains(&"proptest".to_owned()));
    assert_eq!(floor_of("report/assemble.rs").map(|Floor(name, ..)| *name), Some("report/assemble.rs"));
}
