//! A caller that uses everything that the clients of a model offer, in every way that the report counts: it names types,
//! calls builders and clients, reads and assigns fields, matches variants.
//!
//! It is made from the model and not from the surface, so that what the surface forgets is missed here.

use specwright_generator::model::Model;
use specwright_generator::model::operation::{Operation, Output};
use specwright_generator::model::service::{Client, Service};
use specwright_generator::model::structure::{Enumeration, Member, Structure, Values};
use specwright_generator::model::ty::Ty;

use super::former::former;

/// The text of the caller, with the crate of clients at `root`. What has former names is used under these as well.
pub(super) fn caller(model: &Model, root: &str) -> String {
    let former = former(model).map(|former| uses(&former, root));
    let former = former.map(|text| {
        let same = same(model, root);
        format!("\npub mod former {{\n{text}}}\n{same}")
    });
    uses(model, root) + &former.unwrap_or_default()
}

fn uses(model: &Model, root: &str) -> String {
    let mut text = String::new();
    for service in &model.services {
        let module = &service.module;
        text.push_str(&format!(
            "pub mod {module} {{\nuse specwright_runtime as rt;\nuse {root} as api;\n\n"
        ));
        text.push_str(&client(module, &service.client));
        for operation in &service.operations {
            text.push_str(&self::operation(service, operation));
        }
        for it in &service.structures {
            text.push_str(&structure(module, it));
        }
        for it in &service.enumerations {
            text.push_str(&enumeration(module, it));
        }
        text.push_str("}\n");
    }
    text
}

/// Functions that take a type by its former name for the type by its present one.
fn same(model: &Model, root: &str) -> String {
    let types = model.services.iter().flat_map(|service| {
        let aliases = service.aliases.iter().filter(|it| it.states.is_empty());
        let aliases = aliases.filter(|it| it.client.is_none());
        aliases.map(|it| (&service.module, &it.name, &it.target))
    });
    let functions = types.map(|(module, name, target)| {
        let ty = |name: &str| format!("{root}::{module}::{name}");
        format!(
            "pub fn {module}_{name}__is_{target}(value: {}) -> {} {{ value }}\n",
            ty(name),
            ty(target)
        )
    });
    functions.collect()
}

fn client(module: &str, client: &Client) -> String {
    let settings = client.settings.iter();
    let mut setters: String = settings
        .map(|setting| format!(".{}(\"x\")", setting.name))
        .collect();
    let switches = [
        ("use_get", client.use_get),
        ("fips", client.fips),
        ("dual_stack", client.dual_stack),
    ];
    for (name, _) in switches.iter().filter(|(_, on)| *on) {
        setters.push_str(&format!(".{name}(true)"));
    }
    format!(
        "pub fn {module}_client() -> Result<api::{module}::Client, rt::ConfigError> {{
    let _ = &api::{module}::SERVICE;
    let builder: api::{module}::ClientBuilder = api::{module}::Client::builder();
    builder{setters}.build()
}}\n"
    )
}

fn operation(service: &Service, operation: &Operation) -> String {
    let module = &service.module;
    let input = &operation.input;
    let path = |name: &str| format!("api::{module}::{name}");
    let mut text = structure(module, input);
    let output = match &operation.output {
        Output::Own(own) => {
            text.push_str(&structure(module, own));
            &own.name
        }
        Output::Shared(name) => name,
    };
    let (name, error) = (&input.name, &operation.errors.name);
    let (ty, output, error_ty) = (path(name), path(output), path(error));
    let parameters = parameters(module, input, |_| true);
    let call = format!(
        "client_.{}(){}",
        operation.method_name,
        setters(input, |_| true)
    );
    text.push_str(&format!(
        "pub fn {name}__blocking(client_: &api::{module}::BlockingClient{parameters}) -> Result<{output}, rt::Error<{error_ty}>> {{
    {call}.send()
}}
pub async fn {name}__async(client_: &api::{module}::Client{parameters}) -> Result<{output}, rt::Error<{error_ty}>> {{
    {call}.send().await
}}
pub fn {name}__detailed(client_: &api::{module}::BlockingClient{parameters}) {{
    let _ = {call}.send_detailed();
}}
pub fn {name}__is_an_operation() {{
    fn is<O: rt::Operation<Output = {output}, Error = {error_ty}>>() {{}}
    is::<{ty}>();
}}\n"
    ));
    let call = (call.as_str(), parameters.as_str());
    text.push_str(&iterated(module, operation, call, (&output, &error_ty)));
    text.push_str(&waited(module, operation, call, (&output, &error_ty)));
    text.push_str(&methods(module, operation, call));
    let variants = operation.errors.variants.iter();
    let variants: Vec<&str> = variants.map(|variant| variant.name.as_str()).collect();
    text + &matching(&error_ty, error, &variants, "Unlisted")
}

fn structure(module: &str, structure: &Structure) -> String {
    let name = &structure.name;
    let path = format!("api::{module}::{name}");
    let mut text = String::new();
    for member in &structure.members {
        let (field, ty) = (&member.name, ty(module, &member.ty));
        text.push_str(&format!(
            "pub fn {name}_{field}(mut of: {path}, value: {ty}) -> {path} {{
    let _: &{ty} = &of.{field};
    of.{field} = value;
    of
}}\n"
        ));
    }
    if structure.default {
        text.push_str(&format!(
            "pub fn {name}__default() -> {path} {{ {path}::default() }}\n"
        ));
    }
    if let Some(builder) = &structure.builder {
        let builder = format!("api::{module}::{}", builder.name);
        let function = |what: &str, wanted: &dyn Fn(&Member) -> bool, setters: String| {
            let parameters = parameters(module, structure, wanted);
            let parameters = parameters.trim_start_matches(", ");
            format!(
                "pub fn {name}__{what}({parameters}) -> {path} {{ {path}::builder(){setters}.build() }}\n"
            )
        };
        text.push_str(&format!("pub type {name}Start = {builder};\n"));
        text.push_str(&function("built", &|_| true, setters(structure, |_| true)));
        let required = |member: &Member| member.required;
        text.push_str(&function("least", &required, setters(structure, required)));
        text.push_str(&function("passed", &|_| true, passing(structure)));
        text.push_str(&function(
            "literal",
            &|it| !is_text(it),
            literals(structure),
        ));
    }
    text
}

/// Functions that go through a list by pages and by items.
fn iterated(
    module: &str,
    operation: &Operation,
    (call, parameters): (&str, &str),
    (output, error): (&str, &str),
) -> String {
    let name = &operation.input.name;
    let Some(paging) = &operation.paging else {
        return String::new();
    };
    let item = ty(module, &paging.item);
    format!(
        "pub fn {name}__paged(client_: &api::{module}::BlockingClient{parameters}) {{
    for page in {call}.pages() {{
        let _: Result<{output}, rt::Error<{error}>> = page;
    }}
}}
pub fn {name}__items(client_: &api::{module}::BlockingClient{parameters}) {{
    for item in {call}.items() {{
        let _: Result<{item}, rt::Error<{error}>> = item;
    }}
}}\n"
    )
}

/// Functions that wait, with what the wait ends with.
fn waited(
    module: &str,
    operation: &Operation,
    (call, parameters): (&str, &str),
    (output, error): (&str, &str),
) -> String {
    let name = &operation.input.name;
    let functions = operation.waiters.iter().map(|waiter| {
        let method = &waiter.method;
        let end = match waiter.may_vanish {
            true => format!("Option<{output}>"),
            false => output.to_owned(),
        };
        format!(
            "pub fn {name}__{method}(client_: &api::{module}::BlockingClient{parameters}) -> Result<{end}, rt::Error<{error}>> {{
    {call}.{method}().run()
}}\n"
        )
    });
    functions.collect()
}

/// Functions that call what only some builders have.
fn methods(module: &str, operation: &Operation, (call, parameters): (&str, &str)) -> String {
    let name = &operation.input.name;
    let issued = operation.issued.iter().map(|_| "into_credentials");
    let finding = operation.finding.iter().map(|it| it.method.as_str());
    let functions = issued.chain(finding).map(|method| {
        format!(
            "pub fn {name}__{method}(client_: &api::{module}::BlockingClient{parameters}) {{
    let _ = {call}.{method}();
}}\n"
        )
    });
    functions.collect()
}

/// The members as parameters of a function, each after a comma.
fn parameters(module: &str, structure: &Structure, wanted: impl Fn(&Member) -> bool) -> String {
    let members = structure.members.iter().filter(|member| wanted(member));
    let parameters =
        members.map(|member| format!(", {}: {}", member.name, ty(module, &member.value)));
    parameters.collect()
}

/// Calls of setters with parameters.
fn setters(structure: &Structure, wanted: impl Fn(&Member) -> bool) -> String {
    let members = structure.members.iter().filter(|member| wanted(member));
    let setters = members.map(|member| format!(".{0}({0})", member.name));
    setters.collect()
}

/// The same with the setters that take an `Option`, where there are any.
fn passing(structure: &Structure) -> String {
    let setters = structure.members.iter().map(|member| match member {
        Member {
            name,
            required: true,
            ..
        } => format!(".{name}({name})"),
        Member { name, passing, .. } => format!(".{passing}(Some({name}))"),
    });
    setters.collect()
}

/// The same with literals for texts.
fn literals(structure: &Structure) -> String {
    let setters = structure
        .members
        .iter()
        .map(|member| match is_text(member) {
            true => format!(".{}(\"x\")", member.name),
            false => format!(".{0}({0})", member.name),
        });
    setters.collect()
}

fn is_text(member: &Member) -> bool {
    matches!(member.value, Ty::Text | Ty::Secret)
}

fn enumeration(module: &str, enumeration: &Enumeration) -> String {
    let name = &enumeration.name;
    let path = format!("api::{module}::{name}");
    let (variants, plain, literal): (Vec<&str>, _, _) = match &enumeration.values {
        Values::Texts(values) => (
            values.iter().map(|it| it.name.as_str()).collect(),
            "&str = value.as_str()",
            "\"x\"",
        ),
        Values::Numbers(values) => (
            values.iter().map(|it| it.name.as_str()).collect(),
            "i64 = value.get()",
            "1",
        ),
    };
    format!(
        "pub fn {name}__converted(value: {path}) -> {path} {{
    let _: {plain};
    {path}::from({literal})
}}\n"
    ) + &matching(&path, name, &variants, "Unlisted(_)")
}

/// A function that makes and matches variants.
fn matching(path: &str, name: &str, variants: &[&str], rest: &str) -> String {
    let arms = variants.iter().enumerate();
    let arms: String = arms
        .map(|(index, variant)| format!("{path}::{variant} => {index}, "))
        .collect();
    let values: String = variants
        .iter()
        .map(|it| format!("{path}::{it}, "))
        .collect();
    format!(
        "pub fn {name}__matched(value: {path}) -> (usize, Vec<{path}>) {{
    let index = match value {{ {arms}{path}::{rest} => 998, _ => 999 }};
    (index, vec![{values}])
}}\n"
    )
}

fn ty(module: &str, ty: &Ty) -> String {
    let inner = |inner: &Ty| self::ty(module, inner);
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::I32 => "i32".to_owned(),
        Ty::I64 => "i64".to_owned(),
        Ty::U64 => "u64".to_owned(),
        Ty::F64 => "f64".to_owned(),
        Ty::Text => "String".to_owned(),
        Ty::Secret => "rt::Secret".to_owned(),
        Ty::Timestamp => "rt::Timestamp".to_owned(),
        Ty::Blob => "rt::Blob".to_owned(),
        Ty::Named(name) => format!("api::{module}::{name}"),
        Ty::Boxed(name) => format!("rt::Boxed<api::{module}::{name}>"),
        Ty::List(of) => format!("Vec<{}>", inner(of)),
        Ty::Map(of) => format!("std::collections::BTreeMap<String, {}>", inner(of)),
        Ty::Optional(of) => format!("Option<{}>", inner(of)),
    }
}
