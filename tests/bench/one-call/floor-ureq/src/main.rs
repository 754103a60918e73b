//! One call by hand, over the stack of the blocking client.

use std::error::Error;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use bench_by_hand::{DESCRIPTION, HOST, Signer};
use rustls::crypto::ring;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

fn main() -> Result<(), Box<dyn Error>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let origin = format!("https://{HOST}");
    let body = bench_by_hand::encode(DESCRIPTION);
    let request = bench_by_hand::request(&mut Signer::from_env()?, &origin, HOST, now, body);
    let tls = TlsConfig::builder()
        .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
        .root_certs(RootCerts::WebPki);
    let config = Agent::config_builder().tls_config(tls.build()).build();
    let (head, body) = request.into_parts();
    let request = http::Request::from_parts(head, &body[..]);
    let mut answer = Agent::new_with_config(config).run(request)?;
    let body = answer.body_mut().read_to_vec()?;
    println!("{:?}", bench_by_hand::decode(&body)?);
    Ok(())
}
