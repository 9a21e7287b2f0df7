//! The command line as a person or a program calls it: what is printed where, and the exit code.

// A test that cannot set itself up has failed.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

#[expect(dead_code, reason = "the tests of intake make more of a package than is needed here")]
#[path = "intake/package.rs"]
mod package;

const WRONG: &str =
    "一、工作情况\n全年调处纠纷148起，其中邻里100起、婚姻家庭30起、其他20起。\n截止目前，共有执法人员25人。\n";

/// A folder of its own for one test, with `files` in it.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let words = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_baogao")).args(arguments).current_dir(folder).output().unwrap();
    (status.code().unwrap(), words(stdout), words(stderr))
}

#[test]
fn prints_findings_as_a_compiler_does() {
    let folder = folder("text", &[("稿.txt", WRONG), ("好.txt", "一、工作情况\n共有执法人员25人。\n")]);
    let (code, out, _) = run(&folder, &["check", "稿.txt"]);
    assert_eq!(code, 1, "{out}");
    for words in ["error[arithmetic/sum]", "--> 稿.txt:2:7", "^^^^", "100起＋30起＋20起＝150起"] {
        assert!(out.contains(words), "{words} is not in\n{out}");
    }
    let (code, out, _) = run(&folder, &["check", "--english", "好.txt"]);
    assert_eq!(code, 0, "{out}");
}

#[test]
fn rules_can_be_switched() {
    let folder = folder("switched", &[("a.txt", WRONG), ("strict.toml", "[rules]\n\"wording/up-to\" = \"error\"\n")]);
    let rules = |arguments: &[&str]| {
        let (code, out, _) = run(&folder, arguments);
        let lines = out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        (code, lines.map(|line| line["finding"]["rule"].as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    let json = ["check", "--format", "json", "a.txt"];
    let all = rules(&json).1;
    assert!(all.contains(&"arithmetic/sum".into()) && all.contains(&"wording/up-to".into()), "{all:?}");
    let (code, left) = rules(&["check", "--format", "json", "--only", "wording", "a.txt"]);
    assert!(code == 0 && left == ["wording/up-to"], "{left:?}");
    assert_eq!(rules(&["check", "--format", "json", "--only", "wording", "--config", "strict.toml", "a.txt"]).0, 1);
    fs::write(folder.join("baogao.toml"), "[rules]\n\"arithmetic\" = \"off\"\n").unwrap();
    assert!(!rules(&json).1.contains(&"arithmetic/sum".into()));
    let (code, _, why) = run(&folder, &["check", "--off", "wordings", "a.txt"]);
    assert!(code == 1 && why.contains("wordings"), "{why}");
}

#[test]
fn sarif_has_rules_and_places() {
    let folder = folder("sarif", &[("稿 1.txt", WRONG)]);
    let (_, out, _) = run(&folder, &["check", "--format", "sarif", "--only", "arithmetic/sum", "稿 1.txt"]);
    let log: serde_json::Value = serde_json::from_str(&out).unwrap();
    let result = &log["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "%E7%A8%BF%201.txt");
    assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&2.into(), &7.into()));
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = folder("unread", &[("a.txt", "一、工作情况\n共有25人。\n")]);
    for arguments in [&["check", "none.txt", "a.txt"][..], &["none.txt", "a.txt"]] {
        let (code, out, why) = run(&folder, arguments);
        assert!(code == 1 && why.contains("none.txt") && !out.is_empty(), "{out}\n{why}");
    }
}

#[test]
fn reads_pages_and_documents() {
    let folder = folder("kinds", &[("a.html", "<table><tr><td>收入<td>5</table><h2>一、工作情况</h2>")]);
    let levels = package::level(0, "chineseCounting", "%1、", "");
    let numbering = format!(
        "<w:abstractNum w:abstractNumId='0'>{levels}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    );
    let heading = package::p(&package::numbered(1, 0), "存在问题");
    let deleted = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
    let document = package::Package::of(&(heading + deleted)).numbering(&numbering);
    fs::write(folder.join("b.docx"), document.bytes()).unwrap();
    let (code, out, why) = run(&folder, &["a.html", "b.docx"]);
    assert_eq!(code, 0, "{why}");
    assert!(out.contains("一、工作情况") && out.contains("一、存在问题"), "{out}");
    assert!(why.contains("b.docx: 文件带修订痕迹"), "{why}");
}

#[test]
fn says_what_to_do_with_other_files() {
    let folder = folder("others", &[]);
    fs::write(folder.join("旧.doc"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap();
    let (code, _, why) = run(&folder, &["旧.doc"]);
    assert_eq!(code, 1);
    assert!(why.starts_with("旧.doc: 暂不能直接读 .doc 文件。"), "{why}");
    assert!(run(&folder, &["check", "--english", "旧.doc"]).2.contains(".doc files cannot be read yet"));
}

#[test]
fn the_encoding_can_be_chosen() {
    let folder = folder("encodings", &[]);
    let bytes: Vec<u8> = "一、工作情况\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.join("a.txt"), &bytes).unwrap();
    let (_, out, why) = run(&folder, &["a.txt"]);
    assert!(out.contains("一、工作情况") && why.contains("按 UTF-16 读取"), "{out}{why}");
    let (_, out, why) = run(&folder, &["--encoding", "utf-16", "a.txt"]);
    assert!(out.contains("一、工作情况") && why.is_empty(), "{out}{why}");
    assert_eq!(run(&folder, &["--encoding", "big5", "a.txt"]).0, 2);
}

#[test]
fn the_page_of_rules_names_each() {
    let folder = folder("rules", &[]);
    let (chinese, english) = (run(&folder, &["rules"]).1, run(&folder, &["rules", "--english"]).1);
    for check in baogao::check::checks() {
        assert!(chinese.contains(&format!("## {}\n\n`{}`", check.rule.title.zh, check.rule.id)));
        assert!(english.contains(check.rule.asks.en));
    }
}
