//! A place in the browser's storage where open documents are kept: their texts, and a list of them.

use web_sys::Storage;

use super::opening::Incoming;
use super::state::Origin;
use crate::text::fingerprint;

/// The list: `id`, `draft` or `open`, `clutter` or `clean`, `shown` or `behind`, the name of its file; one a line.
const LIST: &str = "open";

/// The beginning of the keys of texts; their ids follow.
const TEXT: &str = "text-";

/// The same of what changed texts were when they came.
const BEFORE: &str = "before-";

/// A document to be kept.
pub struct Kept<'t> {
    /// What it goes by on the shelf.
    pub id: u32,
    /// Its text.
    pub text: &'t str,
    /// The text as it came, where it was changed since.
    pub before: Option<&'t str>,
    /// Whether the text box holds it.
    pub is_draft: bool,
    /// Whether the remains of a web page in it belong to it.
    pub keeps_clutter: bool,
    /// Whether it is on screen.
    pub is_shown: bool,
    /// The name of the file that it came from.
    pub file: &'t str,
}

/// The shelf of one tab.
pub struct Shelf {
    storage: Storage,
    owner: String,
    /// What stands on it: id, length and check sum of the text. What has not changed is not written again.
    written: Vec<(u32, usize, u32)>,
}

impl Shelf {
    /// The shelf whose keys begin with `owner`.
    pub fn new(storage: Storage, owner: String) -> Shelf {
        let mut shelf = Shelf { storage, owner, written: Vec::new() };
        shelf.written = shelf.list().lines().filter_map(|line| Some((id(line)?, 0, 0))).collect();
        shelf
    }

    /// The beginnings of the keys of all shelves in the storage.
    pub fn owners(storage: &Storage) -> Vec<String> {
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|i| storage.key(i).ok().flatten());
        keys.filter_map(|key| key.strip_suffix(LIST).filter(|owner| owner.ends_with('.')).map(str::to_owned)).collect()
    }

    /// What was kept, ready to be read again.
    pub fn read(&self) -> Vec<Incoming> {
        let list = self.list();
        let kept = list.lines().filter_map(|line| {
            let text = self.get(&format!("{TEXT}{}", id(line)?))?;
            let mut cells = line.split('\t');
            let said: Vec<_> = cells.by_ref().take(4).collect();
            let is = |word| said.contains(&word);
            let origin = if is("draft") { Origin::Box } else { Origin::New };
            let before = self.get(&format!("{BEFORE}{}", id(line)?));
            let (shown, keep_clutter) = (is("shown"), is("clutter"));
            Some(Incoming { text, origin, shown, keep_clutter, file: cells.collect(), before })
        });
        kept.collect()
    }

    /// Keeps these and no others. Returns whether there was room for all.
    pub fn write<'t>(&mut self, documents: impl Iterator<Item = Kept<'t>>) -> bool {
        let (mut list, mut now, mut has_room) = (String::new(), Vec::new(), true);
        for Kept { id, text, before, is_draft, keeps_clutter, is_shown, file } in documents {
            let sum = (id, text.len(), fingerprint(text));
            let is_written = self.written.contains(&sum);
            if is_written || self.set(&format!("{TEXT}{id}"), text) {
                now.push(sum);
                if !is_written {
                    // What it was is worth less than what it is: without room it is given up.
                    match before {
                        Some(before) => drop(self.set(&format!("{BEFORE}{id}"), before)),
                        None => self.remove_before(id),
                    }
                }
                let draft = if is_draft { "draft" } else { "open" };
                let clutter = if keeps_clutter { "clutter" } else { "clean" };
                let shown = if is_shown { "shown" } else { "behind" };
                let file = file.replace(['\t', '\n', '\r'], " ");
                list += &format!("{id}\t{draft}\t{clutter}\t{shown}\t{file}\n");
            } else {
                has_room = false;
            }
        }
        for &(gone, ..) in self.written.iter().filter(|(id, ..)| now.iter().all(|(kept, ..)| kept != id)) {
            self.remove(&format!("{TEXT}{gone}"));
            self.remove_before(gone);
        }
        self.written = now;
        self.set(LIST, &list) && has_room
    }

    /// Clears it.
    pub fn clear(&mut self) {
        for (id, ..) in std::mem::take(&mut self.written) {
            self.remove(&format!("{TEXT}{id}"));
            self.remove_before(id);
        }
        self.remove(LIST);
    }

    /// A word beside the documents.
    pub fn get(&self, name: &str) -> Option<String> {
        self.storage.get_item(&format!("{}{name}", self.owner)).ok().flatten()
    }

    /// Keeps a word beside the documents. Returns whether there was room.
    pub fn set(&self, name: &str, word: &str) -> bool {
        self.storage.set_item(&format!("{}{name}", self.owner), word).is_ok()
    }

    /// Forgets a word.
    pub fn remove(&self, name: &str) {
        let _ = self.storage.remove_item(&format!("{}{name}", self.owner));
    }

    fn remove_before(&self, id: u32) {
        self.remove(&format!("{BEFORE}{id}"));
    }

    fn list(&self) -> String {
        self.get(LIST).unwrap_or_default()
    }
}

fn id(line: &str) -> Option<u32> {
    line.split('\t').next()?.parse().ok()
}
