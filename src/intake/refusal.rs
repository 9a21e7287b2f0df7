//! What is said of a file that cannot be read, or not wholly: what happened, why, what to do; in both languages.

use super::{encoding::Encoding, kind::Kind};

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

fn say(zh: &str, en: &str) -> Sentence {
    Sentence { zh: zh.to_owned(), en: en.to_owned() }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing in it.
    Empty,
    /// Locked with a password, or damaged.
    Locked,
    /// Pictures of a text.
    Scan,
    /// A PDF of pages without words.
    ScannedPdf,
    /// A PDF that opens with a password only.
    LockedPdf,
    /// A PDF that breaks off, or is none.
    DamagedPdf,
    /// What reads a PDF did not come, or broke off.
    UnreadPdf,
    /// A result that the page saved: only the page opens it.
    Saved,
    /// Of a kind that is not read here; its ending.
    Document(&'static str),
    /// A table; its ending.
    Sheet(&'static str),
    /// Several files in one; its ending.
    Archive(&'static str),
    /// No text.
    Unknown,
}

impl Refusal {
    /// The refusal of a kind of file that is not read; nothing for the others.
    #[must_use]
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Text | Kind::Html | Kind::Docx => None,
            Kind::SavedJson | Kind::SavedHtml => Some(Refusal::Saved),
            Kind::Locked => Some(Refusal::Locked),
            Kind::Empty => Some(Refusal::Empty),
            Kind::Document(ending) => Some(Refusal::Document(ending)),
            Kind::Sheet(ending) => Some(Refusal::Sheet(ending)),
            Kind::Image(_) => Some(Refusal::Scan),
            Kind::Archive(ending) => Some(Refusal::Archive(ending)),
            Kind::Unknown => Some(Refusal::Unknown),
        }
    }

    /// The sentence for the reader.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Refusal::Empty => say("文件是空的，没有文字。", "The file is empty."),
            Refusal::Locked => {
                say("文件已加密或损坏，读不出正文。", "The file is locked or damaged; its text cannot be read.")
            }
            Refusal::Scan => say(
                "图片和扫描件里没有文字。请先用文字识别软件（OCR）转成文字，再复制粘贴。",
                "Pictures and scans hold no text. Make text of them with character recognition (OCR) first, then copy it.",
            ),
            Refusal::ScannedPdf => say(
                "这个 PDF 里只有图片，没有文字，多半是扫描件。请先用文字识别软件（OCR）转成文字，再复制粘贴。",
                "This PDF holds pictures and no text; most likely it is a scan. Make text of it with character recognition (OCR) \
                 first, then copy it.",
            ),
            Refusal::LockedPdf => say(
                "这个 PDF 设了打开密码，读不出正文。请输入密码打开它，再全选复制粘贴，或另存一份不带密码的。",
                "This PDF opens with a password only. Open it with that, select all, copy and paste, or save it without one.",
            ),
            Refusal::DamagedPdf => say(
                "这个 PDF 不完整或已损坏，读不出正文。请重新下载或复制一份。",
                "This PDF is incomplete or damaged; its text cannot be read. Download or copy it again.",
            ),
            Refusal::UnreadPdf => say(
                "读取 PDF 的模块没有启动成功。请检查网络后再试一次，或用 PDF 阅读器打开后全选复制粘贴。",
                "What reads PDFs could not be started. Check the network and try again, or open it in a PDF reader, select \
                 all, copy and paste.",
            ),
            Refusal::Saved => say(
                "这是本工具保存的结果文件，请在网页里打开。",
                "This is a result that this tool saved; open it in the page.",
            ),
            Refusal::Document(ending) => document(ending),
            Refusal::Sheet(ending) => Sentence {
                zh: format!("暂不能直接读 {ending} 文件。请用 WPS/Excel 打开后全选复制粘贴。"),
                en: format!("{ending} files cannot be read yet. Open it in WPS or Excel, select all, copy and paste."),
            },
            Refusal::Archive(ending) => Sentence {
                zh: format!("暂不能直接读 {ending} 压缩包。请先解压，再打开里面的文件。"),
                en: format!("{ending} archives cannot be read. Unpack it first and open the files inside."),
            },
            Refusal::Unknown => say(
                "这个文件不是文字文件，读不出正文。请用 WPS/Word 打开后全选复制粘贴，或另存为 .docx / .txt。",
                "This is no text file. Open it in WPS or Word, select all, copy and paste, or save it as .docx or .txt.",
            ),
        }
    }
}

fn document(ending: &str) -> Sentence {
    // Of these many are scans, of which copying brings nothing.
    let is_paper = matches!(ending, ".pdf" | ".ofd");
    let (zh, en) = if is_paper {
        ("扫描件请先用文字识别软件（OCR）转成文字。", " Scans need character recognition (OCR) first.")
    } else {
        ("", "")
    };
    // Where this is said there is no reader of PDFs: in the single file, on the command line.
    let (hosted_zh, hosted_en) = if ending == ".pdf" {
        ("也可以在本工具的网站上打开，那里能直接读。", " Or open it in this tool's hosted page, which reads it.")
    } else {
        ("", "")
    };
    Sentence {
        zh: format!(
            "暂不能直接读 {ending} 文件。请用 WPS/Word 打开后全选复制粘贴，或另存为 .docx / .txt。{hosted_zh}{zh}"
        ),
        en: format!(
            "{ending} files cannot be read yet. Open it in WPS or Word, select all, copy and paste, or save it as .docx \
             or .txt.{hosted_en}{en}"
        ),
    }
}

/// What was read otherwise than it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Text that tracked changes delete.
    Deleted,
    /// Hidden text.
    Hidden,
    /// Foot notes stand at the end.
    Notes,
    /// Headers and footers with words.
    Edges,
    /// Pictures.
    Pictures,
    /// Pages without words.
    Wordless,
}

impl Remark {
    /// The sentence for the reader.
    #[must_use]
    pub fn sentence(self) -> Sentence {
        match self {
            Remark::Deleted => say(
                "文件带修订痕迹：已按接受全部修订读取，删除的文字没有读入。",
                "The file has tracked changes: it was read as if all were accepted.",
            ),
            Remark::Hidden => say("隐藏的文字没有读入。", "Hidden text was left out."),
            Remark::Notes => say("脚注和尾注已移到文末。", "Foot notes and end notes stand at the end."),
            Remark::Edges => say("页眉和页脚没有读入。", "Headers and footers were left out."),
            Remark::Wordless => say(
                "有的页上没有文字（空白页或扫描页），没有读入。",
                "Pages without text, blank or scanned, were left out.",
            ),
            Remark::Pictures => say("图片里的文字没有读入。", "Text in pictures was left out."),
        }
    }
}

/// The sentence for a text whose encoding is in doubt.
#[must_use]
pub fn doubt(encoding: Encoding) -> Sentence {
    let name = encoding.name();
    Sentence {
        zh: format!("按 {name} 读取，如有乱码请选：UTF-8 · GB18030 · UTF-16。"),
        en: format!("Read as {name}; if it looks garbled choose UTF-8 · GB18030 · UTF-16."),
    }
}
