//! The questions in the order in which a reader meets them, and the figures that answer each.

use super::goal::{self, Goal};
use super::{call, codecs, compile, generate, local, slope};

pub(super) struct Question {
    /// The name of its files.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// How the figures came about.
    pub(super) text: &'static str,
    pub(super) subjects: &'static [&'static str],
    /// Figures that the chart shows, with the words for them.
    pub(super) charted: &'static [(&'static str, &'static str)],
    pub(super) goals: &'static [Goal],
    /// Two subjects of different size, and by how many operations they differ.
    pub(super) further: Option<(&'static str, &'static str, f64)>,
}

pub(super) const QUESTIONS: [Question; 6] = [
    Question {
        name: compile::QUESTION,
        title: "A program with one call over TLS, built from nothing",
        text: "`s` is time by the clock, `cpu-s` processor time of cargo and all that it starts, `peak-mb` the memory of \
               the largest process; `client` is the generated crate alone, of the five operations that we describe or \
               the 124 of the peer.",
        subjects: &compile::SUBJECTS,
        charted: &[
            ("debug-s", "debug build, seconds"),
            ("release-s", "release build, seconds"),
            ("stripped-mb", "stripped binary, MB"),
            ("crates", "crates"),
        ],
        goals: &goal::COMPILE,
        further: None,
    },
    Question {
        name: slope::QUESTION,
        title: "Generated clients of 5, 34 and 1,000 operations, built alone",
        text: "All services of each crate, without its dependencies. `1000-in-one` has all operations in one service, the \
               others have as many services as the real specs in proportion.",
        subjects: &slope::SUBJECTS,
        charted: &[
            ("debug-cpu-s", "debug build, CPU seconds"),
            ("release-cpu-s", "release build, CPU seconds"),
            ("library-mb", "release library, MB"),
        ],
        goals: &[],
        further: Some(slope::FURTHER),
    },
    Question {
        name: codecs::QUESTION,
        title: "Tables beside derived codecs",
        text: "A structure of 22 members, as the generator writes it and with serde's derives: what one more of its kind \
               costs to compile, in a library whose dependencies are built, and what an answer costs to decode.",
        subjects: &codecs::SUBJECTS,
        charted: &[
            (
                "release-cpu-ms-per-structure",
                "release build, CPU ms a structure",
            ),
            (
                "release-kb-per-structure",
                "release library, KB a structure",
            ),
            ("decode/cpu_us", "decoding an answer, CPU µs"),
        ],
        goals: &[],
        further: None,
    },
    Question {
        name: call::QUESTION,
        title: "A call over loopback",
        text: "Plain HTTP/1.1 with kept connections, 1 or 16 callers at the same time; all figures are averages for one \
               call of the client's process.",
        subjects: &call::SUBJECTS,
        charted: &[
            ("cpu_us-at-16", "CPU at 16 callers, µs"),
            ("p50_us-at-1", "median time at 1 caller, µs"),
            ("allocations-at-16", "allocations"),
        ],
        goals: &goal::CALL,
        further: None,
    },
    Question {
        name: local::QUESTION,
        title: "Encoding, signing and decoding without a network",
        text: "`both` is a signed request and a read answer, `call` a whole call of the client over a transport that \
               answers at once.",
        subjects: &local::SUBJECTS,
        charted: &[
            ("aws-apigateway/both/cpu_us", "request and answer, CPU µs"),
            ("aws-apigateway/call/cpu_us", "whole call, CPU µs"),
            (
                "aws-apigateway/both/instructions",
                "request and answer, instructions",
            ),
            (
                "aws-apigateway/call/instructions",
                "whole call, instructions",
            ),
        ],
        goals: &goal::LOCAL,
        further: None,
    },
    Question {
        name: generate::QUESTION,
        title: "Generating 34, 1,000 and 10,000 operations",
        text: "The floor parses the same specs as JSON, parses the generated files and prints them again, some of them a \
               second time until it has printed as many lines as were generated; it has the system's allocator, while \
               ours brings its own. The peers get an OpenAPI document of the same operations. `1000-in-one` has all \
               operations in one service.",
        subjects: &generate::SUBJECTS,
        charted: &[
            ("1000/cpu-s", "1,000 operations, CPU seconds"),
            ("10000/cpu-s", "10,000 operations, CPU seconds"),
            ("1000/peak-mb", "1,000 operations, peak MB"),
        ],
        goals: &goal::GENERATE,
        further: None,
    },
];
