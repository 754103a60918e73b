//! The structure as the generator writes it.

use specwright_runtime as rt;

rt::structure! {
    /// An SSL certificate with all that its text says.
    #[derive(Default)]
    pub struct CertificateDetail {
        /// A member.
        pub id: Option<String> = body("id"),
        /// A member.
        pub name: Option<String> = body("name"),
        /// A member.
        pub scope: Option<super::CertificateScope> = body("type"),
        /// A member.
        pub instance_id: Option<String> = body("instance_id"),
        /// A member.
        pub project_id: Option<String> = body("project_id"),
        /// A member.
        pub common_name: Option<String> = body("common_name"),
        /// A member.
        pub san: Option<Vec<String>> = body("san"),
        /// A member.
        pub not_after: Option<rt::Timestamp> = body("not_after").timestamp(rt::TimestampFormat::Rfc3339),
        /// A member.
        pub signature_algorithm: Option<String> = body("signature_algorithm"),
        /// A member.
        pub create_time: Option<rt::Timestamp> = body("create_time").timestamp(rt::TimestampFormat::Rfc3339),
        /// A member.
        pub update_time: Option<rt::Timestamp> = body("update_time").timestamp(rt::TimestampFormat::Rfc3339),
        /// A member.
        pub algorithm_type: Option<super::AlgorithmType> = body("algorithm_type"),
        /// A member.
        pub has_trusted_root_ca: Option<bool> = body("is_has_trusted_root_ca"),
        /// A member.
        pub version: Option<i32> = body("version"),
        /// A member.
        pub organization: Option<Vec<String>> = body("organization"),
        /// A member.
        pub organizational_unit: Option<Vec<String>> = body("organizational_unit"),
        /// A member.
        pub locality: Option<Vec<String>> = body("locality"),
        /// A member.
        pub state: Option<Vec<String>> = body("state"),
        /// A member.
        pub country: Option<Vec<String>> = body("country"),
        /// A member.
        pub not_before: Option<rt::Timestamp> = body("not_before").timestamp(rt::TimestampFormat::Rfc3339),
        /// A member.
        pub serial_number: Option<String> = body("serial_number"),
        /// A member.
        pub issuer: Option<Vec<String>> = body("issuer"),
    }
}
