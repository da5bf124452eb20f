//! Which door is it to be? The full screen where there is one to fill, line by line everywhere else.

use std::io::{self, IsTerminal as _};

use super::catalogs;
use super::command::{Look, Settings};
use super::end::End;
use super::pdf::Center;
use super::today;
use super::{folders, papers, printing, tally};
use crate::interview::Interview;
use crate::jobseeker::{Answers, FORMAT};
use crate::plain;
use crate::report::{Draft, Folder, Layout, Made, Printer, Target, Trouble, WayOut};
use crate::tui::{self, Options, Theme};
use crate::wording::Lang;

/// Opens a door on a new interview.
pub(super) fn open(settings: &Settings) -> Result<(), End> {
    let on = today(settings.on)?;
    let catalog = catalogs::catalog(settings, on)?;
    let answers = Answers {
        format: FORMAT.to_owned(),
        language: settings.lang.first().map(|lang| lang.tag().to_owned()),
        ..Answers::default()
    };
    let mut interview = Interview::new(&catalog, on, answers);
    if settings.kiosk {
        interview = interview.at_kiosk();
    }
    if let Some(path) = &settings.tally {
        tally::is_ready(path)?;
        interview = interview.counted();
    }
    let lang = settings.lang.first().copied().unwrap_or_else(spoken_here);
    let mut way_out = Desk {
        shared: settings.kiosk,
        center: Center::read(settings)?,
    };
    if line_by_line(settings) {
        let (mut input, mut output) = (io::stdin().lock(), io::stdout());
        let done = plain::run(interview, lang, &mut input, &mut output, &mut way_out);
        let done = done.map_err(|error| End::not_written(&error))?;
        return count(&done, settings);
    }
    let options = Options {
        lang,
        theme: theme(settings.theme),
        mouse: !settings.no_mouse,
        on_light: is_light_ground(std::env::var("COLORFGBG").ok().as_deref()),
    };
    let done = tui::run(interview, options, &mut way_out);
    let done = done.map_err(|error| End::NotWritten(Some(error.to_string())))?;
    count(&done, settings)
}

/// Counts what no service met, where the center wants that.
fn count(done: &Interview<'_>, settings: &Settings) -> Result<(), End> {
    match &settings.tally {
        Some(path) => tally::add(path, done),
        None => Ok(()),
    }
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

/// Whether the ground of the terminal is light, as those that set `COLORFGBG` say: its last number is the ground's of
/// the sixteen colors. Where nothing is said it is taken for dark.
fn is_light_ground(colors: Option<&str>) -> bool {
    let ground = colors.and_then(|colors| colors.rsplit(';').next()?.parse::<u8>().ok());
    matches!(ground, Some(7 | 9..=15))
}

/// The files and printers of this computer.
struct Desk {
    /// Many people use it: nothing is kept on it.
    shared: bool,
    center: Center,
}

impl WayOut for Desk {
    fn layout(&self) -> Layout {
        self.center.layout().clone()
    }

    fn pdf(&mut self, drafts: &[Draft]) -> Result<Vec<u8>, Trouble> {
        self.center.pdf(drafts).map_err(Trouble::Unmade)
    }

    fn folders(&mut self) -> Vec<Folder> {
        folders::folders(self.shared)
    }

    fn save(&mut self, made: &Made, to: &Target) -> Result<String, Trouble> {
        if self.shared && !can_be_taken_along(to, &self.folders()) {
            return Err(Trouble::ReadOnly);
        }
        papers::save(made, to)
    }

    fn printers(&mut self) -> Result<Vec<Printer>, Trouble> {
        printing::printers()
    }

    fn print(&mut self, made: &Made, on: Option<&str>) -> Result<(), Trouble> {
        printing::print(made, on)
    }
}

/// Whether this is one of the places that were offered, and no path that somebody typed.
fn can_be_taken_along(to: &Target, offered: &[Folder]) -> bool {
    match to {
        Target::Folder(path) => offered.iter().any(|folder| folder.path == *path),
        Target::Typed { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use crate::catalog::Kind;
    use crate::cli::oregon;
    use crate::interview::Interview;
    use crate::jobseeker::Answers;
    use crate::tui::{Options, Screen, Theme};
    use crate::wording::Lang;

    use super::{can_be_taken_along, is_light_ground};
    use crate::report::{Folder, FolderKind, Target};

    #[test]
    fn a_shared_computer_saves_to_offered_places_and_to_nothing_that_is_typed() {
        let stick = Folder {
            kind: FolderKind::Stick,
            path: "/media/stick".into(),
        };
        let offered = [stick.clone()];
        assert!(can_be_taken_along(&Target::Folder(stick.path), &offered));
        let home = Target::Folder("/home/kiosk".into());
        assert!(!can_be_taken_along(&home, &offered));
        for path in ["/tmp/x.txt", "hello", "/media/stick"] {
            let typed = Target::Typed {
                path: path.to_owned(),
                over: true,
            };
            assert!(!can_be_taken_along(&typed, &offered), "{path}");
        }
    }

    #[test]
    fn the_ground_is_what_the_terminal_says_and_dark_where_it_does_not() {
        for light in ["0;15", "0;default;15", "0;7", "12;11"] {
            assert!(is_light_ground(Some(light)), "{light}");
        }
        for dark in ["15;0", "7;8", "15;default", "", "x"] {
            assert!(!is_light_ground(Some(dark)), "{dark}");
        }
        assert!(!is_light_ground(None));
    }

    #[test]
    fn the_first_page_waits_for_nothing_large() {
        let catalog = oregon().unwrap();
        let on = "2026-11-23".parse().unwrap();
        let options = Options {
            lang: Lang::En,
            theme: Theme::Own,
            mouse: true,
            on_light: false,
        };
        let interview = Interview::new(&catalog, on, Answers::default());
        let mut screen = Screen::new(interview, options);
        let area = Rect::new(0, 0, 120, 40);
        screen.draw(area, &mut Buffer::empty(area));
        let packed = catalog.still_packed();
        for kind in [
            Kind::Source,
            Kind::Provider,
            Kind::Occupation,
            Kind::Credential,
            Kind::Step,
            Kind::Pathway,
            Kind::Need,
            Kind::Fact,
            Kind::Gate,
            Kind::Service,
        ] {
            assert!(packed.contains(&kind), "{kind:?} was asked for");
        }
        catalog.make_ready();
        assert_eq!(catalog.still_packed(), []);
    }
}
