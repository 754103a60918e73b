//! Rainbond, which replaces a certificate of a team in place, but only as a whole.

use specwright_clients::rainbond::{Client, GetTeamCertificateOutput};

use crate::error::{agree, said};
use crate::material::is_same_pem;
use crate::{CertificateStore, Error, KeyPair};

/// Certificates per page.
const PAGE: i64 = 100;

/// The certificates of a team.
#[derive(Clone, Debug)]
pub struct Rainbond {
    client: Client,
    team: String,
}

impl Rainbond {
    /// The certificates of the team with this id or name.
    pub fn new(client: Client, team: impl Into<String>) -> Self {
        let team = team.into();
        Self { client, team }
    }

    async fn read(&self, id: &str) -> Result<GetTeamCertificateOutput, Error> {
        let read = self.client.get_team_certificate();
        Ok(read.team_id(&self.team).certificate_id(id).send().await?)
    }
}

impl CertificateStore for Rainbond {
    type New = KeyPair;

    async fn find(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.client.list_team_certificates();
        let certificates = list
            .team_id(&self.team)
            .page_size(PAGE)
            .items()
            .all()
            .await?;
        certificates
            .into_iter()
            .filter(|certificate| certificate.alias.as_deref() == Some(name))
            .map(|certificate| Ok(said(certificate.id, "the certificate's id")?.to_string()))
            .collect()
    }

    /// All four members must be sent; the type is the one that is there.
    async fn install(&self, old: &str, name: &str, new: &KeyPair) -> Result<String, Error> {
        let found = self.read(old).await?;
        let update = self.client.update_team_certificate();
        let update = update
            .team_id(&self.team)
            .certificate_id(old)
            .alias(name)
            .certificate(&new.certificate)
            .private_key(new.private_key.clone())
            .certificate_type(said(found.certificate_type, "the certificate's type")?);
        update.send().await?;
        Ok(old.to_owned())
    }

    async fn verify(&self, id: &str, name: &str, new: &KeyPair) -> Result<(), Error> {
        let found = self.read(id).await?;
        agree(found.alias.as_deref() == Some(name), "alias")?;
        let certificate = said(found.certificate, "what the certificate is")?;
        agree(is_same_pem(&certificate, &new.certificate), "certificate")?;
        let key = said(found.private_key, "the certificate's key")?;
        agree(is_same_pem(key.expose(), new.private_key.expose()), "key")
    }
}
