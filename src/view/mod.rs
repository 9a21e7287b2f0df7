//! Floor 6: the report as markup. Pure functions `(&Report, &str, &Words) -> Markup`, one view a file.
//!
//! A view reads the [`Report`](crate::Report) and the text that it was made from, nothing else, so the page, a saved
//! page and a printout show the same thing, and every view can be tested without a browser. The page's security
//! policy forbids inline styles and event attributes: a view says *what* something is by class and data attribute,
//! the style sheet how it looks, and the page listens.
//!
//! What a person can point at carries its id: `data-quantity="q12"`, `data-section="1.6"` ([`FRONT`] for what stands
//! before the first heading), `data-finding="0"`, `data-card`, `data-more`.

mod absences;
mod arranged;
mod bars;
mod cards;
mod changed;
mod checks;
mod clutter;
mod compare;
mod crowded;
mod detail;
mod details;
mod direction;
mod doubts;
mod finding;
#[cfg(test)]
mod fixture;
mod grid;
mod handling;
mod headline;
mod icicle;
mod inline;
mod layout;
mod left_behind;
mod marks;
mod metadata;
mod mindmap;
mod more;
mod notices;
mod number;
mod order;
mod outline;
mod part;
mod picture;
mod pictures;
mod places;
mod quoted;
mod read_in;
mod roles;
mod rules;
mod saves;
mod share;
mod shell;
mod source;
mod sources;
mod study;
mod summary;
mod table;
mod tabs;
mod tally;
mod timeline;
mod whose;
mod words;

pub use absences::absences;
pub use arranged::{Arrangement, Order};
pub use bars::bars;
pub use cards::cards;
pub use changed::{change_sentences, changed};
pub use checks::{checks, checks_count, in_order, pinned};
pub use clutter::clutter;
pub use compare::{Beside, DENIED, are_addable, compare, head, renamed};
pub use crowded::is_crowded;
pub use detail::detail;
pub use details::details;
pub use direction::{shut_in, unturned};
pub use doubts::doubt_of;
pub use finding::{opinion, opinions};
pub use handling::{Aside, Handling, Whose, key};
pub use headline::headline;
pub use left_behind::left_behind;
pub use metadata::metadata;
pub use mindmap::{Unfolded, mindmap};
pub use notices::{notices, sentence};
pub use outline::{outline, row_badges};
pub use part::Part;
pub use picture::{Subject, picture};
pub use pictures::pictures;
pub use places::{FRONT, first_in, heading, section_of};
pub use quoted::quoted;
pub use read_in::{Doubtful, Unread, read_in};
pub use roles::roles;
pub use rules::{rule_help, rules};
pub use shell::shell;
pub use source::source;
pub use sources::sources;
pub(crate) use study::in_plain_words;
pub use study::read_stretch;
pub use summary::{is_named, name, recognised};
pub use table::table;
pub use tabs::tabs;
pub use timeline::timeline;
pub use whose::mind;
pub use words::{Language, Words};

// What exports say as the views do.
pub(crate) use arranged::arranged;
pub(crate) use details::theme_word;
pub(crate) use finding::{around, told};
pub(crate) use order::{Placed, in_order as in_table_order};
pub(crate) use places::{Places, findings_in, index, label, quantities_in};
pub(crate) use table::nature;
