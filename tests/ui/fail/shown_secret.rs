//! A secret has no text form.

use specwright_clients::rainbond::StoredTeamCertificate;

fn show(output: StoredTeamCertificate) {
    if let Some(key) = output.private_key {
        println!("{key}");
        println!("{}", key.to_string());
    }
}

fn main() {}
