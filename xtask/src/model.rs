//! `cargo xtask model`: a service as the generator understands it, as JSON.

use crate::cli;
use crate::console::Console;
use crate::lowered::Lowered;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::selection;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Model,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let Some(lowered) = Lowered::read(request.specs.as_deref(), places, console)? else {
        return Ok(Outcome::Invalid);
    };
    let services = &lowered.model.services;
    let known: Vec<String> = services.iter().map(|it| it.feature.clone()).collect();
    let module = selection::look_up(&request.service, &known)?;
    let wanted = services.iter().filter(|it| it.module == module);
    for service in wanted {
        // Nothing in it is without a form in JSON.
        console.say(serde_json::to_string_pretty(service).unwrap_or_default());
    }
    Ok(Outcome::Clean)
}
