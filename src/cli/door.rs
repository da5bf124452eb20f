//! Which door is it to be? The full screen where there is one to fill, line by line everywhere else.

use std::io::{self, IsTerminal as _};

use super::catalogs;
use super::command::{Look, Settings};
use super::end::End;
use super::papers;
use super::plan::PAPER_WIDTH;
use super::today;
use crate::catalog::Catalog;
use crate::interview::{Interview, Paper};
use crate::jobseeker::{Answers, FORMAT};
use crate::plain;
use crate::report;
use crate::tui::{self, Options, Theme};
use crate::wording::{Lang, Wording};

/// Opens a door on a new interview.
pub(super) fn open(settings: &Settings) -> Result<(), End> {
    let on = today(settings.on)?;
    let catalog = catalogs::catalog(settings, on)?;
    let answers = Answers {
        format: FORMAT.to_owned(),
        language: settings.lang.map(|lang| lang.tag().to_owned()),
        ..Answers::default()
    };
    let interview = Interview::new(&catalog, on, answers);
    let lang = settings.lang.unwrap_or_else(spoken_here);
    let mut save = |interview: &Interview<'_>, paper: Paper| write(interview, paper, lang);
    if line_by_line(settings) {
        let (mut input, mut output) = (io::stdin().lock(), io::stdout());
        let done = plain::run(interview, lang, &mut input, &mut output, &mut save);
        return done.map(|_| ()).map_err(|error| End::not_written(&error));
    }
    let options = Options {
        lang,
        theme: theme(settings.theme),
        mouse: !settings.no_mouse,
    };
    tui::run(interview, options, &mut save)
        .map_err(|error| End::NotWritten(Some(error.to_string())))
}

/// Whether to talk line by line: asked for, or no screen to fill.
fn line_by_line(settings: &Settings) -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    settings.plain || dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal()
}

/// The styles asked for; without any, no colors where `NO_COLOR` is set, as <https://no-color.org> has it.
fn theme(asked: Option<Look>) -> Theme {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    match asked {
        Some(Look::Own) => Theme::Own,
        Some(Look::Dark) => Theme::DarkContrast,
        Some(Look::Light) => Theme::LightContrast,
        Some(Look::Bare) => Theme::Bare,
        None if no_color => Theme::Bare,
        None => Theme::default(),
    }
}

/// The language this computer is set to, where the program speaks it.
fn spoken_here() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    set.and_then(|value| Lang::from_tag(&value))
        .unwrap_or_default()
}

/// Writes a paper, and says where it is or why it could not be written.
fn write(interview: &Interview<'_>, paper: Paper, lang: Lang) -> Result<String, String> {
    let catalog: &Catalog = interview.catalog();
    let own = interview
        .answers()
        .language
        .as_deref()
        .and_then(Lang::from_tag);
    let wording =
        Wording::new(own.unwrap_or(lang)).with_catalog_default(catalog.default_language());
    let text = report::text(interview, paper, &wording, PAPER_WIDTH);
    let folder = papers::folder();
    papers::save(&folder, interview.on(), &text)
        .map(|file| wording.paper_written(file))
        .map_err(|error| wording.paper_not_written(error.to_string()))
}
