//! Every generated operation, in one place: what holds for all operations is tested with all of them.

use specwright_runtime::{Operation, Place, Service, Structure};

/// Something to do with every operation.
pub trait Visit {
    /// Does it with one.
    fn operation<O: Operation>(&mut self);
}

/// Calls a visitor with each of the operations, which stand below their services.
macro_rules! visit_each {
    ($visitor:ident: $($service:ident { $($operation:ident,)* })*) => {
        $($($visitor.operation::<specwright_clients::$service::$operation>();)*)*
    };
}

/// Does it with all operations. A new one is added here and nowhere else.
pub fn visit_all(visitor: &mut impl Visit) {
    visit_each! {
        visitor:
        alibaba_vpc {
            CreateSslVpnClientCert,
            DeleteSslVpnClientCert,
            DescribeSslVpnClientCert,
            DescribeSslVpnClientCerts,
            ModifySslVpnClientCert,
        }
        aws_apigateway {
            DeleteClientCertificate,
            GenerateClientCertificate,
            GetClientCertificate,
            GetClientCertificates,
            UpdateClientCertificate,
        }
        huawei_iam {
            KeystoneCreateUserTokenByPassword,
            KeystoneListProjects,
        }
        huawei_roma {
            AssociateCertificateV2,
            BatchAssociateCertsV2,
            BatchAssociateDomainsV2,
            BatchDisassociateCertsV2,
            BatchDisassociateDomainsV2,
            CreateCertificateV2,
            DeleteCertificateV2,
            DisassociateCertificateV2,
            ListAttachedDomainsV2,
            ListCertificatesV2,
            ShowDetailsOfCertificateV2,
            ShowDetailsOfDomainNameCertificateV2,
            UpdateCertificateV2,
        }
        rainbond {
            CreateTeamCertificate,
            DeleteTeamCertificate,
            GetTeamCertificate,
            ListTeamCertificates,
            UpdateTeamCertificate,
        }
        tencent_gaap {
            CreateCertificate,
            DeleteCertificate,
            DescribeCertificateDetail,
            DescribeCertificates,
            ModifyCertificate,
            ModifyCertificateAttributes,
        }
    }
}

/// Does it with one operation of each service, one whose answer has a body: for what depends on the service alone.
pub fn visit_services(visitor: &mut impl Visit) {
    visit_all(&mut OneEach {
        visitor,
        seen: Vec::new(),
    });
}

struct OneEach<'a, V> {
    visitor: &'a mut V,
    seen: Vec<&'static str>,
}

impl<V: Visit> Visit for OneEach<'_, V> {
    fn operation<O: Operation>(&mut self) {
        let id = O::SPEC.service.id;
        let mut members = O::Output::empty().shape().members.iter();
        if !self.seen.contains(&id) && members.any(|member| member.place == Place::Body) {
            self.seen.push(id);
            self.visitor.operation::<O>();
        }
    }
}

/// The services of all operations.
pub fn services() -> Vec<&'static Service> {
    let mut services = Services::default();
    visit_all(&mut services);
    services.0
}

#[derive(Default)]
struct Services(Vec<&'static Service>);

impl Visit for Services {
    fn operation<O: Operation>(&mut self) {
        let service = O::SPEC.service;
        if self.0.iter().all(|known| known.id != service.id) {
            self.0.push(service);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::specs;

    #[derive(Default)]
    struct Names(BTreeSet<(String, String)>);

    impl Visit for Names {
        fn operation<O: Operation>(&mut self) {
            let name = (O::SPEC.service.id.to_owned(), O::SPEC.name.to_owned());
            assert!(self.0.insert(name), "{} is listed twice", O::SPEC.name);
        }
    }

    #[test]
    fn no_operation_of_the_specs_is_forgotten() {
        let mut known = Names::default();
        visit_all(&mut known);
        let mut documented = BTreeSet::new();
        for spec in specs::read_all().unwrap() {
            let names = spec.operations().map(str::to_owned);
            documented.extend(names.map(|name| (spec.service_id().to_owned(), name)));
        }
        assert_eq!(known.0, documented);
    }
}
