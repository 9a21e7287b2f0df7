//! Who reads: a worker, so that the page goes on answering.
//!
//! Readings wait in line and come back in order. A worker that fails or is no longer wanted is let go; the next reading
//! starts another. Where no worker can be had, the page reads everything itself.

use std::cell::RefCell;
use std::collections::VecDeque;

use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::input;
use crate::{Options, Report};

/// Bytes whose reading is done before anyone notices that it takes a while.
const QUICK: usize = 60_000;

/// How often the sample is read before the first report: the engine compiles what it meets for the first time, and again,
/// better, what it meets often. A report then takes a third of the time.
const WARMING: u32 = 8;

#[wasm_bindgen]
extern "C" {
    /// A worker that knows the module; the page's own script makes it.
    #[wasm_bindgen(js_namespace = baogao, js_name = newWorker, catch)]
    fn new_worker() -> Result<Worker, JsValue>;
}

/// A text to be read, and what is to be done with the report, `None` where reading has failed.
struct Reading {
    text: String,
    keep_clutter: bool,
    then: Box<dyn FnOnce(String, Option<Report>)>,
}

/// The readings in line, the first of them at work.
#[derive(Default)]
struct Line {
    waiting: VecDeque<Reading>,
    worker: Option<Worker>,
    is_busy: bool,
    /// Workers do not start here.
    has_no_workers: bool,
    /// The number of the reading at work: an answer to another one comes too late.
    number: u32,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// Whether a text of that many bytes is read before anyone notices.
pub fn is_quick(bytes: usize) -> bool {
    bytes <= QUICK
}

/// Gets the worker ready while nobody waits for it.
pub fn warm() {
    warm_up(WARMING);
}

/// Reads the sample so many times, until there is something better to do. The page would not answer while it read itself.
fn warm_up(times: u32) {
    let is_idle = LINE.with_borrow(|line| !line.is_busy && line.waiting.is_empty() && !line.has_no_workers);
    if times > 0 && is_idle {
        read(input::SAMPLE.to_owned(), false, move |_, _| warm_up(times - 1));
    }
}

/// Reads a text, now or when those before it are done, and hands it to `then` with its report.
pub fn read(text: String, keep_clutter: bool, then: impl FnOnce(String, Option<Report>) + 'static) {
    let reading = Reading { text, keep_clutter, then: Box::new(then) };
    LINE.with_borrow_mut(|line| line.waiting.push_back(reading));
    go_on();
}

/// Whether anything is being read.
pub fn is_busy() -> bool {
    LINE.with_borrow(|line| line.is_busy)
}

/// Gives up all readings.
pub fn give_up() {
    LINE.with_borrow_mut(|line| {
        let_go(line);
        line.waiting.clear();
    });
}

/// What a worker calls: the report as bytes.
#[wasm_bindgen(skip_typescript)]
pub fn read_report(text: &str, keep_clutter: bool) -> Result<Vec<u8>, JsError> {
    Ok(borsh::to_vec(&analyze(text, keep_clutter))?)
}

/// Rules that the reader has switched off are asked too: switched on again, they answer at once.
fn analyze(text: &str, keep_clutter: bool) -> Report {
    crate::analyze(text, &Options { keep_clutter, ..Options::default() })
}

fn read_here(reading: Reading) {
    let report = analyze(&reading.text, reading.keep_clutter);
    (reading.then)(reading.text, Some(report));
}

/// Begins the next reading, unless one is at work.
fn go_on() {
    let here = LINE.with_borrow_mut(|line| {
        if line.is_busy || line.waiting.is_empty() {
            return None;
        }
        line.is_busy = true;
        line.number += 1;
        if !line.has_no_workers && ask(line).is_ok() {
            return None;
        }
        let_go(line);
        line.waiting.pop_front()
    });
    if let Some(reading) = here {
        read_here(reading);
        go_on();
    }
}

/// Sends the first reading in line to the worker.
fn ask(line: &mut Line) -> Result<(), JsValue> {
    let Some(reading) = line.waiting.front() else { return Ok(()) };
    let worker = match &line.worker {
        Some(worker) => worker.clone(),
        None => line.worker.insert(hire()?).clone(),
    };
    let asked = js_sys::Array::of3(&line.number.into(), &reading.text.as_str().into(), &reading.keep_clutter.into());
    worker.post_message(&asked)
}

/// A worker whose answers are listened to.
fn hire() -> Result<Worker, JsValue> {
    let worker = new_worker()?;
    let answered = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| on_answer(&event.data())).into_js_value();
    worker.set_onmessage(Some(answered.unchecked_ref()));
    let failed = Closure::<dyn Fn(Event)>::new(|_| on_failure()).into_js_value();
    worker.set_onerror(Some(failed.unchecked_ref()));
    Ok(worker)
}

/// An answer: `[number, report as bytes]`, or `[number]` where reading has failed.
fn on_answer(answer: &JsValue) {
    let answer = js_sys::Array::from(answer);
    let bytes = answer.get(1).dyn_into::<js_sys::Uint8Array>().ok();
    let report = bytes.and_then(|bytes| borsh::from_slice(&bytes.to_vec()).ok());
    let done = LINE.with_borrow_mut(|line| {
        if !line.is_busy || answer.get(0).as_f64() != Some(f64::from(line.number)) {
            return None;
        }
        line.is_busy = false;
        if report.is_none() {
            let_go(line);
        }
        line.waiting.pop_front()
    });
    if let Some(reading) = done {
        (reading.then)(reading.text, report);
        go_on();
    }
}

/// The worker did not start: from now on the page reads itself.
fn on_failure() {
    let reading = LINE.with_borrow_mut(|line| {
        let_go(line);
        line.has_no_workers = true;
        line.waiting.pop_front()
    });
    if let Some(reading) = reading {
        read_here(reading);
        go_on();
    }
}

/// Lets the worker go, whatever it does.
fn let_go(line: &mut Line) {
    line.is_busy = false;
    if let Some(worker) = line.worker.take() {
        worker.terminate();
    }
}
