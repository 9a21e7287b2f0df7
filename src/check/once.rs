//! What several rules ask about, looked for once.

use super::{
    Case,
    arithmetic::steps::{self, Step},
    contents::items::{self, Answer},
    figure::Figure,
    leftovers::towns::{self, Stranger},
    structure::{
        points,
        series::{self, Series},
    },
};
use crate::text::solid;

/// What was found.
#[derive(Default)]
pub struct Once<'c> {
    /// What each figure is told to be a part of, where the whole stands before it.
    pub(super) wholes: Vec<Option<Figure<'c>>>,
    /// Two values of one thing with what is told of the change.
    pub(super) steps: Vec<Step<'c>>,
    /// Headings that count on.
    pub series: Vec<Series<'c>>,
    /// Points whose number does not go on.
    pub slips: Vec<points::Slip>,
    /// Towns that act in the text and are none of its own.
    pub strangers: Vec<Stranger>,
    /// Problems and whether the plan answers them.
    pub answers: Vec<Answer<'c>>,
    /// Characters of the body.
    pub characters: usize,
}

impl<'c> Once<'c> {
    /// Looks for all of it.
    pub fn find(case: &Case<'c>) -> Once<'c> {
        let bodies = case.report.blocks.iter().filter(|block| block.is_body());
        let wholes = case.wholes();
        Once {
            steps: steps::steps(case, &wholes),
            wholes,
            series: series::find(case),
            slips: points::find(case),
            strangers: towns::strangers(case, &towns::own(case)),
            answers: items::answers(case),
            characters: bodies.map(|body| solid(case.written(body.span)) as usize).sum(),
        }
    }
}
