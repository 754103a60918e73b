//! One call by hand, over the stack that most people take.

use std::error::Error;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use bench_by_hand::{DESCRIPTION, HOST, Signer};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let origin = format!("https://{HOST}");
    let body = bench_by_hand::encode(DESCRIPTION);
    let request = bench_by_hand::request(&mut Signer::from_env()?, &origin, HOST, now, body);
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let body = runtime.block_on(async {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .build()?;
        let answer = client.execute(request.try_into()?).await?;
        answer.bytes().await
    })?;
    println!("{:?}", bench_by_hand::decode(&body)?);
    Ok(())
}
