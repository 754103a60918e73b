//! Rotates a certificate in any of five clouds: finds it by name, puts a new one in its place, and checks what is there.
//!
//! It is an example of a crate that is built on `specwright-clients` and on nothing else. What the clouds have in common
//! is [`CertificateStore`]; what is special about each is in the file of its name.

mod alibaba;
mod aws;
mod error;
mod huawei;
mod material;
mod rainbond;
mod store;
mod tencent;

pub use self::alibaba::Alibaba;
pub use self::aws::Aws;
pub use self::error::Error;
pub use self::huawei::Huawei;
pub use self::material::{Generated, KeyPair};
pub use self::rainbond::Rainbond;
pub use self::store::CertificateStore;
pub use self::tencent::Tencent;

/// What a rotation has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// Id of the certificate that was there before.
    pub old: String,
    /// Id of the one that is there now; the same where the cloud replaces certificates in place.
    pub new: String,
}

/// Puts `new` in the place of the only certificate called `name`.
///
/// The old certificate is given up only when the new one has been read back. Where the cloud cannot replace a
/// certificate, there may be two of the name after [`Error::Unfinished`], or after a call of which nobody knows whether
/// it was processed; the next rotation then refuses to choose, and [`CertificateStore::retire`] ends the first one.
///
/// ```no_run
/// use specwright_clients::huawei_roma::Client;
/// use specwright_rotation::{Huawei, KeyPair, rotate};
///
/// # async fn example(certificate: &str, key: &str) -> Result<(), Box<dyn std::error::Error>> {
/// // Region, project and credentials come from the environment.
/// let store = Huawei::new(Client::builder().build()?, "f0fa1789-3b76-433b-a787-9892951c620e");
/// let rotated = rotate(&store, "cert_demo", &KeyPair::new(certificate, key)).await?;
/// println!("replaced {}", rotated.new);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// If there is not exactly one certificate of the name, if a call fails, or if what is read back is not what was meant.
pub async fn rotate<S: CertificateStore>(
    store: &S,
    name: &str,
    new: &S::New,
) -> Result<Rotated, Error> {
    let old = only(store.find(name).await?, name)?;
    let new_id = store.install(&old, name, new).await?;
    let rotated = Rotated { old, new: new_id };
    match finish(store, name, new, &rotated).await {
        Ok(()) => Ok(rotated),
        Err(why) => Err(Error::Unfinished {
            rotated,
            why: Box::new(why),
        }),
    }
}

fn only(mut found: Vec<String>, name: &str) -> Result<String, Error> {
    let name = name.to_owned();
    match (found.pop(), found.is_empty()) {
        (Some(id), true) => Ok(id),
        (Some(id), false) => {
            found.push(id);
            Err(Error::Ambiguous { name, ids: found })
        }
        (None, _) => Err(Error::Missing { name }),
    }
}

async fn finish<S: CertificateStore>(
    store: &S,
    name: &str,
    new: &S::New,
    rotated: &Rotated,
) -> Result<(), Error> {
    store.verify(&rotated.new, name, new).await?;
    if rotated.old != rotated.new {
        store.retire(&rotated.old, &rotated.new).await?;
    }
    Ok(())
}
