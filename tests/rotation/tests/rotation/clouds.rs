//! The five stores with clients that call whatever a test wants.

use specwright_clients::{
    Credentials, RetryPolicy, Setup, Transport, alibaba_vpc, aws_apigateway, huawei_roma, rainbond,
    tencent_gaap,
};
use specwright_rotation::{
    Alibaba, Aws, CertificateStore, Error, Huawei, KeyPair, Rainbond, Rotated, Tencent, rotate,
};
use tokio::runtime::Builder;

/// The name of the certificate that is rotated.
pub(crate) const NAME: &str = "edge_cert";

/// The new certificate.
pub(crate) const PEM: &str = "-----BEGIN CERTIFICATE-----\nNEW\n-----END CERTIFICATE-----\n";

/// The new key, which must not be seen anywhere else.
pub(crate) const KEY: &str = "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----\n";

/// Changes a setup; the same for all clouds.
pub(crate) type Change<'a> = &'a dyn Fn(Setup) -> Setup;

/// Makes a setup call a transport once per call, with whatever credentials.
pub(crate) fn over<T: Transport + Clone + 'static>(transport: &T) -> impl Fn(Setup) -> Setup {
    let transport = transport.clone();
    move |setup| {
        setup
            .env(|_| None)
            .credentials(Credentials::new("AKIDEXAMPLE", "secret").with_bearer("token"))
            .endpoint("https://cloud.example.com")
            .retry(RetryPolicy::off())
            .transport(transport.clone())
    }
}

pub(crate) fn aws(change: Change<'_>) -> Aws {
    let builder = aws_apigateway::Client::builder().region("eu-central-1");
    Aws::new(builder.setup(change).build().unwrap())
}

pub(crate) fn alibaba(change: Change<'_>) -> Alibaba {
    let builder = alibaba_vpc::Client::builder().region("cn-hangzhou");
    Alibaba::new(builder.setup(change).build().unwrap(), "cn-hangzhou")
}

pub(crate) fn tencent(change: Change<'_>) -> Tencent {
    let client = tencent_gaap::Client::builder().setup(change).build();
    Tencent::new(client.unwrap(), "lsr-1", "www.example.com")
}

pub(crate) fn huawei(change: Change<'_>) -> Huawei {
    let builder = huawei_roma::Client::builder().project_id("p1");
    let client = builder.region("cn-north-4").setup(change).build();
    Huawei::new(client.unwrap(), "instance-1")
}

pub(crate) fn rainbond(change: Change<'_>) -> Rainbond {
    let client = rainbond::Client::builder().setup(change).build();
    Rainbond::new(client.unwrap(), "teama")
}

pub(crate) fn key_pair() -> KeyPair {
    KeyPair::new(PEM, KEY)
}

/// The rotation, on a runtime of its own.
pub(crate) fn run<S: CertificateStore>(store: &S, new: &S::New) -> Result<Rotated, Error> {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(rotate(store, NAME, new))
}

pub(crate) fn rotated(old: &str, new: &str) -> Rotated {
    let [old, new] = [old, new].map(str::to_owned);
    Rotated { old, new }
}

/// An answer with some members; all others are absent.
pub(crate) fn with<T: Default>(fill: impl FnOnce(&mut T)) -> T {
    let mut answer = T::default();
    fill(&mut answer);
    answer
}

/// A text in a member.
pub(crate) fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}
