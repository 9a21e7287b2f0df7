//! Things by number, in a row: there are few of them, and a tree of each kind weighs three kilobytes.

/// Things by number.
pub struct Keyed<T>(Vec<(u64, T)>);

/// So many are kept: offices leave thousands of numberings behind, a trap millions.
const MOST: usize = 10_000;

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Keyed(Vec::new())
    }
}

impl<T: Default> Keyed<T> {
    /// The thing of this number, made where there is none yet; nothing where there are too many.
    pub fn entry(&mut self, key: u64) -> Option<&mut T> {
        let at = self.0.partition_point(|(known, _)| *known < key);
        if self.0.get(at).is_none_or(|(known, _)| *known != key) {
            if self.0.len() == MOST {
                return None;
            }
            self.0.insert(at, (key, T::default()));
        }
        self.get_mut(key)
    }

    /// The thing of this number.
    pub fn get(&self, key: u64) -> Option<&T> {
        let at = self.0.partition_point(|(known, _)| *known < key);
        self.0.get(at).filter(|(known, _)| *known == key).map(|(_, thing)| thing)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, key: u64) -> Option<&mut T> {
        let at = self.0.partition_point(|(known, _)| *known < key);
        self.0.get_mut(at).filter(|(known, _)| *known == key).map(|(_, thing)| thing)
    }
}
