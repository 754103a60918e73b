//! The vendor's own SDK, with a transport that answers at once.

use std::hint::black_box;

use aws_sdk_apigateway::Client;
use aws_sdk_apigateway::config::retry::RetryConfig;
use aws_sdk_apigateway::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_apigateway::operation::update_client_certificate::{
    UpdateClientCertificate, UpdateClientCertificateInput,
};
use aws_sdk_apigateway::types::{Op, PatchOperation};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};
use bench_by_hand::{ANSWER, DESCRIPTION, ID};
use bench_driver::{Case, Failure, again};

fn main() -> Result<(), Failure> {
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
    let call = move || {
        let call = client
            .update_client_certificate()
            .client_certificate_id(ID)
            .patch_operations(patch());
        black_box(runtime.block_on(call.send())).expect("the answer is valid");
    };
    let cases: [(&str, Box<dyn FnMut()>); 3] = [
        ("call", Box::new(call)),
        ("encode", Box::new(encoding()?)),
        ("decode", Box::new(decoding()?)),
    ];
    let named = |(part, case)| (format!("aws-apigateway/{part}"), case);
    let cases: Vec<Case> = cases.into_iter().map(named).collect();
    again(cases)
}

fn patch() -> PatchOperation {
    PatchOperation::builder()
        .op(Op::Replace)
        .path("/description")
        .value(DESCRIPTION)
        .build()
}

/// What the operation brings for the client: its serializer is all that can be reached of a request, without signature.
fn layer() -> Result<FrozenLayer, Failure> {
    UpdateClientCertificate::new()
        .config()
        .ok_or_else(|| "the operation brings nothing".into())
}

fn encoding() -> Result<impl FnMut(), Failure> {
    let layer = layer()?;
    let mut bag = ConfigBag::base();
    Ok(move || {
        let input = UpdateClientCertificateInput::builder()
            .client_certificate_id(ID)
            .patch_operations(patch())
            .build()
            .expect("nothing is missing");
        let serializer = layer.load::<SharedRequestSerializer>().expect("it has one");
        black_box(serializer.serialize_input(Input::erase(input), &mut bag))
            .expect("the input is valid");
    })
}

fn decoding() -> Result<impl FnMut(), Failure> {
    let layer = layer()?;
    let (answer, bag) = (answer(), ConfigBag::base());
    Ok(move || {
        let deserializer = layer
            .load::<SharedResponseDeserializer>()
            .expect("it has one");
        let answer = black_box(&answer);
        let output = deserializer.deserialize_nonstreaming_with_config(answer, &bag);
        black_box(output).expect("the answer is valid");
    })
}

fn answer() -> HttpResponse {
    let answer = http::Response::builder()
        .header("content-type", "application/json")
        .body(SdkBody::from(ANSWER))
        .expect("the parts are valid");
    HttpResponse::try_from(answer).expect("it is HTTP/1")
}

#[derive(Clone, Debug)]
struct Canned;

impl HttpConnector for Canned {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        black_box(request);
        HttpConnectorFuture::ready(Ok(answer()))
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
