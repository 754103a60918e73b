//! One call by hand, over the stack of the async client.

use std::error::Error;
use std::time::{SystemTime, UNIX_EPOCH};

use bench_by_hand::{DESCRIPTION, HOST, Signer};
use http_body_util::{BodyExt, Full};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let origin = format!("https://{HOST}");
    let body = bench_by_hand::encode(DESCRIPTION);
    let request = bench_by_hand::request(&mut Signer::from_env()?, &origin, HOST, now, body);
    let https = HttpsConnectorBuilder::new()
        .with_webpki_roots()
        .https_only()
        .enable_http1()
        .build();
    let body = runtime.block_on(async {
        let client = Client::builder(TokioExecutor::new()).build(https);
        let answer = client.request(request.map(Full::new)).await?;
        let body = answer.into_body().collect().await?.to_bytes();
        Ok::<_, Box<dyn Error>>(body)
    })?;
    println!("{:?}", bench_by_hand::decode(&body)?);
    Ok(())
}
