//! Says what each built-in transport makes of one GET in the environment of this process: a status with a body, or
//! everything that an error tells. The tests start it with an environment of their own, a certificate to trust as
//! standard input, and `straight` as second argument if it shall not look for a proxy.

use std::env;
use std::error::Error;
use std::io::{self, Read, Write};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, header};
use specwright_runtime::transport::{
    BlockingTransport, HyperTransport, Limits, Transport, TransportError, TransportOptions,
    UreqTransport,
};

const PATIENT: Limits = Limits::new(Duration::from_secs(60), 1024);

fn main() -> Result<(), Box<dyn Error>> {
    let target = env::args().nth(1).unwrap_or_default();
    let mut options = TransportOptions::new().proxy_from_env(env::args().nth(2).is_none());
    let mut authority = Vec::new();
    io::stdin().read_to_end(&mut authority)?;
    if !authority.is_empty() {
        options = options.root_certificates(authority);
    }
    let request = Request::get(target)
        .header(header::HOST, "signed.example")
        .body(Bytes::new())?;

    let transport = HyperTransport::with_options(&options)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let outcome = runtime.block_on(transport.send(request.clone(), PATIENT));
    writeln!(io::stdout(), "{}", told(outcome))?;

    let transport = UreqTransport::with_options(&options)?;
    writeln!(io::stdout(), "{}", told(transport.send(request, PATIENT)))?;
    Ok(())
}

fn told(outcome: Result<Response<Bytes>, TransportError>) -> String {
    match outcome {
        Ok(answer) => format!("{} {:?}", answer.status().as_u16(), answer.body()),
        Err(error) => format!("{:?} {:?}: {error} {error:?}", error.kind(), error.sent()),
    }
}
