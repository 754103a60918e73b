//! A caller who knows the former names only, and one who mixes both.
#![expect(deprecated, reason = "this is what is shown")]

use specwright_runtime::example::{from_json, output_from_json, wire_json};
use specwright_runtime::{Credentials, Pages, Scripted, Set, Setup, Structure};

use crate::renames::spec::{
    BlockingClient, Client, Coat, Color, Colour, ColourHouse, ColourHouseBuilder, ColourHouseError,
    ColourHouseOutput, Layer, LayerBuilder, ListHouses, PaintHome, PaintHouse, PaintHouseError,
    PaintHouseOutput, SERVICE, Shine,
};

/// Both names are of one type, with all its parameters.
fn built() -> ColourHouseBuilder<(), Set> {
    ColourHouse::builder().house("h1")
}

fn layer() -> Layer {
    let builder: LayerBuilder = Coat::builder();
    builder.colour(Colour::Blue).build()
}

fn wire(value: &dyn Structure) -> String {
    wire_json(value).expose().to_owned()
}

#[test]
fn types_setters_and_variants_go_on_under_former_names() {
    let built: PaintHouse = built()
        .colour(Colour::red())
        .layers([layer()])
        .set_door_key(Some("k".into()))
        .build();
    assert_eq!(
        wire(&built),
        r#"{"house":"h1","colour":"red","coats":[{"colour":"blue"}],"key":"k"}"#
    );
    let _: PaintHome = built;
}

impl Colour {
    /// The variant under both of its former names, in patterns as well.
    fn red() -> Self {
        match (Self::Red, Self::Scarlet) {
            (Colour::R2, Color::Red) => Self::Red,
            _ => Self::Blue,
        }
    }
}

#[test]
fn fields_are_read_and_assigned_under_any_name() {
    let mut built = ColourHouse::builder()
        .house_id("h1")
        .color(Color::Blue)
        .build();
    let alike = built.clone();
    assert_eq!(
        (built.house.as_str(), &built.colour),
        ("h1", &Some(Color::Blue))
    );
    assert_eq!(built.colour, built.type_);

    built.house = "h2".to_owned();
    built.type_ = None;
    assert_eq!(wire(&built), r#"{"house":"h2"}"#);
    assert_ne!(built, alike);
    built.color = Some(Color::Scarlet);
    assert_eq!(
        wire(&built),
        r#"{"house":"h2"}"#,
        "what was assigned to a former name counts"
    );

    let mut built = alike.clone();
    built.color = None;
    assert_eq!(wire(&built), r#"{"house":"h1"}"#);
    built.colour = Some(Color::Scarlet);
    let text = wire(&built);
    assert_eq!(text, r#"{"house":"h1","colour":"red"}"#);
    assert_eq!(from_json::<PaintHouse>(&text), Ok(built.clone()));
    assert_eq!(
        format!("{built:?}"),
        r#"PaintHouse { house_id: "h1", color: Some(Scarlet), coats: None, key: None }"#
    );
}

#[test]
fn answers_have_both_names() {
    let mut answer = ColourHouseOutput::default();
    answer.done = Some(3);
    let script = Scripted::default();
    script.on::<PaintHouse>().reply(&answer);
    script.on::<ColourHouse>().fail(ColourHouseError::E1);
    let client = client(&script);

    let answer = client
        .colour_house()
        .house("h1")
        .door_key("secret")
        .send()
        .unwrap();
    let ColourHouseOutput { done, painted, .. } = answer;
    assert_eq!((done, painted), (Some(3), Some(3)));
    let sent = script.sent::<PaintHouse>();
    assert_eq!(
        (sent[0].house.as_str(), sent[0].house_id.as_str()),
        ("h1", "h1")
    );
    assert!(!format!("{:?}", sent[0]).contains("secret"));

    let error = client.paint_home().house_id("h1").send().unwrap_err();
    match error.code() {
        Some(&ColourHouseError::E1) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(PaintHouseError::OutOfPaint, ColourHouseError::E1);
    assert_eq!(Shine::Dull, Shine::from(1));
    assert_eq!(PaintHouseOutput::default(), ColourHouseOutput::default());
}

#[test]
fn pages_go_on_from_a_former_field() {
    let script = Scripted::default();
    for _ in 0..2 {
        let text = r#"{"homes":[{"colour":"red"}],"total":5}"#;
        script
            .on::<ListHouses>()
            .reply(&output_from_json::<ListHouses>(text).unwrap());
    }
    let mut list = ListHouses::builder().skip(1).build();
    list.skip = Some(3);
    let client = Setup::new(&SERVICE)
        .credentials(Credentials::bearer("t"))
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let pages = Pages::new(client, list);
    assert_eq!(pages.count(), 2);
    let skipped: Vec<_> = script
        .sent::<ListHouses>()
        .iter()
        .map(|list| list.skip)
        .collect();
    assert_eq!(skipped, [Some(3), Some(4)]);
}

fn client(script: &Scripted) -> BlockingClient {
    let credentials = Credentials::bearer("t");
    let client = Client::builder().credentials(credentials);
    client
        .setup(|setup| setup.blocking_transport(script.clone()))
        .build_blocking()
        .unwrap()
}
