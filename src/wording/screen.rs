//! What is said on the full screen that hangs on a type rather than on words?

use super::Wording;
use crate::interview::Page;

impl Wording {
    /// What a page is called where there is little room.
    pub fn page_short(&self, page: Page) -> String {
        match page {
            Page::Welcome => self.page_short_welcome(),
            Page::Brings => self.page_short_brings(),
            Page::Interests => self.page_short_interests(),
            Page::Have => self.page_short_have(),
            Page::InTheWay => self.page_short_in_the_way(),
            Page::Pathways => self.page_short_pathways(),
            Page::Map => self.page_short_map(),
            Page::Plan => self.page_short_plan(),
            Page::Home => self.page_short_home(),
        }
    }
}
