//! How long the property tests of this crate search.

use proptest::test_runner::Config;

/// So many cases unless `PROPTEST_CASES` asks for another number.
pub(crate) fn config(few: u32) -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { Config::default().cases } else { few };
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}
