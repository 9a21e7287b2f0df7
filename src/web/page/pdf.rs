//! PDFs come in: the page's own script, which only the hosted page has, says page by page what stands where. One file
//! after the other; on the way it is told how far, and it can be given up.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::{Array, Function, Int32Array, Uint8Array};
use wasm_bindgen::prelude::*;

use super::{files, opening};
use crate::intake::{Intake, Kind, Refusal, kind, pdf};

#[wasm_bindgen]
extern "C" {
    /// Reads a PDF and tells `answer`; www/pdf.js says what. Returns what gives the reading up. An error where the page
    /// has no such script.
    #[wasm_bindgen(js_namespace = baogao, js_name = readPdf, catch)]
    fn read_pdf(bytes: &Uint8Array, answer: &Function) -> Result<Function, JsValue>;
}

/// A file on its way.
struct Job {
    name: String,
    bytes: Uint8Array,
    shown: bool,
}

/// The files in line, the first of them at work.
#[derive(Default)]
struct Line {
    waiting: VecDeque<Job>,
    /// The pages of the first that have been read, and how many it has; none when it has not been opened yet.
    pages: Vec<pdf::Page>,
    all: usize,
    give_up: Option<Function>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// So many bytes tell.
const FRONT: u32 = 4096;

/// Takes a file if it is a PDF; `files` hears of it when it has been read.
pub fn take(name: &str, bytes: &Uint8Array, shown: bool) -> bool {
    let front = bytes.subarray(0, FRONT).to_vec();
    if kind(name, &front) != Kind::Document(".pdf") {
        return false;
    }
    let job = Job { name: name.to_owned(), bytes: bytes.clone(), shown };
    let is_first = LINE.with_borrow_mut(|line| {
        line.waiting.push_back(job);
        line.waiting.len() == 1
    });
    if is_first {
        begin();
    }
    true
}

/// How many pages of the file at work have been read, and of how many.
pub fn progress() -> Option<(usize, usize)> {
    LINE.with_borrow(|line| line.waiting.front().map(|_| (line.pages.len(), line.all)))
}

/// Gives up all files that are not read yet.
pub fn give_up() {
    let line = LINE.take();
    if let Some(stop) = line.give_up {
        let _ = stop.call0(&JsValue::NULL);
    }
    line.waiting.iter().for_each(|_| files::tell());
}

/// Begins with the first file in line.
fn begin() {
    let Some(bytes) = LINE.with_borrow(|line| line.waiting.front().map(|job| job.bytes.clone())) else { return };
    let answer = Closure::<dyn FnMut(Array)>::new(on_answer).into_js_value();
    match read_pdf(&bytes, answer.unchecked_ref()) {
        Ok(stop) => {
            LINE.with_borrow_mut(|line| line.give_up = Some(stop));
            opening::tell_progress();
        }
        Err(_) => end(Err(Refusal::Document(".pdf"))),
    }
}

/// A page has been read, or the last one, or none can be.
fn on_answer(answer: Array) {
    match answer.length() {
        0 => end(pdf::read(LINE.with_borrow_mut(|line| std::mem::take(&mut line.pages)))),
        1 => end(Err(refusal(answer.get(0).as_string().as_deref()))),
        _ => {
            let numbers = |at: u32| answer.get(at).unchecked_into::<Int32Array>().to_vec();
            let page = pdf::Page::new(&numbers(2), &answer.get(3).as_string().unwrap_or_default(), &numbers(4));
            LINE.with_borrow_mut(|line| {
                line.pages.push(page);
                line.all = answer.get(1).as_f64().unwrap_or(0.) as usize;
            });
            opening::tell_progress();
        }
    }
}

/// What pdf.js calls the errors that a file is to blame for.
fn refusal(error: Option<&str>) -> Refusal {
    match error {
        Some("PasswordException") => Refusal::LockedPdf,
        Some("InvalidPDFException") => Refusal::DamagedPdf,
        _ => Refusal::UnreadPdf,
    }
}

/// The first file is done; the next one begins.
fn end(read: Result<Intake, Refusal>) {
    let job = LINE.with_borrow_mut(|line| {
        let job = line.waiting.pop_front();
        *line = Line { waiting: std::mem::take(&mut line.waiting), ..Line::default() };
        job
    });
    if let Some(Job { name, shown, .. }) = job {
        files::arrived(&name, &[], read, shown);
        files::tell();
    }
    opening::tell_progress();
    begin();
}
