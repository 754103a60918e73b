//! Its `service.rs`: the static table of a service.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::error;
use super::profile;
use super::rate;
use super::table::{always, list, on, some, table};
use super::tokens::{ident, moved, optional};
use crate::model::service::{
    Auth, ConfigKey, CredentialsEnv, Endpoint, ErrorRead, ErrorRules, Partition, Protocol,
    Selector, Service, Source,
};
use crate::tree::RustFile;

/// The file of the table.
pub(super) fn service(service: &Service) -> RustFile<'_> {
    let Service {
        feature,
        title,
        table,
        ..
    } = service;
    let cited = service.origin.cited(feature);
    let doc = format!("What the runtime knows of the service: `{cited}`.");
    let headers = table.headers.iter();
    let headers = headers.map(|(name, value)| quote!((#name, #value)));
    let fields = [
        ("id", always(feature)),
        ("title", always(title)),
        ("api_version", always(&table.api_version)),
        ("protocol", always(protocol(&table.protocol))),
        ("endpoint", always(endpoint(&table.endpoint))),
        ("auth", list(table.auth.iter().map(auth))),
        ("credentials_env", always(env(&table.env))),
        (
            "profile_files",
            list(table.profile_files.iter().map(profile::file)),
        ),
        ("region_env", list(&table.region_env)),
        ("config", list(table.config.iter().map(config_key))),
        ("headers", list(headers)),
        ("rate_limit", some(table.rate_limit.map(rate::limit))),
        ("errors", always(errors(&table.errors))),
        ("codes", list(table.codes.iter().map(error::code))),
        // Those that the features of the runtime bring.
        ("transports", None),
    ];
    let table = moved(self::table("Service", quote!(rt::SERVICE), &fields));
    let items = quote! {
        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = #table;
    };
    RustFile::titled(&doc, items)
}

fn protocol(protocol: &Protocol) -> TokenStream {
    let Protocol {
        family,
        content_type,
        lists,
        keep_default_port,
        ..
    } = protocol;
    let family = ident(family);
    let get = protocol.get.as_ref().map(|(content_type, lists)| {
        let content_type = optional(content_type.as_ref());
        quote!(rt::GetForm { content_type: #content_type, lists: #lists })
    });
    let fields = [
        ("family", always(quote!(rt::Family::#family))),
        ("action", some(protocol.action.as_ref().map(selector))),
        ("version", some(protocol.version.as_ref().map(selector))),
        ("content_type", always(content_type)),
        (
            "content_type_without_body",
            some(protocol.content_type_without_body.as_ref()),
        ),
        ("envelope", some(protocol.envelope.as_ref())),
        ("lists", always(lists)),
        ("get", some(get)),
        ("keep_default_port", on(*keep_default_port)),
    ];
    table("Protocol", quote!(rt::Protocol::PLAIN), &fields)
}

fn selector(selector: &Selector) -> TokenStream {
    match selector {
        Selector::Header(name) => quote!(rt::Selector::Header(#name)),
        Selector::Query(name) => quote!(rt::Selector::Query(#name)),
    }
}

fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let exceptions = endpoint.exceptions.iter();
    let exceptions = exceptions.map(|(region, address)| quote!((#region, #address)));
    let fields = [
        ("template", some(endpoint.template.as_ref())),
        ("fips", some(endpoint.fips.as_ref())),
        ("dual_stack", some(endpoint.dual_stack.as_ref())),
        ("fips_dual_stack", some(endpoint.fips_dual_stack.as_ref())),
        (
            "partitions",
            list(endpoint.partitions.iter().map(partition)),
        ),
        ("exceptions", list(exceptions)),
        ("regions", list(&endpoint.regions)),
        ("known_regions", list(&endpoint.known_regions)),
    ];
    table("EndpointRules", quote!(rt::EndpointRules::NONE), &fields)
}

fn partition(partition: &Partition) -> TokenStream {
    let Partition {
        id,
        prefixes,
        pattern,
        variables,
        fips,
        dual_stack,
    } = partition;
    let variables = variables
        .iter()
        .map(|(name, value)| quote!((#name, #value)));
    let pattern = optional(
        pattern
            .as_ref()
            .map(|pattern| quote!(rt::pattern!(#pattern))),
    );
    quote! {
        rt::Partition {
            id: #id,
            prefixes: &[#(#prefixes),*],
            pattern: #pattern,
            variables: &[#(#variables),*],
            fips: #fips,
            dual_stack: #dual_stack,
        }
    }
}

fn auth(auth: &Auth) -> TokenStream {
    match auth {
        Auth::SigV4(service) => quote!(rt::AuthScheme::Signature(&rt::SigV4::new(#service))),
        Auth::Acs3 => quote!(rt::AuthScheme::Signature(&rt::Acs3)),
        Auth::Tc3(service) => quote!(rt::AuthScheme::Signature(&rt::Tc3::new(#service))),
        Auth::SdkHmac => quote!(rt::AuthScheme::Signature(&rt::SdkHmac)),
        Auth::Anonymous => quote!(rt::AuthScheme::Anonymous),
        Auth::Token(header) => quote!(rt::AuthScheme::Token { header: #header }),
    }
}

fn env(env: &CredentialsEnv) -> TokenStream {
    let CredentialsEnv {
        access_key_id,
        secret_access_key,
        session_token,
        expires_at,
        bearer_token,
    } = env;
    let fields = [
        ("access_key_id", list(access_key_id)),
        ("secret_access_key", list(secret_access_key)),
        ("session_token", list(session_token)),
        ("expires_at", list(expires_at)),
        ("bearer_token", list(bearer_token)),
    ];
    table("CredentialsEnv", quote!(rt::CredentialsEnv::NONE), &fields)
}

fn config_key(key: &ConfigKey) -> TokenStream {
    let ConfigKey {
        name,
        env,
        profile,
        values,
        ..
    } = key;
    quote! {
        rt::ConfigKey {
            name: #name,
            env: &[#(#env),*],
            profile: &[#(#profile),*],
            values: &[#(#values),*],
        }
    }
}

fn errors(errors: &ErrorRules) -> TokenStream {
    let wait = errors.wait.iter().map(|(header, unit)| {
        let unit = ident(unit);
        quote!(rt::WaitHint::new(#header, rt::WaitUnit::#unit))
    });
    let fields = [
        ("present", some(errors.present.as_ref())),
        ("read", list(errors.read.iter().map(read))),
        ("request_id", list(errors.request_id.iter().map(source))),
        ("wait", list(wait)),
        ("family_separator", some(errors.family_separator.as_ref())),
    ];
    table("ErrorRules", quote!(rt::ErrorRules::NONE), &fields)
}

fn read(read: &ErrorRead) -> TokenStream {
    let fields = [
        ("code", list(read.code.iter().map(source))),
        ("message", list(read.message.iter().map(source))),
        ("message_required", on(read.message_required)),
        ("nested", on(read.nested)),
        ("cut_at", some(read.cut_at.as_ref())),
        ("keep_after", some(read.keep_after.as_ref())),
    ];
    table("ErrorRead", quote!(rt::ErrorRead::NONE), &fields)
}

fn source(source: &Source) -> TokenStream {
    let (place, text) = match source {
        Source::Header(name) => ("Header", name),
        Source::Pointer(pointer) => ("Pointer", pointer),
    };
    let (place, text) = (ident(place), Literal::string(text));
    quote!(rt::Source::#place(#text))
}
