//! The stack of the async client, with a request that was signed before and an answer that nobody reads.

use bench_by_hand::{DESCRIPTION, Keys};
use bench_load::{Failure, Plan, asynchronous};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let keys = Keys {
        id: "id".to_owned(),
        secret: "secret".to_owned(),
    };
    let host = plan.origin.trim_start_matches("http://");
    let body = bench_by_hand::encode(DESCRIPTION)?;
    let request =
        bench_by_hand::request(&plan.origin, host, &keys, 1_777_972_800, body).map(Full::new);
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
