//! How a signed request reaches the server: [`specwright_core::transport`], and the built-in transports.

mod options;

#[cfg(any(feature = "hyper", feature = "ureq"))]
mod cause;
#[cfg(any(feature = "hyper", feature = "ureq"))]
mod collect;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(any(feature = "hyper", feature = "ureq"))]
mod tls;
#[cfg(feature = "ureq")]
mod ureq;

pub use specwright_core::transport::*;

#[cfg(feature = "hyper")]
pub use self::hyper::HyperTransport;
pub use self::options::TransportOptions;
#[cfg(feature = "ureq")]
pub use self::ureq::UreqTransport;

/// The transports that a client takes if it is given none, as far as the crate's features go.
#[doc(hidden)]
pub const TRANSPORTS: Transports = Transports {
    #[cfg(feature = "hyper")]
    asynchronous: Some(asynchronous),
    #[cfg(not(feature = "hyper"))]
    asynchronous: None,
    #[cfg(feature = "ureq")]
    blocking: Some(blocking),
    #[cfg(not(feature = "ureq"))]
    blocking: None,
};

// Functions with names are compiled here; closures would be again in every crate with the table of a service.

#[cfg(feature = "hyper")]
fn asynchronous() -> Result<Box<dyn Transport>, TransportError> {
    Ok(Box::new(HyperTransport::new()?))
}

#[cfg(feature = "ureq")]
fn blocking() -> Result<Box<dyn BlockingTransport>, TransportError> {
    Ok(Box::new(UreqTransport::new()?))
}

#[cfg(test)]
mod tests {
    use super::TRANSPORTS;

    #[test]
    fn each_feature_brings_its_transport() {
        assert_eq!(TRANSPORTS.asynchronous.is_some(), cfg!(feature = "hyper"));
        assert_eq!(TRANSPORTS.blocking.is_some(), cfg!(feature = "ureq"));
        TRANSPORTS.asynchronous.map(|make| make().unwrap());
        TRANSPORTS.blocking.map(|make| make().unwrap());
    }
}
