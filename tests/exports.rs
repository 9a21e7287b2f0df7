//! What can be taken away, as the command line writes it: goldens of the readable formats (`BLESS=1 cargo test --test
//! exports` rewrites them), files under their names, and the way back from a saved file.

// A test that cannot set itself up has failed. The switch that rewrites the goldens is the one thing taken from outside.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const MADE: &str = "2025-03-01 09:30";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An empty folder of its own for one test.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("exports-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn export(arguments: &[&str]) -> (i32, String, String) {
    let words = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_baogao"))
        .args(["export", "--made", MADE])
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    (status.code().unwrap(), words(stdout), words(stderr))
}

#[test]
fn the_sample_is_written_as_recorded() {
    let mut changed = Vec::new();
    for (format, name) in [("csv", "figures.csv"), ("checks", "checks.csv"), ("markdown", "outline.md")] {
        let (code, out, why) = export(&["--format", format, "www/sample.txt"]);
        assert_eq!(code, 0, "{why}");
        assert_eq!(out.starts_with('\u{feff}'), name.ends_with("csv"));
        // Goldens are read by people and kept by git, which both like one line end; the version grows.
        let version = concat!("报告透视 ", env!("CARGO_PKG_VERSION"));
        let found = out.replace("\r\n", "\n").replace('\u{feff}', "").replace(version, "报告透视 VERSION");
        let found = match found.find("· 规则") {
            Some(at) => {
                format!("{}· 规则…{}", &found[..at], found[at..].find('\n').map_or("", |end| &found[at + end..]))
            }
            None => found,
        };
        let golden = root().join("tests/golden/exports").join(name);
        if std::env::var("BLESS").is_ok() {
            fs::create_dir_all(golden.parent().unwrap()).unwrap();
            fs::write(&golden, &found).unwrap();
        }
        let recorded = fs::read_to_string(&golden).unwrap_or_default();
        if recorded != found {
            let pair = recorded.lines().zip(found.lines()).find(|(a, b)| a != b);
            changed.push(format!("{}: {pair:?}", golden.display()));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn files_stand_under_their_names_and_none_is_written_over() {
    let folder = folder("names");
    let to = folder.to_str().unwrap();
    for format in ["csv", "json", "html"] {
        let (code, out, why) = export(&["--to", to, "--format", format, "www/sample.txt", "www/sample.txt"]);
        assert_eq!((code, out.as_str()), (0, ""), "{why}");
    }
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let front = "云溪镇_2024_法治政府建设年度报告";
    let expected = ["数据.csv", "数据_2.csv", "结果.json", "结果_2.json", "网页报告.html", "网页报告_2.html"];
    assert_eq!(names, expected.map(|name| format!("{front}_{name}")));
}

#[test]
fn what_was_saved_is_written_again_as_it_was() {
    let folder = folder("again");
    for (format, name) in [("json", "a.json"), ("html", "a.html")] {
        let first = export(&["--format", format, "www/sample.txt"]).1;
        let file = folder.join(name);
        fs::write(&file, &first).unwrap();
        let (code, again, why) = export(&["--format", format, file.to_str().unwrap()]);
        assert!(code == 0 && again == first, "{name}: {why}");
    }
    let broken = folder.join("broken.json");
    fs::write(&broken, "{\"schema\":\"baogao.document/1\",\"text\":").unwrap();
    let (code, out, why) = export(&["--format", "csv", broken.to_str().unwrap(), "www/sample.txt"]);
    assert!(code == 1 && why.contains("不完整") && out.contains("序号"), "{why}");
}

#[test]
fn every_export_says_by_what_it_was_made() {
    for format in ["json", "markdown", "html"] {
        let out = export(&["--format", format, "www/sample.txt"]).1;
        let sum = "8d68a6582137f65d075b0bb48bdedfd93676937d04af0917e3b1b6c508b22930";
        for words in [MADE, env!("CARGO_PKG_VERSION"), sum] {
            assert!(out.contains(words), "{words} is not in the {format}");
        }
    }
}
