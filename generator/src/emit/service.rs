//! Its `service.rs`: the static table of a service.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::error;
use super::profile;
use super::rate;
use super::tokens::{ident, optional};
use crate::model::service::{
    Auth, ConfigKey, CredentialsEnv, Endpoint, ErrorRead, ErrorRules, Partition, Protocol,
    Selector, Service, Source, Table,
};

/// The file of the table.
pub(super) fn service(service: &Service) -> TokenStream {
    let Service {
        feature,
        title,
        table,
        ..
    } = service;
    let Table {
        api_version,
        region_env,
        headers,
        ..
    } = table;
    let head = format!(
        " What the runtime knows of the service: `{}`.",
        service.origin.cited(feature)
    );
    let protocol = protocol(&table.protocol);
    let endpoint = endpoint(&table.endpoint);
    let auth = table.auth.iter().map(auth);
    let env = env(&table.env);
    let profile_files = table.profile_files.iter().map(profile::file);
    let config = table.config.iter().map(config_key);
    let headers = headers.iter().map(|(name, value)| quote!((#name, #value)));
    let rate_limit = optional(table.rate_limit.map(rate::limit));
    let errors = errors(&table.errors);
    let codes = table.codes.iter().map(error::code);
    quote! {
        #![doc = #head]

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: #feature,
            title: #title,
            api_version: #api_version,
            protocol: #protocol,
            endpoint: #endpoint,
            auth: &[#(#auth),*],
            credentials_env: #env,
            profile_files: &[#(#profile_files),*],
            region_env: &[#(#region_env),*],
            config: &[#(#config),*],
            headers: &[#(#headers),*],
            rate_limit: #rate_limit,
            errors: #errors,
            codes: &[#(#codes),*],
            transports: rt::TRANSPORTS,
        };
    }
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
    let action = optional(protocol.action.as_ref().map(selector));
    let version = optional(protocol.version.as_ref().map(selector));
    let without_body = optional(protocol.content_type_without_body.as_ref());
    let envelope = optional(protocol.envelope.as_ref());
    let get = optional(protocol.get.as_ref().map(|(content_type, lists)| {
        let content_type = optional(content_type.as_ref());
        quote!(rt::GetForm { content_type: #content_type, lists: #lists })
    }));
    quote! {
        rt::Protocol {
            family: rt::Family::#family,
            action: #action,
            version: #version,
            content_type: #content_type,
            content_type_without_body: #without_body,
            envelope: #envelope,
            lists: #lists,
            get: #get,
            keep_default_port: #keep_default_port,
        }
    }
}

fn selector(selector: &Selector) -> TokenStream {
    match selector {
        Selector::Header(name) => quote!(rt::Selector::Header(#name)),
        Selector::Query(name) => quote!(rt::Selector::Query(#name)),
    }
}

fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let Endpoint {
        regions,
        known_regions,
        ..
    } = endpoint;
    let template = optional(endpoint.template.as_ref());
    let fips = optional(endpoint.fips.as_ref());
    let dual_stack = optional(endpoint.dual_stack.as_ref());
    let both = optional(endpoint.fips_dual_stack.as_ref());
    let partitions = endpoint.partitions.iter().map(partition);
    let exceptions = endpoint
        .exceptions
        .iter()
        .map(|(region, address)| quote!((#region, #address)));
    quote! {
        rt::EndpointRules {
            template: #template,
            fips: #fips,
            dual_stack: #dual_stack,
            fips_dual_stack: #both,
            partitions: &[#(#partitions),*],
            exceptions: &[#(#exceptions),*],
            regions: &[#(#regions),*],
            known_regions: &[#(#known_regions),*],
        }
    }
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
        Auth::SigV4(service) => quote!(rt::AuthScheme::SigV4(rt::SigV4::new(#service))),
        Auth::Acs3 => quote!(rt::AuthScheme::Acs3),
        Auth::Tc3(service) => quote!(rt::AuthScheme::Tc3(rt::Tc3::new(#service))),
        Auth::SdkHmac => quote!(rt::AuthScheme::SdkHmac),
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
    quote! {
        rt::CredentialsEnv {
            access_key_id: &[#(#access_key_id),*],
            secret_access_key: &[#(#secret_access_key),*],
            session_token: &[#(#session_token),*],
            expires_at: &[#(#expires_at),*],
            bearer_token: &[#(#bearer_token),*],
        }
    }
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
    let present = optional(errors.present.as_ref());
    let read = errors.read.iter().map(read);
    let request_id = errors.request_id.iter().map(source);
    let wait = errors.wait.iter().map(|(header, unit)| {
        let unit = ident(unit);
        quote!(rt::WaitHint::new(#header, rt::WaitUnit::#unit))
    });
    let separator = optional(errors.family_separator.as_ref());
    quote! {
        rt::ErrorRules {
            present: #present,
            read: &[#(#read),*],
            request_id: &[#(#request_id),*],
            wait: &[#(#wait),*],
            family_separator: #separator,
        }
    }
}

fn read(read: &ErrorRead) -> TokenStream {
    let ErrorRead {
        message_required,
        nested,
        ..
    } = read;
    let code = read.code.iter().map(source);
    let message = read.message.iter().map(source);
    let cut_at = optional(read.cut_at.as_ref());
    let keep_after = optional(read.keep_after.as_ref());
    quote! {
        rt::ErrorRead {
            code: &[#(#code),*],
            message: &[#(#message),*],
            message_required: #message_required,
            nested: #nested,
            cut_at: #cut_at,
            keep_after: #keep_after,
        }
    }
}

fn source(source: &Source) -> TokenStream {
    let (place, text) = match source {
        Source::Header(name) => ("Header", name),
        Source::Pointer(pointer) => ("Pointer", pointer),
    };
    let (place, text) = (ident(place), Literal::string(text));
    quote!(rt::Source::#place(#text))
}
