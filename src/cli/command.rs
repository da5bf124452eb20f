//! What can be typed on the command line? The only door to the crate that reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::catalog::{Day, OccupationId, SourceId};
use crate::jobseeker::Best;
use crate::wording::Lang;

/// A counselor and a jobseeker, one screen: where you are, the next step, what could stop you there, and who helps with
/// exactly that.
///
/// Without a command it opens the door: the full screen, or line by line where that cannot be shown. It keeps nothing
/// but the papers somebody asks for.
#[derive(Debug, Default, Parser)]
#[command(version, max_term_width = 100)]
pub(super) struct Line {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) settings: Settings,
}

#[derive(Debug, Default, Args)]
pub(super) struct Settings {
    /// The catalog: a folder of JSON files, or one file [default: Oregon, built in]
    #[arg(long, global = true, value_name = "PATH")]
    pub(super) catalog: Option<PathBuf>,
    /// Records that are added to the catalog or take the place of its own: a folder or a file
    #[arg(long, global = true, value_name = "PATH")]
    pub(super) overlay: Vec<PathBuf>,
    /// The day of the session, like 2026-11-23 [default: today]
    #[arg(long, global = true, value_name = "DAY")]
    pub(super) on: Option<Day>,
    /// The language to begin in; papers may bear several: en,es
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language, value_delimiter = ',')]
    pub(super) lang: Vec<Lang>,
    /// Line by line, without a full screen: for screen readers and plain terminals
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// For a computer that people use alone: nobody is contacted, nothing is kept on it, and what is for staff is not
    /// there
    #[arg(long)]
    pub(super) kiosk: bool,
    /// Count in this file the needs that no service met, by step and county, when a session ends; nothing else of
    /// anybody is in it
    #[arg(long, value_name = "FILE")]
    pub(super) tally: Option<PathBuf>,
    /// Leave the mouse to the terminal, so that text can be copied
    #[arg(long, global = true)]
    pub(super) no_mouse: bool,
    /// How the center wants its papers: a layout file [default: the one built in; see schema layout]
    #[arg(long, global = true, value_name = "PATH")]
    pub(super) layout: Option<PathBuf>,
    /// Fonts for letters that the ones built in have not, for PDF: a folder or a file [default: the system's]
    #[arg(long, global = true, value_name = "PATH")]
    pub(super) fonts: Option<PathBuf>,
    /// The look of the full screen [default: own, or bare where `NO_COLOR` is set]
    #[arg(long, global = true, value_enum)]
    pub(super) theme: Option<Look>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Look {
    /// The terminal's own colors
    Own,
    /// White on black, with high contrast
    Dark,
    /// Black on white, with high contrast
    Light,
    /// No colors
    Bare,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "write en or es".to_owned())
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a plan from a file of answers, without a screen
    Plan(Plan),
    /// List everything that is wrong with a catalog
    Check(Check),
    /// Say in words what is different between two catalogs
    Diff {
        /// The older catalog: a folder of JSON files, or one file
        old: PathBuf,
        /// The newer catalog
        new: PathBuf,
    },
    /// Show where a record stands, who says what it says, and whom to tell that it is wrong
    Wrong {
        /// The id of the record, as the screen shows it
        id: String,
    },
    /// List the needs that steps raise and no service meets, by county and kind of step
    Gaps(Gaps),
    /// Count records, facts with and without a source, and what is past its review
    Count {
        /// The catalog: a folder of JSON files, or one file [default: --catalog, or the one built in]
        path: Option<PathBuf>,
    },
    /// Print the page of a catalog's sources, with licenses and notices, in Markdown
    Sources {
        /// The catalog: a folder of JSON files, or one file [default: --catalog, or the one built in]
        path: Option<PathBuf>,
    },
    /// Print a tally of needs that no service met, without the counts under five
    Tally {
        /// The file that --tally counts in
        file: PathBuf,
    },
    /// Print the JSON Schema of a file format
    Schema {
        /// Of which format
        #[arg(value_enum, default_value_t = Schema::Catalog)]
        of: Schema,
    },
    /// Write the occupations of a catalog file anew, with the interests, job zones and wages of others' tables
    Import(Import),
}

#[derive(Debug, Args)]
pub(super) struct Plan {
    /// The file of answers; - reads standard input
    pub(super) answers: PathBuf,
    /// The occupation to reach, in place of the one in the answers: its id, or its O*NET-SOC code
    #[arg(long, value_name = "OCCUPATION", value_parser = occupation)]
    pub(super) to: Option<OccupationId>,
    /// What makes one way better than another
    #[arg(long, value_enum)]
    pub(super) best: Option<BestWay>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = PlanFormat::Json)]
    pub(super) format: PlanFormat,
    /// Other answers: what would differ from the plan if they were given, in place of the plan
    #[arg(long, value_name = "ANSWERS")]
    pub(super) what_if: Option<PathBuf>,
    /// For whom: the person's own paper holds nothing private
    #[arg(long, value_enum, default_value_t = ForWhom::Mine)]
    pub(super) paper: ForWhom,
    /// The referral that a slip is for, by its place among those of the answers, from 1
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) referral: usize,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape that clap asks of a reader"
)]
fn occupation(spelled: &str) -> Result<OccupationId, String> {
    Ok(OccupationId::new(spelled))
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The catalog: a folder of JSON files, or one file [default: --catalog, or the one built in]
    pub(super) path: Option<PathBuf>,
    /// Warnings fail as well
    #[arg(long)]
    pub(super) strict: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(super) format: ListFormat,
}

#[derive(Debug, Args)]
pub(super) struct Gaps {
    /// The catalog: a folder of JSON files, or one file [default: --catalog, or the one built in]
    pub(super) path: Option<PathBuf>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = GapFormat::Text)]
    pub(super) format: GapFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum GapFormat {
    Text,
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The catalog file with the occupations; it stays as it is, the new one is printed
    pub(super) file: PathBuf,
    /// The folder with the tables of the O*NET database: "Occupation Data.txt", "Interests.txt" and "Job Zones.txt"
    #[arg(long, value_name = "FOLDER")]
    pub(super) onet: PathBuf,
    /// The source in the catalog that stands for this release of O*NET
    #[arg(long, value_name = "SOURCE", value_parser = source)]
    pub(super) onet_source: SourceId,
    /// The table of the Occupational Employment and Wage Statistics
    #[arg(long, value_name = "TABLE")]
    pub(super) wages: PathBuf,
    /// The source in the catalog that stands for this release of wages
    #[arg(long, value_name = "SOURCE", value_parser = source)]
    pub(super) wages_source: SourceId,
    /// The month the wages are of, as its first day: 2025-05-01
    #[arg(long, value_name = "DAY")]
    pub(super) of: Day,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape that clap asks of a reader"
)]
fn source(spelled: &str) -> Result<SourceId, String> {
    Ok(SourceId::new(spelled))
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Schema {
    Catalog,
    Answers,
    Plan,
    WhatIf,
    Layout,
    Slip,
    Tally,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PlanFormat {
    Json,
    Text,
    /// A page for a browser, a telephone or print, in one file
    Html,
    /// The days of the plan for a calendar
    Ics,
    /// Those who may help, for a telephone's contacts
    Vcf,
    /// A paper for a printer, tagged so that it can be read aloud
    Pdf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ListFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ForWhom {
    Mine,
    Staff,
    /// The office of a referral
    Slip,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum BestWay {
    Soonest,
    Cheapest,
    Earn,
    Fewest,
}

impl From<BestWay> for Best {
    fn from(way: BestWay) -> Self {
        match way {
            BestWay::Soonest => Self::Soonest,
            BestWay::Cheapest => Self::Cheapest,
            BestWay::Earn => Self::Earn,
            BestWay::Fewest => Self::Fewest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use clap::{CommandFactory as _, Parser as _};

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }

    #[test]
    fn nothing_typed_reads_as_what_is_taken_without_reading() {
        let read = Line::try_parse_from(["onramp"]).unwrap();
        assert_eq!(format!("{read:?}"), format!("{:?}", Line::default()));
    }

    #[test]
    fn settings_may_stand_before_or_after_a_command() {
        for typed in [
            ["onramp", "--on", "2026-11-23", "plan", "-"],
            ["onramp", "plan", "-", "--on", "2026-11-23"],
        ] {
            let line = Line::try_parse_from(typed).unwrap();
            assert_eq!(line.settings.on.unwrap().to_string(), "2026-11-23");
        }
        assert!(Line::try_parse_from(["onramp", "--on", "tomorrow"]).is_err());
    }
}
