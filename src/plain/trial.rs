//! How is it told in lines what has moved, and what can be tried?

use super::page::{Here, Page};
use crate::interview::Msg;

/// What can be tried.
pub(super) fn what_if(here: &Here<'_, '_>) -> Page {
    let wording = here.wording;
    let mut page = Page::default();
    page.line(wording.what_if_title());
    page.line(wording.what_if_hint());
    for trying in here.interview.tryable() {
        let (words, now) = wording.trying(here.interview, &trying);
        let words = if now.is_empty() {
            words
        } else {
            format!("{words} ({now})")
        };
        page.offer(words, Msg::Try(trying));
    }
    page.hint = wording.plain_hint_choose();
    page
}

/// What has moved.
pub(super) fn moved(here: &Here<'_, '_>) -> Page {
    let (wording, interview) = (here.wording, here.interview);
    let catalog = interview.catalog();
    let mut page = Page::default();
    page.line(wording.moved_title());
    match interview.moved_to_show() {
        None => page.line(wording.moved_nothing()),
        Some(moved) => {
            for (label, both) in wording.moved_figures(catalog, &moved) {
                let words = if both.differs() {
                    wording.moved_from_to(both.before, both.after)
                } else {
                    both.after
                };
                page.line(wording.moved_one(label, words));
            }
            for (heading, lines) in wording.moved_lists(catalog, &moved) {
                page.line(wording.moved_one(heading, lines.join("; ")));
            }
        }
    }
    if interview.is_trying() {
        page.offer(wording.what_if_keep(), Msg::Keep);
        page.offer(wording.what_if_put_back(), Msg::PutBack);
    } else {
        page.offer(wording.what_if_close(), Msg::Keep);
        if interview.can_undo() {
            page.offer(wording.what_if_undo(), Msg::PutBack);
        }
    }
    page.offer(wording.what_if_another(), Msg::WhatIf);
    page.hint = wording.plain_hint_choose();
    page
}

/// A line about what has moved, where something has, and the ways to look at it and to try something.
pub(super) fn offers(here: &Here<'_, '_>, page: &mut Page) {
    if let Some(moved) = here.interview.moved_to_show() {
        page.line(here.wording.moved_in_short(&moved));
        page.offer(here.wording.moved_title(), Msg::ShowMoved);
    }
    page.offer(here.wording.what_if_title(), Msg::WhatIf);
}
