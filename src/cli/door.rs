//! Which door is it to be? The one that talks line by line works everywhere.

use std::io;

use super::catalogs;
use super::command::Settings;
use super::end::End;
use super::papers;
use super::plan::PAPER_WIDTH;
use super::today;
use crate::catalog::Catalog;
use crate::interview::{Interview, Paper};
use crate::jobseeker::{Answers, FORMAT};
use crate::plain;
use crate::report;
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
    let mut papers = |interview: &Interview<'_>, paper: Paper| write(interview, paper, lang);
    let done = plain::run(
        interview,
        lang,
        &mut io::stdin().lock(),
        &mut io::stdout(),
        &mut papers,
    );
    done.map(|_| ()).map_err(|error| End::not_written(&error))
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
