//! Clouds that replace a certificate in place get back everything that the form would reset.

use specwright_clients::huawei_roma::{
    self, CertificateDetail, CertificateScope, ListCertificatesV2, ShowDetailsOfCertificateV2,
    UpdateCertificateV2,
};
use specwright_clients::rainbond::{
    GetTeamCertificate, ListTeamCertificates, TeamCertificateSummary, UpdateTeamCertificate,
};
use specwright_clients::{Scripted, Secret};
use specwright_rotation::Error;

use crate::clouds::{KEY, NAME, PEM, huawei, key_pair, over, rainbond, rotated, run, text, with};

/// A script in which Huawei's certificate is found and read, then replaced and read again.
fn replaced(before: &CertificateDetail) -> Scripted {
    let script = Scripted::default();
    let listed = [with(|item: &mut huawei_roma::Certificate| {
        item.id = text("c1");
        item.name = text(NAME);
    })];
    script.on::<ListCertificatesV2>().reply(&with(
        |list: &mut huawei_roma::ListCertificatesV2Output| {
            list.total = Some(1);
            list.certificates = Some(listed.to_vec());
        },
    ));
    script.on::<ShowDetailsOfCertificateV2>().reply(before);
    script.on::<UpdateCertificateV2>().example();
    script.on::<ShowDetailsOfCertificateV2>().reply(before);
    script
}

fn detail(scope: CertificateScope, instance: &str) -> CertificateDetail {
    with(|detail: &mut CertificateDetail| {
        detail.id = text("c1");
        detail.name = text(NAME);
        detail.scope = Some(scope);
        detail.instance_id = text(instance);
    })
}

#[test]
fn huawei_keeps_scope_and_instance() {
    let owners = [
        (CertificateScope::Instance, "i-1", text("i-1")),
        (CertificateScope::Global, "common", None),
    ];
    for (scope, instance, sent) in owners {
        let script = replaced(&detail(scope.clone(), instance));
        let done = run(&huawei(&over(&script)), &key_pair()).unwrap();
        assert_eq!(done, rotated("c1", "c1"));
        let [form] = &script.sent::<UpdateCertificateV2>()[..] else {
            panic!("one replacement");
        };
        assert_eq!((&*form.certificate_id, &*form.name), ("c1", NAME));
        assert_eq!((&*form.cert_content, form.private_key.expose()), (PEM, KEY));
        assert_eq!(
            (form.scope.clone(), form.instance_id.clone()),
            (Some(scope), sent)
        );
        assert_eq!(form.trusted_root_ca, None);
    }
}

#[test]
fn huawei_does_not_drop_a_trusted_root() {
    let mut before = detail(CertificateScope::Global, "common");
    before.has_trusted_root_ca = Some(true);
    let script = replaced(&before);
    let error = run(&huawei(&over(&script)), &key_pair()).unwrap_err();
    assert!(matches!(error, Error::WouldLose(_)), "{error}");
    assert!(script.sent::<UpdateCertificateV2>().is_empty());

    let script = replaced(&before);
    let store = huawei(&over(&script)).trusted_root("ROOT");
    run(&store, &key_pair()).unwrap();
    let form = script.sent::<UpdateCertificateV2>().remove(0);
    assert_eq!(form.trusted_root_ca, text("ROOT"));
}

#[test]
fn huawei_changes_nothing_of_which_it_does_not_know_whose_it_is() {
    let mut before = detail(CertificateScope::Global, "common");
    before.scope = None;
    let script = replaced(&before);
    let error = run(&huawei(&over(&script)), &key_pair()).unwrap_err();
    assert!(matches!(error, Error::Incomplete(_)), "{error}");
    assert!(script.sent::<UpdateCertificateV2>().is_empty());
}

/// A script in which Rainbond's certificate is found and replaced, and these are read afterwards.
fn stored(pem: &str, key: &str) -> Scripted {
    use specwright_clients::rainbond::{GetTeamCertificateOutput, ListTeamCertificatesOutput};

    let script = Scripted::default();
    let listed = [(6, "other"), (7, NAME)].map(|(id, alias)| {
        with(|item: &mut TeamCertificateSummary| {
            item.id = Some(id);
            item.alias = text(alias);
        })
    });
    script
        .on::<ListTeamCertificates>()
        .reply(&with(|list: &mut ListTeamCertificatesOutput| {
            list.total = Some(2);
            list.certificates = Some(listed.to_vec());
        }));
    let read = |pem: &str, key: &str| {
        with(|read: &mut GetTeamCertificateOutput| {
            read.id = Some(7);
            read.alias = text(NAME);
            read.certificate_type = text("gateway-type");
            read.certificate = text(pem);
            read.private_key = Some(Secret::from(key));
        })
    };
    script.on::<GetTeamCertificate>().reply(&read("OLD", "OLD"));
    script.on::<UpdateTeamCertificate>().example();
    script.on::<GetTeamCertificate>().reply(&read(pem, key));
    script
}

#[test]
fn rainbond_gets_all_four_members() {
    // It gives back texts without the last line end.
    let script = stored(PEM.trim_end(), KEY.trim_end());
    let done = run(&rainbond(&over(&script)), &key_pair()).unwrap();
    assert_eq!(done, rotated("7", "7"));
    let form = script.sent::<UpdateTeamCertificate>().remove(0);
    assert_eq!((&*form.team_id, &*form.certificate_id), ("teama", "7"));
    assert_eq!(
        (&*form.alias, &*form.certificate_type),
        (NAME, "gateway-type")
    );
    assert_eq!((&*form.certificate, form.private_key.expose()), (PEM, KEY));
}

#[test]
fn rainbond_is_not_believed_before_the_new_certificate_is_read() {
    for (pem, key, what) in [("OLD", KEY, "certificate"), (PEM, "OLD", "key")] {
        let script = stored(pem, key);
        let error = run(&rainbond(&over(&script)), &key_pair()).unwrap_err();
        let Error::Unfinished { rotated: ids, why } = &error else {
            panic!("{error}");
        };
        assert_eq!(*ids, rotated("7", "7"));
        assert!(
            matches!(**why, Error::Differs(differs) if differs == what),
            "{why}"
        );
    }
}
