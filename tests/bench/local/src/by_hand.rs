//! The floor: one vendor's call, written for nothing else.

use std::hint::black_box;

use bench_by_hand::{ANSWER, DESCRIPTION, HOST, Keys};

use crate::{Case, NOW};

pub(crate) fn cases() -> Vec<Case> {
    let keys = || Keys {
        id: "AKIDEXAMPLE".to_owned(),
        secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
    };
    let body = || bench_by_hand::encode(black_box(DESCRIPTION)).expect("the body is valid");
    let origin = format!("https://{HOST}");
    let (signer, both, both_origin) = (keys(), keys(), origin.clone());
    vec![
        (
            "by-hand/aws-apigateway/sign".to_owned(),
            Box::new(move || {
                black_box(bench_by_hand::request(&origin, HOST, &signer, NOW, body()));
            }),
        ),
        (
            "by-hand/aws-apigateway/decode".to_owned(),
            Box::new(|| {
                black_box(bench_by_hand::decode(black_box(ANSWER.as_bytes())))
                    .expect("the answer is valid");
            }),
        ),
        (
            "by-hand/aws-apigateway/both".to_owned(),
            Box::new(move || {
                black_box(bench_by_hand::request(
                    &both_origin,
                    HOST,
                    &both,
                    NOW,
                    body(),
                ));
                black_box(bench_by_hand::decode(black_box(ANSWER.as_bytes())))
                    .expect("the answer is valid");
            }),
        ),
    ]
}
