//! From operation to signed HTTP parts. What is signed is what is sent: everything is written once.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use http::{Method, Request, Uri};

use crate::auth::{self, SigningContext};
use crate::buffer::WipingBuffer;
use crate::config::Config;
use crate::credentials::Credentials;
use crate::error::cause::Cause;
use crate::operation::OperationSpec;
use crate::protocol::{Family, Selector, flat, json, path, scalar, template};
use crate::structure::{ListStyle, Member, Place, Structure};
use crate::timestamp::Timestamp;
use crate::value::Value;

/// What a signature needs besides the request. A fresh one for every attempt.
#[derive(Clone, Copy, Debug)]
pub struct Signing<'a> {
    /// The credentials.
    pub credentials: &'a Credentials,
    /// The time of signing.
    pub now: Timestamp,
    /// A text that no other request carries; some schemes send it.
    pub nonce: &'a str,
}

/// The `User-Agent` of every request; it is never signed.
const AGENT: HeaderValue =
    HeaderValue::from_static(concat!("specwright/", env!("CARGO_PKG_VERSION")));

/// So many headers that most requests need no more, those of signatures and transports included.
const HEADERS: usize = 12;

/// The request as it goes out.
pub(crate) fn signed(
    spec: &'static OperationSpec,
    input: &dyn Structure,
    config: &Config,
    signing: &Signing<'_>,
) -> Result<Request<Bytes>, Cause> {
    if spec.anonymous {
        return unsigned(spec, input, config);
    }
    let scheme = spec
        .service
        .auth
        .iter()
        .find(|scheme| scheme.matches(signing.credentials))
        .ok_or(Cause::UnfitCredentials(spec.service.title))?;
    let (mut parts, body) = unsigned(spec, input, config)?.into_parts();
    let context = SigningContext {
        credentials: signing.credentials,
        region: config.region(),
        now: signing.now,
        nonce: signing.nonce,
    };
    auth::sign(scheme, &mut parts, &body, &context).map_err(Cause::Signing)?;
    Ok(Request::from_parts(parts, body))
}

fn unsigned(
    spec: &'static OperationSpec,
    input: &dyn Structure,
    config: &Config,
) -> Result<Request<Bytes>, Cause> {
    let form = Form::of(spec, input, config);
    let mut headers = HeaderMap::with_capacity(HEADERS);
    headers.insert(HOST, config.endpoint().host_header().clone());
    headers.insert(USER_AGENT, AGENT);
    constant_headers(spec, config, &mut headers)?;
    member_headers(input, &mut headers)?;
    if let Some(content_type) = form.content_type(spec) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    let body = form.body(spec, input);
    let mut request = Request::new(body);
    *request.method_mut() = form.method;
    *request.uri_mut() = target(spec, input, config, form.lists, form.as_get)?;
    *request.headers_mut() = headers;
    request.extensions_mut().insert(spec);
    Ok(request)
}

/// The outer form of a request, decided once.
struct Form {
    method: Method,
    as_get: bool,
    json: bool,
    form: bool,
    lists: ListStyle,
}

impl Form {
    fn of(spec: &OperationSpec, input: &dyn Structure, config: &Config) -> Self {
        let protocol = &spec.service.protocol;
        let members = input.shape().members;
        let get = protocol
            .get
            .as_ref()
            .filter(|_| config.options().use_get && !holds_secret(input));
        let has = |place| members.iter().any(|member| member.place == place);
        Self {
            method: if get.is_some() {
                Method::GET
            } else {
                spec.method.clone()
            },
            as_get: get.is_some(),
            json: get.is_none() && (has(Place::Body) || protocol.family == Family::RpcJson),
            form: get.is_none() && has(Place::Form),
            lists: get.map_or(protocol.lists, |get| get.lists),
        }
    }

    fn content_type(&self, spec: &OperationSpec) -> Option<&'static str> {
        let protocol = &spec.service.protocol;
        match self {
            Self { json: true, .. } => Some(protocol.content_type),
            Self { form: true, .. } => Some("application/x-www-form-urlencoded"),
            Self { as_get: true, .. } => protocol.get.as_ref().and_then(|get| get.content_type),
            _ => protocol.content_type_without_body,
        }
    }

    fn body(&self, spec: &OperationSpec, input: &dyn Structure) -> Bytes {
        let mut out = WipingBuffer::default();
        if self.json {
            json::write::body(input, &mut out);
        } else if self.form {
            let lists = spec.service.protocol.lists;
            pairs(
                input,
                |member| member.place == Place::Form,
                lists,
                &mut |name, value| {
                    append_pair(name, value, &mut out);
                },
            );
        }
        out.into_bytes()
    }
}

/// Whether the caller set anything secret. Addresses are logged by everyone on the way.
fn holds_secret(input: &dyn Structure) -> bool {
    let mut members = input.shape().members.iter().enumerate();
    members.any(|(index, member)| match input.get(index) {
        Value::Absent => false,
        value => member.secret || is_secret_inside(value),
    })
}

fn is_secret_inside(value: Value<'_>) -> bool {
    match value {
        Value::Structure(inner) => holds_secret(inner),
        Value::List(list) => (0..list.len()).any(|index| is_secret_inside(list.get(index))),
        Value::Map(map) => {
            let mut found = false;
            map.visit(&mut |_, value| found |= is_secret_inside(value));
            found
        }
        _ => false,
    }
}

fn append_pair(name: &str, value: &str, out: &mut WipingBuffer) {
    let mut pair = String::new();
    path::encode(name, &mut pair);
    pair.push('=');
    path::encode(value, &mut pair);
    if !out.as_slice().is_empty() {
        out.push(b"&");
    }
    out.push(pair.as_bytes());
    zeroize::Zeroize::zeroize(&mut pair);
}

fn pairs(
    input: &dyn Structure,
    chosen: impl Fn(&Member) -> bool,
    lists: ListStyle,
    sink: &mut dyn FnMut(&str, &str),
) {
    for (index, member) in input.shape().members.iter().enumerate() {
        if chosen(member) {
            flat::pairs(member.wire, input.get(index), member, lists, sink);
        }
    }
}

/// Bytes that are enough for most targets, those of long queries excepted.
const TARGET: usize = 256;

fn target(
    spec: &'static OperationSpec,
    input: &dyn Structure,
    config: &Config,
    lists: ListStyle,
    as_get: bool,
) -> Result<Uri, Cause> {
    let endpoint = config.endpoint();
    let mut target = String::with_capacity(TARGET);
    target.extend([endpoint.scheme(), "://", endpoint.authority()]);
    target.push_str(endpoint.base_path());
    path::write(spec.path, input, config, &mut target)?;
    let mut separator = '?';
    let mut append = |name: &str, value: &str| {
        target.push(std::mem::replace(&mut separator, '&'));
        path::encode(name, &mut target);
        target.push('=');
        path::encode(value, &mut target);
    };
    for (selector, value) in selectors(spec) {
        if let Selector::Query(name) = selector {
            append(name, value);
        }
    }
    let chosen =
        |member: &Member| member.place == Place::Query || (as_get && member.place == Place::Body);
    pairs(input, chosen, lists, &mut append);
    Uri::from_maybe_shared(Bytes::from(target)).map_err(|_| Cause::Unsendable {
        member: "target",
        why: "the address of the request would be too long or not valid",
    })
}

/// What selects the operation and the version besides method and path.
pub(crate) fn selectors(
    spec: &'static OperationSpec,
) -> impl Iterator<Item = (Selector, &'static str)> {
    let protocol = &spec.service.protocol;
    let action = protocol.action.map(|selector| (selector, spec.name));
    let version = protocol
        .version
        .map(|selector| (selector, spec.service.api_version));
    action.into_iter().chain(version)
}

fn constant_headers(
    spec: &'static OperationSpec,
    config: &Config,
    headers: &mut HeaderMap,
) -> Result<(), Cause> {
    for (selector, value) in selectors(spec) {
        if let Selector::Header(name) = selector {
            insert_static(headers, name, value)?;
        }
    }
    for (name, value) in spec.service.headers {
        if !value.contains('{') {
            insert_static(headers, name, value)?;
        } else if let Ok(value) = template::fill(value, |key| config.value(key)) {
            // A header whose value is not configured is left out.
            insert_named(headers, name, &value)?;
        }
    }
    Ok(())
}

fn member_headers(input: &dyn Structure, headers: &mut HeaderMap) -> Result<(), Cause> {
    for (index, member) in input.shape().members.iter().enumerate() {
        if member.place == Place::Header
            && let Some(value) = scalar::text(input.get(index), member)
        {
            insert_named(headers, member.wire, &value).map_err(|_| unsendable(member.name))?;
        }
    }
    Ok(())
}

fn insert_named(headers: &mut HeaderMap, name: &'static str, value: &str) -> Result<(), Cause> {
    insert(headers, name, Bytes::copy_from_slice(value.as_bytes()))
}

/// As [`insert_named`], without a copy.
fn insert_static(
    headers: &mut HeaderMap,
    name: &'static str,
    value: &'static str,
) -> Result<(), Cause> {
    insert(headers, name, Bytes::from_static(value.as_bytes()))
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: Bytes) -> Result<(), Cause> {
    let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unsendable(name))?;
    // Bytes beyond ASCII pass as UTF-8; line breaks and other control characters never do.
    let value = HeaderValue::from_maybe_shared(value).map_err(|_| unsendable(name))?;
    headers.insert(header, value);
    Ok(())
}

fn unsendable(member: &'static str) -> Cause {
    Cause::Unsendable {
        member,
        why: "a header cannot hold line breaks or other control characters",
    }
}
