//! Every generated operation, in one place: what holds for all operations is tested with all of them.

use specwright_clients::{alibaba_vpc, aws_apigateway, huawei_roma, rainbond, tencent_gaap};
use specwright_runtime::Operation;

/// Something to do with every operation.
pub trait Visit {
    /// Does it with one.
    fn operation<O: Operation>(&mut self);
}

/// Does it with all operations. A new one is added here and nowhere else.
pub fn visit_all(visitor: &mut impl Visit) {
    visitor.operation::<alibaba_vpc::ModifySslVpnClientCert>();
    visitor.operation::<aws_apigateway::UpdateClientCertificate>();
    visitor.operation::<huawei_roma::UpdateCertificateV2>();
    visitor.operation::<rainbond::UpdateTeamCertificate>();
    visitor.operation::<tencent_gaap::ModifyCertificate>();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specs;

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
}
