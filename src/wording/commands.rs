//! What is each thing called that a person can ask the program to do? Which key does it is each door's own matter.

use super::Wording;

/// Something a person can ask for on every page, through either door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// On to the next question or page.
    Next,
    /// Back, losing nothing.
    Back,
    /// Leave this question open.
    Skip,
    /// Take back the last answer.
    Undo,
    /// Jump to a page that is already open.
    Pages,
    /// Look up a service, step, job or credential.
    LookUp,
    /// Help with this page.
    Help,
    /// Food, shelter, safety.
    UrgentHelp,
    /// Hide the screen from people passing by.
    Hide,
    /// Go on in the other language.
    Language,
    /// Leave the program.
    Leave,
}

impl Wording {
    /// What a command is called in the footer and in help: `back`.
    pub fn command(&self, command: Command) -> String {
        match command {
            Command::Next => self.command_next(),
            Command::Back => self.command_back(),
            Command::Skip => self.command_skip(),
            Command::Undo => self.command_undo(),
            Command::Pages => self.command_pages(),
            Command::LookUp => self.command_look_up(),
            Command::Help => self.command_help(),
            Command::UrgentHelp => self.command_urgent_help(),
            Command::Hide => self.command_hide(),
            Command::Language => self.command_language(),
            Command::Leave => self.command_leave(),
        }
    }

    /// An answer to a yes-or-no question; a question left open is not known.
    pub fn answer(&self, answer: Option<bool>) -> String {
        match answer {
            Some(true) => self.yes(),
            Some(false) => self.no(),
            None => self.not_known(),
        }
    }

    /// The language's own name for itself: `English`, `Español`.
    pub fn language(&self) -> String {
        self.language_name()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn a_question_left_open_is_neither_yes_nor_no() {
        let es = Wording::new(Lang::Es);
        let answers = [Some(true), Some(false), None].map(|answer| es.answer(answer));
        assert_eq!(answers, ["Sí", "No", "No se sabe"]);
    }

    #[test]
    fn the_other_language_is_offered_under_its_own_name() {
        for lang in Lang::ALL {
            let offered = Wording::new(lang).command(Command::Language);
            let own = Wording::new(lang.next()).language();
            assert_eq!(offered.to_lowercase(), own.to_lowercase());
        }
    }
}
