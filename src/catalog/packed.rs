//! How does a catalog come in again that was checked when the program was built? Kind by kind, each when it is first
//! asked for. Nothing is checked here a second time, so nothing but what the build has checked may come in by this door.
//!
//! It is the only door to `MessagePack`: quicker to read than JSON, and like it self-describing, so the same types
//! read both.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::kind::every_kind;
use super::{Catalog, Head};

macro_rules! pack_lists {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        /// A checked catalog as the build packs it: the head, and a list for each kind of record.
        #[derive(Clone, Copy, Debug)]
        pub struct Packed {
            /// The head.
            pub head: &'static [u8],
            $(#[doc = concat!("The records of the kind \"", $word, "\".")] pub $list: &'static [u8],)+
        }

        impl Catalog {
            /// The parts of this catalog, packed: the name of the field of [`Packed`] that each belongs in, and its
            /// bytes.
            ///
            /// # Errors
            ///
            /// What could not be packed.
            pub fn pack(&self) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
                Ok(vec![
                    ("head", packed(self.head())?),
                    $((stringify!($list), packed(self.$list())?),)+
                ])
            }
        }
    };
}
every_kind!(pack_lists);

/// The packed form of a value, found to read as the same again.
fn packed<T: Serialize + ToOwned + ?Sized>(value: &T) -> Result<Vec<u8>, String>
where
    T::Owned: DeserializeOwned + PartialEq<T>,
{
    let bytes = rmp_serde::to_vec_named(value).map_err(|error| error.to_string())?;
    match rmp_serde::from_slice::<T::Owned>(&bytes) {
        Ok(again) if again == *value => Ok(bytes),
        Ok(_) => Err("what was packed reads as something else".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// The head of a packed catalog.
pub(super) fn head(packed: &Packed) -> Option<Head> {
    rmp_serde::from_slice(packed.head).ok()
}

/// A packed list. The build has read it back, so it can be read.
pub(super) fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Vec<T> {
    rmp_serde::from_slice(bytes).unwrap_or_default()
}
