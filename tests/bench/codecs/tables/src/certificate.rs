//! The structure as the generator writes it.

use specwright_runtime as rt;

/// An SSL certificate with all that its text says.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CertificateDetail {
    /// A member.
    pub id: Option<String>,
    /// A member.
    pub name: Option<String>,
    /// A member.
    pub scope: Option<super::CertificateScope>,
    /// A member.
    pub instance_id: Option<String>,
    /// A member.
    pub project_id: Option<String>,
    /// A member.
    pub common_name: Option<String>,
    /// A member.
    pub san: Option<Vec<String>>,
    /// A member.
    pub not_after: Option<rt::Timestamp>,
    /// A member.
    pub signature_algorithm: Option<String>,
    /// A member.
    pub create_time: Option<rt::Timestamp>,
    /// A member.
    pub update_time: Option<rt::Timestamp>,
    /// A member.
    pub algorithm_type: Option<super::AlgorithmType>,
    /// A member.
    pub has_trusted_root_ca: Option<bool>,
    /// A member.
    pub version: Option<i32>,
    /// A member.
    pub organization: Option<Vec<String>>,
    /// A member.
    pub organizational_unit: Option<Vec<String>>,
    /// A member.
    pub locality: Option<Vec<String>>,
    /// A member.
    pub state: Option<Vec<String>>,
    /// A member.
    pub country: Option<Vec<String>>,
    /// A member.
    pub not_before: Option<rt::Timestamp>,
    /// A member.
    pub serial_number: Option<String>,
    /// A member.
    pub issuer: Option<Vec<String>>,
}

impl rt::Structure for CertificateDetail {
    fn shape(&self) -> &'static rt::Shape {
        static SHAPE: rt::Shape = rt::Shape {
            name: "CertificateDetail",
            members: &[
                rt::Member::body("id", "id"),
                rt::Member::body("name", "name"),
                rt::Member::body("scope", "type"),
                rt::Member::body("instance_id", "instance_id"),
                rt::Member::body("project_id", "project_id"),
                rt::Member::body("common_name", "common_name"),
                rt::Member::body("san", "san"),
                rt::Member::body("not_after", "not_after")
                    .timestamp(rt::TimestampFormat::Rfc3339),
                rt::Member::body("signature_algorithm", "signature_algorithm"),
                rt::Member::body("create_time", "create_time")
                    .timestamp(rt::TimestampFormat::Rfc3339),
                rt::Member::body("update_time", "update_time")
                    .timestamp(rt::TimestampFormat::Rfc3339),
                rt::Member::body("algorithm_type", "algorithm_type"),
                rt::Member::body("has_trusted_root_ca", "is_has_trusted_root_ca"),
                rt::Member::body("version", "version"),
                rt::Member::body("organization", "organization"),
                rt::Member::body("organizational_unit", "organizational_unit"),
                rt::Member::body("locality", "locality"),
                rt::Member::body("state", "state"),
                rt::Member::body("country", "country"),
                rt::Member::body("not_before", "not_before")
                    .timestamp(rt::TimestampFormat::Rfc3339),
                rt::Member::body("serial_number", "serial_number"),
                rt::Member::body("issuer", "issuer"),
            ],
            rules: &[],
        };
        &SHAPE
    }

    fn get(&self, index: usize) -> rt::Value<'_> {
        match index {
            0 => rt::Field::value(&self.id),
            1 => rt::Field::value(&self.name),
            2 => rt::Field::value(&self.scope),
            3 => rt::Field::value(&self.instance_id),
            4 => rt::Field::value(&self.project_id),
            5 => rt::Field::value(&self.common_name),
            6 => rt::Field::value(&self.san),
            7 => rt::Field::value(&self.not_after),
            8 => rt::Field::value(&self.signature_algorithm),
            9 => rt::Field::value(&self.create_time),
            10 => rt::Field::value(&self.update_time),
            11 => rt::Field::value(&self.algorithm_type),
            12 => rt::Field::value(&self.has_trusted_root_ca),
            13 => rt::Field::value(&self.version),
            14 => rt::Field::value(&self.organization),
            15 => rt::Field::value(&self.organizational_unit),
            16 => rt::Field::value(&self.locality),
            17 => rt::Field::value(&self.state),
            18 => rt::Field::value(&self.country),
            19 => rt::Field::value(&self.not_before),
            20 => rt::Field::value(&self.serial_number),
            21 => rt::Field::value(&self.issuer),
            _ => rt::Value::Absent,
        }
    }

    fn slot(&mut self, index: usize) -> rt::Slot<'_> {
        match index {
            0 => rt::Field::slot(&mut self.id),
            1 => rt::Field::slot(&mut self.name),
            2 => rt::Field::slot(&mut self.scope),
            3 => rt::Field::slot(&mut self.instance_id),
            4 => rt::Field::slot(&mut self.project_id),
            5 => rt::Field::slot(&mut self.common_name),
            6 => rt::Field::slot(&mut self.san),
            7 => rt::Field::slot(&mut self.not_after),
            8 => rt::Field::slot(&mut self.signature_algorithm),
            9 => rt::Field::slot(&mut self.create_time),
            10 => rt::Field::slot(&mut self.update_time),
            11 => rt::Field::slot(&mut self.algorithm_type),
            12 => rt::Field::slot(&mut self.has_trusted_root_ca),
            13 => rt::Field::slot(&mut self.version),
            14 => rt::Field::slot(&mut self.organization),
            15 => rt::Field::slot(&mut self.organizational_unit),
            16 => rt::Field::slot(&mut self.locality),
            17 => rt::Field::slot(&mut self.state),
            18 => rt::Field::slot(&mut self.country),
            19 => rt::Field::slot(&mut self.not_before),
            20 => rt::Field::slot(&mut self.serial_number),
            21 => rt::Field::slot(&mut self.issuer),
            _ => rt::Slot::Ignore,
        }
    }

    fn empty() -> Self {
        Self::default()
    }
}
