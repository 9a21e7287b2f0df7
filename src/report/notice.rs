//! What the reader must know of the text as a whole: what happened, why, what to do.

use super::{BlockKind, Notice, NoticeKind, Report};
use crate::text::{SolidCount, Span};

/// A text of fewer characters was perhaps not copied whole.
const SHORT: u32 = 200;

/// A page's navigation has at least so many lines, and a document among them more characters than this.
const NAVIGATION: (usize, u32) = (12, 60);

/// A list of titles has at least so many lines.
const LINKS: usize = 8;

/// The notices of a report, the one to read first at the front.
#[must_use]
pub fn of(text: &str, solid: &SolidCount, report: &Report) -> Vec<Notice> {
    let chars = solid.within(text, Span::new(0, text.len()));
    let say = |kind, message: &str| Notice { kind, message: message.to_owned() };
    if chars == 0 {
        let why = "剪贴板里没有文字。如果复制的是图片或扫描件，请先用文字识别软件转成文字。";
        return vec![say(NoticeKind::Empty, why)];
    }
    if is_navigation(report) {
        let why =
            "这段文字只有网页的栏目、按钮和页脚，没有正文。请打开报告的正文页面，从标题选到落款日期，再复制一次。";
        return vec![say(NoticeKind::Navigation, why)];
    }
    if is_links(text, report) {
        let why = "这段文字是一份标题（链接）目录，不是报告正文。请点开其中一篇，复制它的全文。";
        return vec![say(NoticeKind::Links, why)];
    }
    let mut notices = Vec::new();
    if chars < SHORT {
        notices.push(say(NoticeKind::Short, &format!("只有 {chars} 个字，可能没有复制全。")));
    }
    if is_no_report(report) && chars >= SHORT {
        let why = "这段文字不像公文或报告：没有标题、编号、落款，也几乎没有数据。仍按普通文字列出了能找到的内容。";
        notices.push(say(NoticeKind::NoReport, why));
    } else if report.summary.headings == 0 {
        let why = "这段文字没有找到“一、”“（一）”这类标题，只统计了数字。可以继续看，也可以换一段。";
        notices.push(say(NoticeKind::NoHeadings, why));
    }
    notices
}

/// Much of a page and next to nothing of a document.
fn is_navigation(report: &Report) -> bool {
    report.clutter.len() >= NAVIGATION.0 && report.summary.headings == 0 && report.summary.chars <= NAVIGATION.1
}

/// Many short lines without a sentence, most of them titles.
fn is_links(text: &str, report: &Report) -> bool {
    let lines =
        || report.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).map(|b| text[b.span.range()].trim());
    let count = lines().count();
    let sentences = lines().filter(|line| line.contains(['。', '；', '！'])).count();
    let long = lines().filter(|line| line.chars().count() > 60).count();
    let titled = lines().filter(|line| {
        let words = line.trim_end_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' ' | '[' | ']' | '(' | ')')
        });
        ["报告", "通知", "公告", "意见", "公示", "方案", "情况", "年报", "总结", "办法", "》"]
            .iter()
            .any(|end| words.ends_with(end))
    });
    count >= LINKS && sentences == 0 && long == 0 && titled.count() * 2 > count
}

/// Running text with nothing of an official document about it.
fn is_no_report(report: &Report) -> bool {
    let metadata = &report.metadata;
    let named = metadata.title.is_some() || metadata.document_number.is_some() || metadata.signature.is_some();
    let labelled = !metadata.labels.is_empty() || metadata.addressee.is_some();
    report.summary.headings == 0 && !named && !labelled && report.genre.is_none() && report.quantities.len() < 3
}
