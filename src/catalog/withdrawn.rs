//! Which records does an overlay leave out of the catalog below it? Their ids, one list for each kind of record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Kind;
use super::kind::every_kind;

macro_rules! list_ids {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        /// The records that an overlay withdraws: `{"services": ["night-bus"]}`.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Withdrawn {
            $(
                #[doc = concat!("The ids of every ", $word, " that is left out.")]
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $list: Vec<super::$id>,
            )+
        }

        impl Withdrawn {
            /// Every id, with its kind and its place in the list.
            pub(super) fn each(&self) -> impl Iterator<Item = (Kind, usize, &str)> {
                std::iter::empty()$(.chain(
                    self.$list.iter().enumerate().map(|(place, id)| (Kind::$kind, place, id.as_str()))
                ))+
            }
        }
    };
}
every_kind!(list_ids);

impl Withdrawn {
    /// Is nothing withdrawn?
    pub fn is_empty(&self) -> bool {
        self.each().next().is_none()
    }
}
