//! Decodes an answer, as often as it is told.

use std::hint::black_box;

use bench_driver::{Failure, again};
use http::Response;
use specwright_clients::Operation;
use specwright_clients::huawei_roma::ShowDetailsOfCertificateV2;

fn main() -> Result<(), Failure> {
    let answer = Response::new(include_str!("../../answer.json").into());
    let decode = move || {
        let output = ShowDetailsOfCertificateV2::decode(black_box(&answer));
        black_box(output).expect("the answer is valid");
    };
    again(vec![("decode".to_owned(), Box::new(decode))])
}
