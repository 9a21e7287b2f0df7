//! Files come in: dropped anywhere on the page, picked, a folder of them.
//!
//! All are opened, each as a document of its own; those that cannot be read are named together with what to do, and a text
//! whose encoding is in doubt can be read in another.

use std::cell::RefCell;

use js_sys::{ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, File, FileList, FileReader, HtmlInputElement};

use super::opening::{self, Incoming};
use super::state::{self, Origin};
use super::{dom, pdf, saved};
use crate::intake::{self, Encoding, Intake, Kind, Refusal, Sentence};
use crate::view::{Doubtful, Unread, read_in, unturned};

/// Files on their way, and what is to be told when all have arrived.
#[derive(Default)]
struct Batch {
    waiting: usize,
    all: usize,
    unread: Vec<Unread>,
    doubtful: Vec<Doubtful>,
    remarks: Vec<Unread>,
}

thread_local! {
    static BATCH: RefCell<Batch> = RefCell::default();
    /// The bytes of texts whose encoding is in doubt, and what was read in them.
    static DOUBTFUL: RefCell<Vec<(String, Vec<u8>, String)>> = const { RefCell::new(Vec::new()) };
}

/// Asks for files, or for a folder.
pub fn ask(folder: bool) {
    if let Some(input) = dom::by_id(if folder { "folder" } else { "files" }) {
        input.click();
    }
}

/// Files were picked. Returns whether the event was about that.
pub fn on_change(event: &Event) -> bool {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    if input.type_() != "file" {
        return false;
    }
    input.files().iter().for_each(open);
    // The same files can be picked again.
    input.set_value("");
    true
}

/// Something is dragged over the page, or dropped on it. Files are taken; text goes its usual way into the text box.
pub fn on_drag(event: &Event) {
    let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
    let has_files = data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
    let over = has_files && event.type_() == "dragover";
    if let Some(body) = dom::body() {
        dom::set(&body, "data-dropping", over.then_some("true"));
    }
    if has_files && event.type_() != "dragleave" {
        event.prevent_default();
    }
    if has_files && event.type_() == "drop" {
        data.files().iter().for_each(open);
    }
}

/// Reads a text again in another encoding, chosen by its reader.
pub fn read_as(file: &str, encoding: &str) {
    let known = DOUBTFUL.with_borrow(|all| all.iter().find(|(name, ..)| name == file).cloned());
    let (Some((name, bytes, old)), Some(encoding)) = (known, Encoding::named(encoding)) else { return };
    let Ok(intake) = intake::read(&name, &bytes, Some(encoding), &gb18030) else { return };
    let id = state::read(|state| state.documents.iter().find(|open| open.text == old).map(|open| open.id));
    let origin = id.map_or(Origin::New, Origin::Document);
    DOUBTFUL.with_borrow_mut(|all| {
        all.iter_mut().filter(|(known, ..)| *known == name).for_each(|it| it.2 = intake.text.clone())
    });
    opening::take(Incoming { text: intake.text, origin, shown: true, file: name, ..Incoming::default() });
}

/// Reads files.
fn open(files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|i| files.item(i)).collect();
    // Of a folder its hidden files and the lock files of offices are nobody's reports.
    let files: Vec<File> = files.into_iter().filter(|file| !file.name().starts_with(['.', '~'])).collect();
    BATCH.with_borrow_mut(|batch| {
        if batch.waiting == 0 {
            *batch = Batch::default();
        }
        batch.waiting += files.len();
        batch.all += files.len();
    });
    load(files.into_iter(), true);
}

/// Loads one file after the other, so that they stay in their order; the first is put on screen.
fn load(mut files: std::vec::IntoIter<File>, shown: bool) {
    let Some(file) = files.next() else { return };
    let Ok(reader) = FileReader::new() else { return };
    let (name, loaded) = (unturned(&file.name()), reader.clone());
    let done = Closure::once_into_js(move || {
        load(files, false);
        let bytes = loaded.result().ok().and_then(|result| result.dyn_into::<ArrayBuffer>().ok());
        // What cannot be loaded is most often a folder that was dropped.
        match bytes.map(|bytes| Uint8Array::new(&bytes)) {
            Some(bytes) if pdf::take(&name, &bytes, shown) => return,
            Some(bytes) => arrive(&name, &bytes.to_vec(), shown),
            None => refuse(&name, Refusal::Unknown),
        }
        tell();
    });
    reader.set_onloadend(Some(done.unchecked_ref()));
    // What cannot be read ends, too.
    let _ = reader.read_as_array_buffer(&file);
}

/// A file's bytes are there.
fn arrive(name: &str, bytes: &[u8], shown: bool) {
    if matches!(intake::kind(name, bytes), Kind::SavedJson | Kind::SavedHtml) {
        match std::str::from_utf8(bytes).ok().and_then(|file| saved::open(name, file, shown)) {
            Some(told) => {
                let why = Sentence { zh: told.clone(), en: told };
                BATCH.with_borrow_mut(|batch| batch.remarks.push(Unread { file: name.to_owned(), why }));
            }
            None => refuse(name, Refusal::Locked),
        }
        return;
    }
    arrived(name, bytes, intake::read(name, bytes, None, &gb18030), shown);
}

/// A file has been read, or cannot be. `bytes` are kept where they may have to be read in another encoding.
pub fn arrived(name: &str, bytes: &[u8], read: Result<Intake, Refusal>, shown: bool) {
    match read {
        Ok(Intake { text, encoding, doubt, remarks }) => {
            let remarks = remarks.iter().map(|remark| Unread { file: name.to_owned(), why: remark.sentence() });
            BATCH.with_borrow_mut(|batch| batch.remarks.extend(remarks));
            if let Some(encoding) = encoding.filter(|_| doubt) {
                DOUBTFUL.with_borrow_mut(|all| all.push((name.to_owned(), bytes.to_vec(), text.clone())));
                BATCH.with_borrow_mut(|batch| batch.doubtful.push(Doubtful { file: name.to_owned(), encoding }));
            }
            opening::take(Incoming { text, shown, file: name.to_owned(), ..Incoming::default() });
        }
        Err(refusal) => refuse(name, refusal),
    }
}

fn refuse(name: &str, refusal: Refusal) {
    BATCH.with_borrow_mut(|batch| batch.unread.push(Unread { file: name.to_owned(), why: refusal.sentence() }));
}

/// A file is done with. Tells, when it is the last, which were not read and which are in doubt.
pub fn tell() {
    let told = BATCH.with_borrow_mut(|batch| {
        batch.waiting -= 1;
        (batch.waiting == 0).then(|| {
            state::read(|state| read_in(batch.all, &batch.unread, &batch.remarks, &batch.doubtful, &state.words))
        })
    });
    if let Some(told) = told {
        dom::fill("read-in", told);
    }
}

/// What was told of files has been read. The keyboard goes on at the result, where there is one.
pub fn dismiss() {
    dom::fill("read-in", maud::Markup::default());
    dom::by_id("summary").iter().for_each(dom::focus);
}

/// The browser knows the Chinese encoding. `strict` refuses what cannot be read; else a sign stands in its place.
fn gb18030(bytes: &[u8], strict: bool) -> Option<String> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"fatal".into(), &strict.into());
    let decoder = TextDecoder::new("gb18030", &options).ok()?;
    decoder.decode(bytes).ok()
}

#[wasm_bindgen]
extern "C" {
    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str, options: &Object) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}
