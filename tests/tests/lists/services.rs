//! The list operations of the services, one or two for each style.

use serde_json::{Value, json};
use specwright_clients::alibaba_vpc::{DescribeSslVpnClientCerts, SslVpnClientCert};
use specwright_clients::aws_apigateway::{ClientCertificate, GetClientCertificates};
use specwright_clients::rainbond::{ListTeamCertificates, TeamCertificateSummary};
use specwright_clients::{huawei_roma, tencent_gaap};

use crate::listing::{Listing, Page, Style};

/// Something to do with every list.
pub(crate) trait VisitLists {
    /// Does it with one.
    fn list<L: Listing>(&self);
}

/// Does it with all of them.
pub(crate) fn visit_lists(visitor: &impl VisitLists) {
    visitor.list::<GetClientCertificates>();
    visitor.list::<DescribeSslVpnClientCerts>();
    visitor.list::<ListTeamCertificates>();
    visitor.list::<tencent_gaap::DescribeCertificates>();
    visitor.list::<huawei_roma::ListCertificatesV2>();
}

impl Listing for GetClientCertificates {
    const STYLE: Style = Style::Token;
    const START: &'static str = "position";
    const SIZE: &'static str = "limit";
    const DEFAULT_SIZE: usize = 25;
    const GREATEST_SIZE: usize = 500;
    const GIVEN: &'static [(&'static str, &'static str)] = &[];

    fn answer(page: &Page) -> Value {
        let items = page.items(|number| json!({ "clientCertificateId": number.to_string() }));
        json!({ "item": items, "position": page.next })
    }

    fn number(item: &ClientCertificate) -> Option<usize> {
        item.client_certificate_id.as_deref()?.parse().ok()
    }
}

impl Listing for DescribeSslVpnClientCerts {
    const STYLE: Style = Style::PageNumber;
    const START: &'static str = "PageNumber";
    const SIZE: &'static str = "PageSize";
    const DEFAULT_SIZE: usize = 10;
    const GREATEST_SIZE: usize = 50;
    const GIVEN: &'static [(&'static str, &'static str)] = &[("RegionId", "cn-hangzhou")];

    fn answer(page: &Page) -> Value {
        let items = page.items(|number| json!({ "SslVpnClientCertId": number.to_string() }));
        json!({ "SslVpnClientCertKeys": { "SslVpnClientCertKey": items }, "TotalCount": page.total })
    }

    fn number(item: &SslVpnClientCert) -> Option<usize> {
        item.ssl_vpn_client_cert_id.as_deref()?.parse().ok()
    }
}

impl Listing for ListTeamCertificates {
    const STYLE: Style = Style::PageNumber;
    const START: &'static str = "page";
    const SIZE: &'static str = "page_size";
    const DEFAULT_SIZE: usize = 10;
    const GREATEST_SIZE: usize = 1_000;
    const GIVEN: &'static [(&'static str, &'static str)] = &[("team_id", "teama")];

    fn answer(page: &Page) -> Value {
        json!({ "list": page.items(|number| json!({ "id": number })), "total": page.total })
    }

    fn number(item: &TeamCertificateSummary) -> Option<usize> {
        usize::try_from(item.id?).ok()
    }
}

impl Listing for tencent_gaap::DescribeCertificates {
    const STYLE: Style = Style::Offset;
    const START: &'static str = "Offset";
    const SIZE: &'static str = "Limit";
    const DEFAULT_SIZE: usize = 20;
    const GREATEST_SIZE: usize = 100;
    const GIVEN: &'static [(&'static str, &'static str)] = &[];

    fn answer(page: &Page) -> Value {
        let items = page.items(|number| json!({ "CertificateId": number.to_string() }));
        json!({ "Response": { "CertificateSet": items, "TotalCount": page.total } })
    }

    fn number(item: &tencent_gaap::Certificate) -> Option<usize> {
        item.certificate_id.as_deref()?.parse().ok()
    }
}

impl Listing for huawei_roma::ListCertificatesV2 {
    const STYLE: Style = Style::Offset;
    const START: &'static str = "offset";
    const SIZE: &'static str = "limit";
    const DEFAULT_SIZE: usize = 20;
    const GREATEST_SIZE: usize = 500;
    const GIVEN: &'static [(&'static str, &'static str)] = &[("instance_id", "i1")];

    fn answer(page: &Page) -> Value {
        let items = page.items(|number| json!({ "id": number.to_string() }));
        json!({ "certs": items, "size": page.items.len(), "total": page.total })
    }

    fn number(item: &huawei_roma::Certificate) -> Option<usize> {
        item.id.as_deref()?.parse().ok()
    }
}
