//! The vendor's own SDK.

use aws_sdk_apigateway::Client;
use aws_sdk_apigateway::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_apigateway::types::{Op, PatchOperation};
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use bench_by_hand::{DESCRIPTION, ID};
use bench_driver::{Failure, Plan, asynchronous};

fn main() -> Result<(), Failure> {
    let plan = Plan::from_args()?;
    let http = Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https();
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .endpoint_url(&plan.origin)
        .http_client(http)
        .credentials_provider(Credentials::new("id", "secret", None, None, "bench"))
        .build();
    let client = Client::from_conf(config);
    asynchronous(&plan, move || {
        let client = client.clone();
        async move {
            let patch = PatchOperation::builder()
                .op(Op::Replace)
                .path("/description")
                .value(DESCRIPTION)
                .build();
            let call = client
                .update_client_certificate()
                .client_certificate_id(ID)
                .patch_operations(patch);
            let answer = call.send().await?;
            assert_eq!(answer.description(), Some(DESCRIPTION));
            Ok(())
        }
    })
}
