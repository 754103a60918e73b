//! Drives the generated operations with requests and answers that were recorded from the vendors' own clients, and the
//! signers with known answers: a test suite, and examples that vendors print.
//!
//! It knows no case by name and no file: the vendor is told by a case's own properties, and where we deliberately do
//! something else, a table of deviations says so by property, and what we do instead is checked.

mod answer;
mod body;
mod call;
mod case;
mod complaint;
mod deviations;
mod ending;
mod exchange;
mod input;
mod look_up;
mod members;
mod outcome;
mod published;
mod reading;
mod refusal;
mod registry;
mod report;
mod request;
mod response;
mod settings;
mod signature;
mod subject;
mod suite;
mod target;
mod topic;
mod vendor;
mod verdict;

use serde_json::Value;

pub use self::deviations::Deviation;
pub use self::report::Report;
pub use self::verdict::{Notes, Verdict};

use self::case::Case;
use self::subject::Subject;
use self::vendor::Vendor;
use self::verdict::Stop;

/// Runs the cases of a file and adds their verdicts to the report.
///
/// # Errors
///
/// If the text is not a JSON list.
pub fn run(file: &str, text: &str, report: &mut Report) -> Result<(), String> {
    let cases: Vec<Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    for value in &cases {
        let case = Case(value);
        report.add(file, case.name(), check(&case).into());
    }
    Ok(())
}

fn check(case: &Case<'_>) -> Result<Notes, Stop> {
    if suite::is(case) {
        return suite::check(case);
    }
    if published::is(case) {
        return published::check(case);
    }
    let vendor = Vendor::of(case).ok_or_else(|| "whose recording is this?".to_owned())?;
    let operation = case.text("/operation");
    let kind = case.text("/kind").unwrap_or("(none)");
    // A raw probe may belong to no operation; errors are the same for all.
    if operation.is_none() && kind != "exchange" {
        return Err("the case has no operation".to_owned().into());
    }
    let Some(driver) = registry::find(vendor.service(), operation) else {
        let name = operation.unwrap_or("(any)");
        let service = vendor.service();
        return Err(Stop::Skipped(format!(
            "{service} has no generated operation {name}"
        )));
    };
    let subject = Subject {
        case: *case,
        vendor,
        driver,
        found: None,
    };
    match kind {
        "request" => request::check(&subject),
        "response" => response::check(&subject),
        "client_side" => refusal::check(&subject),
        "exchange" => exchange::check(&subject),
        other => Err(format!("unknown kind {other:?}").into()),
    }
}
