//! The specs as the generator understands them, for commands that answer questions about them.

use std::path::Path;

use specwright_generator::model::Model;
use specwright_generator::{Source, model};

use crate::console::Console;
use crate::outcome::Failure;
use crate::places::Places;
use crate::specs::Specs;

/// Specs with every decision taken.
pub(crate) struct Lowered {
    /// The files.
    pub(crate) sources: Vec<Source>,
    /// What is in them.
    pub(crate) model: Model,
}

impl Lowered {
    /// Reads a folder, or that of this repository; `None` if a spec is invalid, which has then been said.
    pub(crate) fn read(
        folder: Option<&Path>,
        places: &Places,
        console: &mut Console<'_>,
    ) -> Result<Option<Self>, Failure> {
        let own = places.specs();
        let specs = Specs::folder(folder.unwrap_or(&own))?;
        Ok(Self::of(specs, console))
    }

    /// Takes specs that have been read; `None` if one is invalid, which has then been said.
    pub(crate) fn of(specs: Specs, console: &mut Console<'_>) -> Option<Self> {
        let problems = match model(&specs.sources) {
            Ok(model) if specs.unreadable.is_empty() => {
                return Some(Self {
                    model,
                    sources: specs.sources,
                });
            }
            Ok(_) => specwright_generator::Problems::default(),
            Err(problems) => problems,
        };
        specs.complain(&problems, console);
        None
    }
}
