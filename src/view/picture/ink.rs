//! The colours of saved pictures: always those of the light theme, on white, as `www/style/ground.css` has them.

use crate::report::Role;

pub const TEXT: &str = "#1f2328";
pub const MUTED: &str = "#59636e";
pub const GROUND: &str = "#ffffff";
pub const PANE: &str = "#f5f7f9";
pub const LINE: &str = "#d1d9e0";
pub const CONTROL: &str = "#818b98";
pub const ACCENT: &str = "#0b5cad";
pub const ERROR: &str = "#b42318";
pub const HINT: &str = "#8a5a00";
pub const BAR: &str = "#2f6fb2";
pub const SELECTED: &str = "#cfe6ff";

/// From few figures to many: each step can be told from the next, and dark words can be read on all.
pub const TINTS: [&str; 5] = ["#f5f7f9", "#dcebfa", "#b9d7f4", "#93c0ec", "#6ea8e2"];

/// The colour of a role.
pub fn role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Achievements) => BAR,
        Some(Role::Leadership) => "#6e4bb0",
        Some(Role::Problems) => HINT,
        Some(Role::Causes) => "#9c4210",
        Some(Role::Plan) => "#12766a",
        Some(Role::Other) => "#7d4a6f",
        Some(Role::Opening | Role::Closing) | None => MUTED,
    }
}
