//! Files of profiles.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::path::names_in;
use crate::model::profile::{
    Conditions, KeyNames, ProfileFile, ProfileLayout, ProfileRead, ProfileSource,
};
use crate::problem::Code;
use crate::spec::profile as spec;

/// Lowers a file of profiles, which stands at `at`.
pub(crate) fn lower(cx: &mut Context<'_>, at: &At, file: &spec::ProfileFile) -> ProfileFile {
    let paths_at = at.key("paths");
    some(cx, &paths_at, &file.paths);
    for (index, path) in file.paths.iter().enumerate() {
        let at = paths_at.index(index);
        if !path.starts_with("~/") && !path.starts_with('/') {
            cx.at_value(
                Code::ProfilePath,
                &at,
                "a path begins with `~/` or `/`",
                "write the whole path",
            );
        }
        only_profile(cx, &at, path);
    }
    let read_at = at.key("read");
    some(cx, &read_at, &file.read);
    let read = file.read.iter().enumerate();
    let read = read.filter_map(|(index, read)| self::read(cx, &read_at.index(index), read));
    ProfileFile {
        paths: file.paths.clone(),
        path_env: file.path_env.clone(),
        disabled_env: file.disabled_env.clone(),
        profile_env: file.profile_env.clone(),
        continues: file.continues,
        read: read.collect(),
        layout: layout(cx, &at.key("layout"), &file.layout),
    }
}

fn layout(cx: &mut Context<'_>, at: &At, layout: &spec::ProfileLayout) -> ProfileLayout {
    match layout {
        spec::ProfileLayout::Ini {
            sections,
            default_sections,
        } => {
            some(cx, &at.key("sections"), sections);
            for (key, sections) in [
                ("sections", sections),
                ("default_sections", default_sections),
            ] {
                for (index, section) in sections.iter().enumerate() {
                    only_profile(cx, &at.key(key).index(index), section);
                }
            }
            ProfileLayout::Ini(sections.clone(), default_sections.clone())
        }
        spec::ProfileLayout::JsonObject => ProfileLayout::JsonObject,
        spec::ProfileLayout::JsonList {
            list,
            name,
            current,
        } => {
            for (key, pointer) in [("list", Some(list)), ("current", current.as_ref())] {
                if pointer.is_some_and(|pointer| !pointer.starts_with('/')) {
                    cx.at_value(
                        Code::BadPointer,
                        &at.key(key),
                        "a JSON pointer begins with `/`",
                        "write `/member`",
                    );
                }
            }
            ProfileLayout::JsonList(list.clone(), name.clone(), current.clone())
        }
    }
}

fn read(cx: &mut Context<'_>, at: &At, read: &spec::ProfileRead) -> Option<ProfileRead> {
    let source = match (&read.keys, &read.process) {
        (Some(keys), None) => ProfileSource::Keys(names(cx, &at.key("keys"), keys)),
        (None, Some(process)) => {
            let at = at.key("process");
            ProfileSource::Process(
                process.key.clone(),
                conditions(cx, &at.key("when"), &process.when),
                names(cx, &at.key("output"), &process.output),
            )
        }
        (Some(_), Some(_)) => {
            let what = "a key pair and a program at once";
            cx.at_value(
                Code::ProfileSource,
                at,
                what,
                "make two entries of it; the first that is there is taken",
            );
            return None;
        }
        (None, None) => {
            cx.at_value(
                Code::ProfileSource,
                at,
                "this reads nothing",
                "give `keys` or `process`",
            );
            return None;
        }
    };
    Some(ProfileRead {
        when: conditions(cx, &at.key("when"), &read.when),
        unless: read.unless.clone(),
        source,
    })
}

fn conditions(
    cx: &mut Context<'_>,
    at: &At,
    conditions: &IndexMap<String, Vec<String>>,
) -> Conditions {
    for (key, values) in conditions {
        some(cx, &at.key(key), values);
    }
    let pairs = conditions
        .iter()
        .map(|(key, values)| (key.clone(), values.clone()));
    pairs.collect()
}

fn names(cx: &mut Context<'_>, at: &At, keys: &spec::ProfileKeys) -> KeyNames {
    some(cx, &at.key("access_key_id"), &keys.access_key_id);
    some(cx, &at.key("secret_access_key"), &keys.secret_access_key);
    KeyNames {
        access_key_id: keys.access_key_id.clone(),
        secret_access_key: keys.secret_access_key.clone(),
        session_token: keys.session_token.clone(),
        expires_at: keys.expires_at.clone(),
    }
}

fn some<T>(cx: &mut Context<'_>, at: &At, list: &[T]) {
    if list.is_empty() {
        cx.at_value(
            Code::EmptyList,
            at,
            "this list is empty",
            "give at least one",
        );
    }
}

fn only_profile(cx: &mut Context<'_>, at: &At, text: &str) {
    for name in names_in(text).filter(|name| *name != "profile") {
        let what = format!("nothing says what `{{{name}}}` stands for");
        cx.at_value(
            Code::UnknownVariable,
            at,
            what,
            "only `{profile}` is known here",
        );
    }
}
