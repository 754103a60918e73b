//! An answer in the making, put together from the places that a spec names.

use serde_json::{Value, json};
use specwright_runtime::{Operation, Place, Structure};
use specwright_tests::loopback::Reply;
use specwright_tests::specs::{Spec, spec_of, texts};

/// The id of every request that is answered here.
pub(crate) const REQUEST_ID: &str = "request-1";

/// Status, headers and JSON body.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    body: Value,
}

impl Draft {
    fn new() -> Self {
        Self {
            status: 400,
            headers: Vec::new(),
            body: json!({}),
        }
    }

    /// Writes a value where the spec says that it stands: `header:Name` or a JSON pointer.
    fn put(&mut self, place: &str, value: Value) {
        match place.strip_prefix("header:") {
            Some(name) => {
                let text = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                self.headers.push((name.to_owned(), text));
            }
            None => plant(&mut self.body, place, value),
        }
    }

    pub(crate) fn body(&self) -> String {
        self.body.to_string()
    }

    fn headers(&self) -> Vec<(&str, &str)> {
        let headers = self.headers.iter();
        headers.map(|(name, value)| (&**name, &**value)).collect()
    }

    pub(crate) fn reply(&self) -> Reply {
        Reply::answer(self.status, &self.headers(), &self.body())
    }
}

/// Every form in which a service may report an error: each rule of reading with each of its places.
pub(crate) fn forms(spec: &Spec, code: &str, message: &str, status: u16) -> Vec<Draft> {
    let errors = &spec.service()["errors"];
    let mut forms = Vec::new();
    for rule in errors["read"].as_array().unwrap() {
        for place in texts(&rule["code"]) {
            for spelling in spellings(rule, code) {
                let mut draft = Draft::new();
                draft.put(place, spelling);
                draft.put(texts(&rule["message"])[0], json!(message));
                if rule["nested"] == json!(true) {
                    draft.body = json!({ "unrelated": [], "cause": draft.body });
                }
                draft.put(texts(&errors["request_id"])[0], json!(REQUEST_ID));
                let within_success = errors["present"].as_str();
                let reported = within_success.is_some_and(|at| draft.body.pointer(at).is_some());
                draft.status = if reported { 200 } else { status };
                forms.push(draft);
            }
        }
    }
    forms
}

/// The code as it may be written: as a number too if it is one, and with what the rule cuts off.
fn spellings(rule: &Value, code: &str) -> Vec<Value> {
    let mut spellings = vec![json!(code)];
    if let Ok(number) = code.parse::<u32>() {
        spellings.push(json!(number));
    }
    let (before, after) = (rule["keep_after"].as_str(), rule["cut_at"].as_str());
    if before.or(after).is_some() {
        let before = before.map(|mark| format!("namespace{mark}"));
        let after = after.map(|mark| format!("{mark}anything"));
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        spellings.push(json!(format!("{before}{code}{after}")));
    }
    spellings
}

/// Whether a success says anything in its body.
pub(crate) fn has_body<O: Operation>() -> bool {
    let output = O::Output::empty();
    let mut members = output.shape().members.iter();
    members.any(|member| member.place == Place::Body)
}

/// A documented answer, to which every member is added that travels in a header; `{}` if nothing is answered.
pub(crate) fn documented<O: Operation>() -> Value {
    let mut examples = O::SPEC.examples.iter();
    let shown = examples.find_map(|example| example.output);
    let mut output: Value = serde_json::from_str(shown.unwrap_or("{}")).unwrap();
    for member in O::Output::empty().shape().members {
        if member.place == Place::Header && output[member.wire].is_null() {
            output[member.wire] = json!("what the header says");
        }
    }
    output
}

/// The documented answer as the service sends it: with the documented status, each member in its place, and in the
/// envelope of the service. Where a success has no body, there is none.
pub(crate) fn success<O: Operation>() -> Reply {
    let spec = spec_of::<O>().unwrap();
    let mut draft = Draft::new();
    let mut members = documented::<O>();
    let empty = O::Output::empty();
    let table = empty.shape().members.iter();
    for header in table.filter(|member| member.place == Place::Header) {
        if let Some(value) = members.as_object_mut().unwrap().remove(header.wire) {
            draft.put(&format!("header:{}", header.wire), value);
        }
    }
    let envelope = spec.service()["protocol"]["envelope"].as_str();
    draft.put(envelope.unwrap_or_default(), members);
    let status = &spec.operation(O::SPEC.name)["http"]["success"];
    draft.status = u16::try_from(status.as_u64().unwrap_or(200)).unwrap();
    if has_body::<O>() {
        return draft.reply();
    }
    assert_eq!(draft.body(), "{}", "{}", O::SPEC.name);
    Reply::answer(draft.status, &draft.headers(), "")
}

/// Writes a value at a JSON pointer, with the objects around it.
fn plant(body: &mut Value, pointer: &str, value: Value) {
    let steps = pointer.split('/').skip(1);
    let target = steps.fold(body, |at, step| &mut at[step]);
    *target = value;
}
