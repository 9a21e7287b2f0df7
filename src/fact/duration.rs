//! Stretches of time: 办理时限压缩至3天 measures something, 三个月内 and 连续五年 only say when.

use super::{
    before, behind,
    change::{self, Change},
    dimension::comparable,
    indicator::{Indicator, Site},
};
use crate::lexicon::{names_span, turn_of};

/// What follows a stretch that only says when.
const SAYS_WHEN: [char; 14] = ['内', '前', '后', '来', '以', '间', '之', '的', '多', '里', '中', '制', '期', '起'];

/// Units in which work is counted, not only time.
const OF_WORK: [&str; 6] = ["小时", "个小时", "学时", "课时", "天", "分钟"];

/// What a stretch of time is the time of, if it is said.
#[must_use]
pub fn name(site: &Site<'_>) -> Indicator {
    let Site { text, quantity, .. } = *site;
    // 办理时长2.7天，较上年缩短1.1天
    let spoken_of = || site.topics.current().filter(|topic| comparable(topic.unit, quantity.unit));
    if let Some(change) = change::read(text, site.clause(), spoken_of().is_some()) {
        let inherited = change.subject.is_none();
        let name = change.subject.clone().or_else(|| spoken_of().map(|topic| topic.name.clone()));
        if name.is_some() {
            return Indicator { name, change: Some(change), inherited, ..Indicator::default() };
        }
    }
    let before = before::read(text, site.clause());
    let aside = before.name.clone().filter(|_| before.action.is_none());
    let words = &text[quantity.range.clone()];
    let of_work = !words.ends_with('内') && quantity.unit.is_some_and(|unit| OF_WORK.contains(&unit.word));
    if text[quantity.range.end..].starts_with(SAYS_WHEN) {
        // 接受不少于60学时的培训
        let work = behind::read(text, quantity.range.end..site.until, None).name.filter(|_| of_work);
        let aside = aside.filter(|_| work.is_none());
        return Indicator { name: work, action: before.action, aside, ..Indicator::default() };
    }
    let link = &text[before.end..quantity.range.start];
    let led = link.ends_with(['为', '达', '到', '至', '过', '于']) || link == "平均" || words.starts_with('不');
    if let Some(name) = before.name.filter(|name| led || of_work || names_span(&text[name.clone()])) {
        // 压缩办理时限15天
        let turn = before.action.clone().and_then(|verb| turn_of(&text[verb])).filter(|_| link.is_empty());
        let change = turn.map(|turn| Change { direction: turn.direction, base: None, subject: None });
        return Indicator {
            name: Some(name),
            action: before.action,
            scope: before.scope,
            change,
            ..Indicator::default()
        };
    }
    // 全员轮训（不少于40学时）
    if let Some(found) = site.before_bracket().filter(|_| of_work && aside.is_none()) {
        return found;
    }
    // 由上年的8.8天延长到9.9天: the second speaks of the first.
    let topic = spoken_of().filter(|_| led);
    let name = topic.map(|topic| topic.name.clone());
    Indicator { inherited: name.is_some(), name, aside, ..Indicator::default() }
}
