//! Every generated operation, in one place: what holds for all operations is tested with all of them.

use specwright_clients::{
    alibaba_vpc, aws_apigateway, huawei_iam, huawei_roma, rainbond, tencent_gaap,
};
use specwright_runtime::{AuthScheme, Operation, Service};

/// Something to do with every operation.
pub trait Visit {
    /// Does it with one.
    fn operation<O: Operation>(&mut self);
}

/// Does it with all operations. A new one is added here and nowhere else.
pub fn visit_all(visitor: &mut impl Visit) {
    visitor.operation::<alibaba_vpc::CreateSslVpnClientCert>();
    visitor.operation::<alibaba_vpc::DescribeSslVpnClientCert>();
    visitor.operation::<alibaba_vpc::DescribeSslVpnClientCerts>();
    visitor.operation::<alibaba_vpc::ModifySslVpnClientCert>();
    visitor.operation::<alibaba_vpc::DeleteSslVpnClientCert>();
    visitor.operation::<alibaba_vpc::DescribeVpnGateway>();
    visitor.operation::<aws_apigateway::GenerateClientCertificate>();
    visitor.operation::<aws_apigateway::GetClientCertificate>();
    visitor.operation::<aws_apigateway::GetClientCertificates>();
    visitor.operation::<aws_apigateway::UpdateClientCertificate>();
    visitor.operation::<aws_apigateway::DeleteClientCertificate>();
    visitor.operation::<huawei_iam::KeystoneCreateUserTokenByPassword>();
    visitor.operation::<huawei_iam::KeystoneListProjects>();
    visitor.operation::<huawei_roma::CreateCertificateV2>();
    visitor.operation::<huawei_roma::ListCertificatesV2>();
    visitor.operation::<huawei_roma::ShowDetailsOfCertificateV2>();
    visitor.operation::<huawei_roma::UpdateCertificateV2>();
    visitor.operation::<huawei_roma::DeleteCertificateV2>();
    visitor.operation::<huawei_roma::BatchAssociateDomainsV2>();
    visitor.operation::<huawei_roma::BatchDisassociateDomainsV2>();
    visitor.operation::<huawei_roma::ListAttachedDomainsV2>();
    visitor.operation::<huawei_roma::BatchAssociateCertsV2>();
    visitor.operation::<huawei_roma::BatchDisassociateCertsV2>();
    visitor.operation::<huawei_roma::AssociateCertificateV2>();
    visitor.operation::<huawei_roma::DisassociateCertificateV2>();
    visitor.operation::<huawei_roma::ShowDetailsOfDomainNameCertificateV2>();
    visitor.operation::<rainbond::ListTeamCertificates>();
    visitor.operation::<rainbond::CreateTeamCertificate>();
    visitor.operation::<rainbond::GetTeamCertificate>();
    visitor.operation::<rainbond::UpdateTeamCertificate>();
    visitor.operation::<rainbond::DeleteTeamCertificate>();
    visitor.operation::<tencent_gaap::CreateCertificate>();
    visitor.operation::<tencent_gaap::DescribeCertificateDetail>();
    visitor.operation::<tencent_gaap::DescribeCertificates>();
    visitor.operation::<tencent_gaap::ModifyCertificate>();
    visitor.operation::<tencent_gaap::ModifyCertificateAttributes>();
    visitor.operation::<tencent_gaap::DeleteCertificate>();
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

/// Whether a service can be called by nobody in particular.
pub fn is_open(service: &Service) -> bool {
    service
        .auth
        .iter()
        .any(|scheme| matches!(scheme, AuthScheme::Anonymous))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use specwright_runtime::Structure;

    use super::*;
    use crate::specs::{self, Leaf};

    #[derive(Default)]
    struct Names(Vec<(&'static str, &'static str)>);

    impl Visit for Names {
        fn operation<O: Operation>(&mut self) {
            self.0.push((O::SPEC.service.id, O::SPEC.name));
        }
    }

    #[test]
    fn no_operation_of_the_specs_is_forgotten() {
        let mut known = Names::default();
        visit_all(&mut known);
        let specs = specs::read_all().unwrap();
        let documented: Vec<_> = specs
            .iter()
            .flat_map(|spec| spec.operations().map(|name| (spec.service_id(), name)))
            .collect();
        assert_eq!(known.0, documented);
    }

    /// What is tested with the members of the specs is then tested with those of the operations.
    #[test]
    fn the_members_of_the_specs_are_those_of_the_operations() {
        struct Members;
        impl Visit for Members {
            fn operation<O: Operation>(&mut self) {
                let spec = specs::spec_of::<O>().unwrap();
                let name = O::SPEC.name;
                let (input, output) = (O::empty(), O::Output::empty());
                assert_eq!(documented(&spec.inputs(name)), generated(&input), "{name}");
                assert_eq!(
                    documented(&spec.outputs(name)),
                    generated(&output),
                    "{name}"
                );
            }
        }
        visit_all(&mut Members);
    }

    fn documented(leaves: &[Leaf<'_>]) -> BTreeSet<String> {
        let first = |leaf: &Leaf<'_>| leaf.path().split('.').next().map(str::to_owned);
        leaves.iter().filter_map(first).collect()
    }

    fn generated(structure: &dyn Structure) -> BTreeSet<String> {
        let members = structure.shape().members.iter();
        members.map(|member| member.wire.to_owned()).collect()
    }
}
