//! The structure of `codecs-tables` with codecs that serde derives.
#![expect(clippy::duplicate_mod, reason = "copies are what is measured")]

mod open;
mod timestamp;

pub use open::{AlgorithmType, CertificateScope};
pub use timestamp::Timestamp;

/// The structure again and again, as a service has many.
macro_rules! copies {
    ($($name:ident)*) => {
        $(
            /// A copy.
            #[path = "certificate.rs"]
            pub mod $name;
        )*
    };
}

copies!(c1 c2 c3 c4);
#[cfg(feature = "many")]
copies!(c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22 c23 c24 c25 c26 c27 c28 c29 c30 c31 c32 c33 c34 c35 c36 c37 c38 c39 c40);
