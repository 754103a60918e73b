//! Requests and answers as JSON with the names on the wire.

use specwright_core::example::{from_json, output_from_json, wire_json};

use crate::parcels::{Parcel, UNSAFE, UpdateParcel, parcel};

type Update = UpdateParcel<UNSAFE>;

#[test]
fn a_request_is_read_from_wherever_its_members_travel() {
    let text = r#"{"ParcelId":"p1","X-Note":"n","Label":"l","Name":"name","Key":"k","Weight":3}"#;
    let expected = UpdateParcel {
        note: Some("n".to_owned()),
        label: Some("l".to_owned()),
        key: Some("k".into()),
        weight: Some(3),
        ..parcel()
    };
    let read: Update = from_json(text).unwrap();
    assert_eq!(read, expected);
    assert_eq!(wire_json(&read).expose(), text);
}

#[test]
fn mistakes_in_a_request_are_named() {
    let table = [
        ("{}", "`ParcelId`: required but missing"),
        (r#"{"ParcelId":"p"}"#, "`Name`: required but missing"),
        (r#"{"Nmae":"n"}"#, "there is no member `Nmae`"),
        (r#"{"name":"n"}"#, "there is no member `name`"),
        (r#"{"Name":5}"#, "`Name`: expected a text, found a number"),
        (r#"{"Name":null}"#, "`Name`: expected a value, found null"),
        (
            r#"{"Weight":"5"}"#,
            "`Weight`: expected a 64-bit integer, found a text",
        ),
        (
            r#"{"Key":["canary"]}"#,
            "`Key`: expected a single value, found a list",
        ),
        (r#"{"Label":"a","Label":"b"}"#, "`Label` is given twice"),
        (r#"{"Label":"canary"} x"#, "missing"),
        (r#"{"Label":"canary""#, "EOF"),
        ("[]", "expected a single value, found a list"),
        ("", "EOF"),
    ];
    for (text, why) in table {
        let error = from_json::<Update>(text).unwrap_err().to_string();
        assert!(error.contains(why), "{text}: {error}");
        assert!(!error.contains("canary"), "{error}");
    }
}

#[test]
fn an_answer_is_read_as_strictly() {
    let text = r#"{"x-revision":12,"Id":"p1","Sizes":[1,2]}"#;
    let read = output_from_json::<Update>(text).unwrap();
    let expected = Parcel {
        revision: Some(12),
        id: Some("p1".to_owned()),
        key: None,
        sizes: vec![1, 2],
    };
    assert_eq!(read, expected);
    assert_eq!(wire_json(&read).expose(), text);
    for wrong in [
        r#"{"Sizes":["1"]}"#,
        r#"{"New":1}"#,
        r#"{"Sizes":[1],"Sizes":[2]}"#,
    ] {
        assert!(output_from_json::<Update>(wrong).is_err(), "{wrong}");
    }
}
