//! Does the JSON Schema in the data folder say what the program reads?
//!
//! To write it anew after the types have changed, run with `ONRAMP_WRITE_EXPECTED=1`.

use std::fs;
use std::path::Path;

use onramp::catalog::schema;

#[test]
fn the_schema_in_the_data_folder_is_made_from_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema.json");
    if std::env::var_os("ONRAMP_WRITE_EXPECTED").is_some() {
        fs::write(&path, schema::text()).unwrap();
    }
    let written = fs::read_to_string(path).unwrap();
    assert!(
        written == schema::text(),
        "data/schema.json is not current; run this test with ONRAMP_WRITE_EXPECTED=1"
    );
}
