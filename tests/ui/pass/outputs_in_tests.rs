//! Answers can be made up, for the tests of code that uses them.

use specwright_clients::aws_apigateway::ClientCertificate;
use specwright_clients::rainbond::StoredTeamCertificate;

fn describe(certificate: &ClientCertificate) -> &str {
    certificate
        .description
        .as_deref()
        .unwrap_or("no description")
}

fn main() {
    let mut certificate = ClientCertificate::default();
    assert_eq!(describe(&certificate), "no description");
    certificate.description = Some("mine".to_owned());
    assert_eq!(describe(&certificate), "mine");

    let mut output = StoredTeamCertificate::default();
    output.private_key = Some("KEY".into());
    assert_eq!(output.private_key.unwrap().expose(), "KEY");
}
