//! Where on the last page is one, and which way out does a paper take? Read, saved, printed or on a phone.

use super::action::Action;
use super::effect::Effect;
use super::items::Item;
use super::model::Model;
use crate::interview::{OnPaper, Paper};
use crate::report::may_strike;
use crate::report::{
    Carries, Folder, Format, NoCode, PhoneCode, Printer, Target, Tongues, Trouble, code,
};

/// How the ids of lines begin that a person added.
const OWN: &str = "own:";

/// What is on the last page just now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AtHome {
    /// The papers.
    #[default]
    Papers,
    /// The way into the staff worksheet, which tells what is private.
    StaffDoor,
    /// A paper as it will be.
    Read(Paper),
    /// What it can be saved as.
    Formats(Paper),
    /// Where it can be saved.
    Folders(Paper, Format),
    /// Where it can be printed.
    Printers(Paper),
    /// A code for the phone.
    Code(Carries),
}

impl AtHome {
    /// Where back leads from here; from the papers, off the page.
    fn before(self) -> Option<Self> {
        match self {
            Self::Papers => None,
            Self::StaffDoor | Self::Read(_) | Self::Code(_) => Some(Self::Papers),
            Self::Formats(paper) | Self::Printers(paper) => Some(Self::Read(paper)),
            Self::Folders(paper, _) => Some(Self::Formats(paper)),
        }
    }
}

/// What the way out said, and what it knows.
#[derive(Clone, Debug, Default)]
pub(super) struct WaysOut {
    /// Where a paper can be saved.
    pub(super) folders: Vec<Folder>,
    /// Where it can be printed.
    pub(super) printers: Vec<Printer>,
    /// What has become of what was asked, until one moves on.
    pub(super) said: Option<String>,
    /// The path of a file that is there, and that may be written over if one says so again.
    pub(super) asked_about: Option<String>,
    /// In which languages a paper is made.
    pub(super) tongues: Tongues,
    /// On a screen without colors: letters are dark on a light ground.
    pub(super) on_light: bool,
}

/// All that can be pointed at here.
pub(super) fn items(model: &Model<'_>) -> Vec<Item> {
    match model.home {
        AtHome::Papers => {
            let all = model.interview.papers().map(|paper| match paper {
                Paper::Staff => AtHome::StaffDoor,
                Paper::Mine | Paper::Slip(_) => AtHome::Read(paper),
            });
            let mut papers: Vec<AtHome> = all.collect();
            papers.insert(papers.len().min(2), AtHome::Code(Carries::NextStep));
            let typed = OnPaper::ALL.map(Item::Fill);
            let papers = papers.into_iter().map(Item::Home);
            papers.chain(typed).collect()
        }
        AtHome::StaffDoor => vec![
            Item::Home(AtHome::Read(Paper::Staff)),
            Item::Do(Action::Back),
        ],
        AtHome::Read(Paper::Mine) => {
            let lines = model.preview().lines();
            let lines = lines.filter(|(kind, _)| may_strike(*kind));
            let lines = lines.map(|(_, line)| Item::Line(line.id.clone()));
            lines.chain([Item::Field]).collect()
        }
        AtHome::Read(_) => vec![Item::Text],
        AtHome::Formats(_) => {
            let formats = Format::ALL.map(Item::Format).into_iter();
            formats.chain(tongues(model)).collect()
        }
        AtHome::Folders(..) => {
            let folders = (0..model.ways_out.folders.len()).map(Item::Folder);
            // A kiosk keeps nothing: only what can be taken along is offered.
            let last = if model.interview.is_kiosk() {
                Item::Do(Action::Back)
            } else {
                Item::Field
            };
            folders.chain([last]).collect()
        }
        AtHome::Printers(_) => {
            let printers = (0..model.ways_out.printers.len()).map(Item::Printer);
            let rest = tongues(model).into_iter().chain([Item::Do(Action::Back)]);
            printers.chain(rest).collect()
        }
        AtHome::Code(_) => vec![Item::Do(Action::Back)],
    }
}

/// The choice of languages, where there is one.
fn tongues(model: &Model<'_>) -> Option<Item> {
    Tongues::are_offered(model.catalog()).then_some(Item::Do(Action::Tongues))
}

/// Goes somewhere on this page, and finds out what is needed there.
pub(super) fn go(model: &mut Model<'_>, to: AtHome) -> Effect {
    model.home = to;
    if to == AtHome::Papers {
        model.slip_from_step = false;
    }
    (model.page_focus, model.top, model.free) = (None, 0, false);
    model.ways_out.said = None;
    model.ways_out.asked_about = None;
    model.set_text(String::new());
    match to {
        AtHome::Folders(..) => Effect::FindFolders,
        AtHome::Printers(_) => Effect::FindPrinters,
        _ => Effect::None,
    }
}

/// Goes back on this page; tells whether there was anywhere to go.
pub(super) fn back(model: &mut Model<'_>) -> bool {
    let Some(before) = model.home.before() else {
        return false;
    };
    if before == AtHome::Papers && std::mem::take(&mut model.slip_from_step) {
        return false;
    }
    go(model, before);
    true
}

/// Takes what is pointed at.
pub(super) fn accept(model: &mut Model<'_>, item: &Item) -> Effect {
    match (item, model.home) {
        (Item::Home(to), _) => go(model, *to),
        (Item::Text | Item::Line(_), AtHome::Read(paper)) => go(model, AtHome::Formats(paper)),
        (Item::Format(format), AtHome::Formats(paper)) => {
            go(model, AtHome::Folders(paper, *format))
        }
        (Item::Folder(at), AtHome::Folders(paper, format)) => {
            let Some(folder) = model.ways_out.folders.get(*at) else {
                return Effect::None;
            };
            Effect::Save(paper, format, Target::Folder(folder.path.clone()))
        }
        (Item::Field, AtHome::Read(_)) => add_line(model),
        (Item::Field, AtHome::Folders(paper, format)) => {
            let path = model.text().trim().to_owned();
            if path.is_empty() {
                return Effect::None;
            }
            let over = model.ways_out.asked_about.as_ref() == Some(&path);
            Effect::Save(paper, format, Target::Typed { path, over })
        }
        (Item::Printer(at), AtHome::Printers(paper)) => {
            let printer = model.ways_out.printers.get(*at);
            Effect::Print(paper, printer.map(|printer| printer.name.clone()))
        }
        _ => Effect::None,
    }
}

/// Does what a key of this page asks for.
pub(super) fn update(model: &mut Model<'_>, action: Action) -> Effect {
    match (action, model.home) {
        (Action::Strike, AtHome::Read(Paper::Mine)) => {
            if let Some(Item::Line(id)) = model.focus() {
                model.edit(|edits| edits.strike_or_put_back(&id));
            }
            Effect::None
        }
        (Action::OwnLine, AtHome::Read(Paper::Mine)) => {
            model.point(Item::Field);
            Effect::None
        }
        (Action::Print, AtHome::Read(paper)) => go(model, AtHome::Printers(paper)),
        (Action::OtherCode, AtHome::Code(carries)) => {
            let other = match carries {
                Carries::NextStep => Carries::Day,
                Carries::Day => Carries::NextStep,
            };
            go(model, AtHome::Code(other))
        }
        (Action::Tongues, AtHome::Formats(_) | AtHome::Printers(_)) => {
            model.ways_out.tongues = model.ways_out.tongues.next();
            Effect::None
        }
        (Action::Swap, _) => {
            model.ways_out.on_light = !model.ways_out.on_light;
            Effect::None
        }
        _ => Effect::None,
    }
}

/// Adds the line that was typed to the paper.
fn add_line(model: &mut Model<'_>) -> Effect {
    let words = model.text().trim().to_owned();
    if words.is_empty() {
        leave_field(model);
        return Effect::None;
    }
    let mut room = false;
    model.edit(|edits| room = edits.add(&words));
    if room {
        model.set_text(String::new());
    } else {
        model.note = Some(model.wording().preview_full());
    }
    Effect::None
}

/// From the field back to the line of one's own that was added last; without any, to the line before the field.
pub(super) fn leave_field(model: &mut Model<'_>) {
    let all = items(model);
    let own = |item: &&Item| matches!(item, Item::Line(id) if id.starts_with(OWN));
    let newest = all.iter().rfind(own).or_else(|| all.iter().rev().nth(1));
    let newest = newest.cloned();
    model.set_text(String::new());
    if let Some(line) = newest {
        model.point(line);
    }
}

/// Whether what is pointed at is a line that stays off the paper.
pub(super) fn is_struck(model: &Model<'_>, item: Option<&Item>) -> bool {
    matches!(item, Some(Item::Line(id)) if model.edits.strikes(id))
}

/// The code that is shown, where there is room for so many modules on each side.
pub(super) fn shown_code(
    model: &Model<'_>,
    carries: Carries,
    room: usize,
) -> Result<PhoneCode, NoCode> {
    let wording = model.wording();
    code(&model.wanted(Paper::Mine, &wording), carries, room)
}

/// Takes the folders that were found. Nothing to choose from leaves the field to type in.
pub(super) fn take_folders(model: &mut Model<'_>, folders: Vec<Folder>) {
    model.ways_out.folders = folders;
}

/// Takes the printers that were found, or why there are none.
pub(super) fn take_printers(model: &mut Model<'_>, found: Result<Vec<Printer>, Trouble>) {
    match found {
        Ok(printers) => model.ways_out.printers = printers,
        Err(trouble) => {
            model.ways_out.printers.clear();
            model.ways_out.said = Some(trouble.words(&model.wording()));
        }
    }
}

/// Tells what has become of a paper that was to be saved or printed.
pub(super) fn take_outcome(
    model: &mut Model<'_>,
    target: Option<&Target>,
    done: Result<String, Trouble>,
) {
    let trouble = match done {
        Ok(said) => {
            go(model, AtHome::Papers);
            model.ways_out.said = Some(said);
            return;
        }
        Err(trouble) => trouble,
    };
    model.ways_out.said = Some(trouble.words(&model.wording()));
    if let (Trouble::Exists, Some(Target::Typed { path, .. })) = (&trouble, target) {
        model.ways_out.asked_about = Some(path.clone());
    }
}
