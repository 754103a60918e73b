//! Says where a service's operations would be sent by a client that has nothing but the environment of this process.
//! The tests start it with an environment of their own.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use specwright_runtime::example::from_json;
use specwright_runtime::{Operation, Scripted, Setup};
use specwright_tests::operations::{Visit, visit_all};

fn main() -> ExitCode {
    let mut destinations = Destinations {
        service: env::args().nth(1).unwrap_or_default(),
        found: Vec::new(),
    };
    visit_all(&mut destinations);
    let (targets, failures): (Vec<_>, Vec<_>) =
        destinations.found.into_iter().partition(Result::is_ok);
    let lines = |found: Vec<Result<String, String>>| {
        let lines = found.into_iter().map(|line| line.unwrap_or_else(|why| why));
        lines.collect::<Vec<_>>().join("\n")
    };
    // Whoever does not listen needs no answer.
    let _ = writeln!(io::stdout(), "{}", lines(targets));
    if failures.is_empty() {
        return ExitCode::SUCCESS;
    }
    let _ = writeln!(io::stderr(), "{}", lines(failures));
    ExitCode::FAILURE
}

struct Destinations {
    service: String,
    found: Vec<Result<String, String>>,
}

impl Visit for Destinations {
    fn operation<O: Operation>(&mut self) {
        if O::SPEC.service.id == self.service {
            self.found.push(destination::<O>());
        }
    }
}

fn destination<O: Operation>() -> Result<String, String> {
    let script = Scripted::default();
    let setup = Setup::new(O::SPEC.service).blocking_transport(script.clone());
    let setup = match O::SPEC.service.endpoint.template {
        Some(_) => setup,
        None => setup.endpoint("https://example.com"),
    };
    let client = setup.build_blocking().map_err(|error| error.to_string())?;
    let example = O::SPEC.examples.first().ok_or("there is no example")?;
    let operation = from_json::<O>(example.input).map_err(|error| error.to_string())?;
    // The script is empty, so the call fails once the request has been recorded.
    let outcome = client.send(operation);
    match (script.requests().first(), outcome) {
        (Some(request), _) => Ok(request.uri().to_string()),
        (None, Err(error)) => Err(error.to_string()),
        (None, Ok(_)) => Err("nothing was sent".to_owned()),
    }
}
