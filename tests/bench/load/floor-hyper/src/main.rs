//! The stack of the async client, with a request that was signed before and an answer that nobody reads.

use bench_by_hand::{DESCRIPTION, NOW, Signer};
use bench_driver::{Failure, Plan, asynchronous};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let mut signer = Signer::new("id", "secret");
    let host = plan.origin.trim_start_matches("http://");
    let body = bench_by_hand::encode(DESCRIPTION);
    let request = bench_by_hand::request(&mut signer, &plan.origin, host, NOW, body).map(Full::new);
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    let client = Client::builder(TokioExecutor::new()).build(connector);
    asynchronous(&plan, move || {
        let sending = client.request(request.clone());
        async move {
            let answer = sending.await?;
            let body = answer.into_body().collect().await?.to_bytes();
            assert!(!body.is_empty());
            Ok(())
        }
    })
}
