//! Our specs as one OpenAPI document: every operation a POST with a JSON body, every type a schema. It serves to
//! measure with, not to call with.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

pub(crate) fn run(specs: &Path, document: &Path) -> Result<(), Box<dyn Error>> {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for entry in fs::read_dir(specs)? {
        let spec: Value = serde_json::from_slice(&fs::read(entry?.path())?)?;
        let id = spec["service"]["id"].as_str().ok_or("no id")?;
        for (name, declared) in object(&spec["types"]) {
            schemas.insert(type_name(id, name), schema(id, declared));
        }
        for (name, operation) in object(&spec["operations"]) {
            let input = input(operation, &spec["mixins"]);
            paths.insert(format!("/{id}/{name}"), path(id, name, operation, &input));
        }
    }
    let text = json!({
        "openapi": "3.0.3",
        "info": { "title": "Synthetic", "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas },
    });
    fs::write(document, serde_json::to_vec(&text)?)?;
    Ok(())
}

/// The members of a request, with those that it takes from mixins.
fn input(operation: &Value, mixins: &Value) -> Value {
    let mut input: Map<_, _> = object(&operation["input"])
        .map(|(name, member)| (name.clone(), member.clone()))
        .collect();
    for mixin in operation["with"].as_array().into_iter().flatten() {
        let members = mixin.as_str().map(|name| &mixins[name]["members"]);
        for (name, member) in members.into_iter().flat_map(object) {
            input.insert(name.clone(), member.clone());
        }
    }
    Value::Object(input)
}

fn path(id: &str, name: &str, operation: &Value, input: &Value) -> Value {
    let answer = match operation["output_type"].as_str() {
        Some(name) => reference(id, name),
        None => members(id, &operation["output"]),
    };
    let content = |schema: Value| json!({ "application/json": { "schema": schema } });
    json!({ "post": {
        "operationId": format!("{id}_{name}"),
        "description": operation["doc"],
        "requestBody": { "required": true, "content": content(members(id, input)) },
        "responses": { "200": { "description": "Done.", "content": content(answer) } },
    } })
}

fn schema(id: &str, declared: &Value) -> Value {
    let mut schema = if let Some(values) = declared["values"].as_object() {
        json!({ "type": "string", "enum": values.keys().collect::<Vec<_>>() })
    } else if declared["values"].is_array() {
        json!({ "type": "string", "enum": declared["values"] })
    } else if declared["members"].is_object() {
        members(id, &declared["members"])
    } else {
        json!({ "type": "integer" })
    };
    schema["description"] = declared["doc"].clone();
    schema
}

fn members(id: &str, members: &Value) -> Value {
    let mut required = Vec::new();
    let mut properties = Map::new();
    for (name, member) in object(members) {
        if member["required"] == true {
            required.push(name);
        }
        let mut schema = of_type(id, member["type"].as_str().unwrap_or("string"));
        // A reference must stand alone.
        if schema.get("$ref").is_none() {
            schema["description"] = member["doc"].clone();
        }
        properties.insert(name.clone(), schema);
    }
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn of_type(id: &str, name: &str) -> Value {
    let inner = |prefix: &str| {
        let rest = name.strip_prefix(prefix)?.strip_suffix('>')?;
        Some(of_type(id, rest.trim_end_matches('?')))
    };
    if let Some(items) = inner("list<") {
        return json!({ "type": "array", "items": items });
    }
    if let Some(values) = inner("map<") {
        return json!({ "type": "object", "additionalProperties": values });
    }
    match name {
        "string" | "blob" => json!({ "type": "string" }),
        "timestamp" => json!({ "type": "string", "format": "date-time" }),
        "bool" => json!({ "type": "boolean" }),
        "i32" => json!({ "type": "integer", "format": "int32" }),
        "i64" | "u64" => json!({ "type": "integer", "format": "int64" }),
        "f64" => json!({ "type": "number", "format": "double" }),
        _ => reference(id, name),
    }
}

fn reference(id: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", type_name(id, name)) })
}

fn type_name(id: &str, name: &str) -> String {
    format!("{id}-{name}")
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
