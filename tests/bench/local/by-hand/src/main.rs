//! The floor: one vendor's call, written for nothing else.

mod codec;

use std::hint::black_box;

use bench_by_hand::{ANSWER, DESCRIPTION, HOST, NOW, Signer, request};
use bench_driver::{Case, Failure, again};

fn main() -> Result<(), Failure> {
    let (mut sign, mut both) = (signing(), signing());
    let cases: [(&str, Box<dyn FnMut()>); 4] = [
        (
            "encode",
            Box::new(|| drop(black_box(codec::encode(black_box(DESCRIPTION))))),
        ),
        ("sign", Box::new(move || sign())),
        ("decode", Box::new(decode)),
        (
            "both",
            Box::new(move || {
                both();
                decode();
            }),
        ),
    ];
    let named = |(part, case)| (format!("aws-apigateway/{part}"), case);
    let cases: Vec<Case> = cases.into_iter().map(named).collect();
    again(cases)
}

/// Encodes and signs.
fn signing() -> impl FnMut() {
    let mut signer = Signer::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    let origin = format!("https://{HOST}");
    move || {
        let body = codec::encode(black_box(DESCRIPTION)).expect("the body is valid");
        black_box(request(&mut signer, &origin, HOST, NOW, body));
    }
}

fn decode() {
    black_box(codec::decode(black_box(ANSWER.as_bytes()))).expect("the answer is valid");
}
