//! Alibaba Cloud VPC, which generates the client certificates of SSL-VPN servers and cannot replace them.

use specwright_clients::alibaba_vpc::{Client, SslVpnClientCertStatus};

use crate::error::{agree, deleted, said};
use crate::{CertificateStore, Error, Generated};

/// Certificates per page, the most that the service gives.
const PAGE: i32 = 50;

/// The SSL-VPN client certificates of a region.
///
/// Deleting the old certificate cuts all connections to its server for a moment. Each change keeps the VPN gateway busy
/// for a while, so that the next one is sent until it is taken.
#[derive(Clone, Debug)]
pub struct Alibaba {
    client: Client,
    region: String,
}

impl Alibaba {
    /// The certificates of a region, for example `cn-hangzhou`.
    pub fn new(client: Client, region: impl Into<String>) -> Self {
        let region = region.into();
        Self { client, region }
    }
}

impl CertificateStore for Alibaba {
    type New = Generated;

    async fn find(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.client.describe_ssl_vpn_client_certs();
        let list = list.region_id(&self.region).name(name).page_size(PAGE);
        let certificates = list.items().all().await?;
        // Whether the service compares whole names is not documented.
        certificates
            .into_iter()
            .filter(|certificate| certificate.name.as_deref() == Some(name))
            .map(|certificate| said(certificate.ssl_vpn_client_cert_id, "the certificate's id"))
            .collect()
    }

    async fn install(&self, old: &str, name: &str, _: &Generated) -> Result<String, Error> {
        let read = self.client.describe_ssl_vpn_client_cert();
        let read = read.region_id(&self.region).ssl_vpn_client_cert_id(old);
        let server = read.send().await?.ssl_vpn_server_id;
        let create = self.client.create_ssl_vpn_client_cert();
        let create = create
            .region_id(&self.region)
            .ssl_vpn_server_id(said(server, "the certificate's server")?)
            .name(name);
        let new = create.wait_until_accepted().run().await?;
        said(new.ssl_vpn_client_cert_id, "the new certificate's id")
    }

    async fn verify(&self, id: &str, name: &str, _: &Generated) -> Result<(), Error> {
        let read = self.client.describe_ssl_vpn_client_cert();
        let read = read.region_id(&self.region).ssl_vpn_client_cert_id(id);
        let found = read.send().await?;
        agree(found.ssl_vpn_client_cert_id.as_deref() == Some(id), "id")?;
        agree(found.name.as_deref() == Some(name), "name")?;
        agree(
            found.status == Some(SslVpnClientCertStatus::Normal),
            "status",
        )?;
        said(found.client_cert, "what the certificate is").map(drop)
    }

    async fn retire(&self, old: &str, _new: &str) -> Result<(), Error> {
        let delete = self.client.delete_ssl_vpn_client_cert();
        let delete = delete.region_id(&self.region).ssl_vpn_client_cert_id(old);
        deleted(delete.wait_until_accepted().run().await)?;
        let read = self.client.describe_ssl_vpn_client_cert();
        let read = read.region_id(&self.region).ssl_vpn_client_cert_id(old);
        read.wait_until_deleted().run().await?;
        Ok(())
    }
}
