//! The vendor's own SDK, with a transport that answers at once.

use std::error::Error;
use std::hint::black_box;

use aws_sdk_apigateway::Client;
use aws_sdk_apigateway::config::retry::RetryConfig;
use aws_sdk_apigateway::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_apigateway::types::{Op, PatchOperation};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use bench_by_hand::{ANSWER, DESCRIPTION, ID};

use crate::Case;

pub(crate) fn cases() -> Result<Vec<Case>, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let keys = Credentials::new(
        "AKIDEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        None,
        None,
        "bench",
    );
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-central-1"))
        .retry_config(RetryConfig::standard())
        .credentials_provider(keys)
        .http_client(Canned)
        .build();
    let client = Client::from_conf(config);
    Ok(vec![(
        "peer/aws-apigateway/call".to_owned(),
        Box::new(move || {
            let patch = PatchOperation::builder()
                .op(Op::Replace)
                .path("/description")
                .value(DESCRIPTION)
                .build();
            let call = client
                .update_client_certificate()
                .client_certificate_id(ID)
                .patch_operations(patch);
            black_box(runtime.block_on(call.send())).expect("the answer is valid");
        }),
    )])
}

#[derive(Clone, Debug)]
struct Canned;

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        black_box(request);
        let answer = http::Response::builder()
            .header("content-type", "application/json")
            .body(SdkBody::from(ANSWER))
            .expect("the parts are valid");
        HttpConnectorFuture::ready(Ok(HttpResponse::try_from(answer).expect("it is HTTP/1")))
    }
}

impl HttpClient for Canned {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}
