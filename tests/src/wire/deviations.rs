//! Where we deliberately do something else than the recorded client, recognised by properties of a case.
//!
//! What we do instead is checked wherever a deviation is met.

/// A deliberate deviation.
#[derive(Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The property of a case that it belongs to.
    pub when: &'static str,
    /// What we do.
    pub instead: &'static str,
    /// Why.
    pub why: &'static str,
}

macro_rules! deviations {
    ($($name:ident: $when:literal, $instead:literal, $why:literal;)*) => {
        $(pub(super) static $name: Deviation = Deviation { when: $when, instead: $instead, why: $why };)*
    };
}

// Requests.
deviations! {
    MISSING_MEMBER: "the input lacks a required member",
        "building is refused, and the message names the member",
        "the service would refuse it too, and in Rust such a call does not even compile";
    UNUSABLE_LABEL: "a label of the path is empty, `.` or `..`",
        "the request is refused before it is sent",
        "it would address another resource: the collection, or a parent of it";
    NOT_CONFIGURED: "the client has no value for a placeholder of the path",
        "the request is refused before it is sent, naming the value",
        "the placeholder itself addresses nothing";
    ASKED_BY_CALLER: "the client lacks a value, and the SDK asks another service for it before the call",
        "the caller asks, with the operation that finds it; that request and what comes of it are compared",
        "a call must not ask other services behind the caller's back";
    UNKNOWN_REGION: "the region belongs to no known partition",
        "by region alone the client is refused; with the recorded address it sends the same request",
        "a guessed host name would be called with the caller's credentials";
    ADDRESS_FROM_TABLE: "the recorded client came to another address than that of the region",
        "the address is given explicitly, and the request is the same",
        "a recording does not tell an address that the caller gave from one of the SDK's own table";
    BASE_PATH_KEPT: "the endpoint has a path, which the SDK drops",
        "the path goes before that of the operation",
        "whoever gives an endpoint behind a reverse proxy means its path";
    SIGNED_AND_TOKEN: "a token is added to a request that is signed",
        "the request is signed and the token is not sent",
        "one proof is enough, and a token that is not needed should not travel";
    EXTRA_HEADER: "the caller of the SDK adds a header",
        "the rest of the request is the same",
        "headers that an operation does not document cannot be given";
    CONTENT_TYPE_KEPT: "the SDK is told to leave out the content type of requests without a body",
        "it is sent and signed, as the SDK does by default",
        "the service accepts both, so there is nothing to choose";
}

// Refusals of the client's configuration and of inputs.
deviations! {
    REFUSED_BOUNDS: "the SDK sends a value that breaks a documented bound",
        "the violations are reported and nothing is sent",
        "the service would refuse it; who knows better switches the check off";
    REFUSED_SHAPE: "the SDK sends a member that is not declared, or of another type",
        "building is refused, and the message names the member",
        "in Rust such a call does not even compile";
    NO_SUCH_OPTION: "the case is about an option of the SDK that has no counterpart",
        "nothing can be set wrong",
        "each service has a fixed list of signatures, and the first that fits the credentials is used";
}

// Outcomes.
deviations! {
    UNUSABLE_BODY: "a success has a body that cannot be used, and the SDK reports an empty result",
        "a decoding error with the status",
        "a caller must not take nothing for an answer";
    PARSE_EXCEPTION: "a success has a body that cannot be used, and the SDK reports an exception of its language",
        "a decoding error with the status and without a code",
        "the service gave no code";
    MISFIT: "a member of the answer is not of the declared type, and the SDK wraps it or leaves it as it came",
        "a decoding error that names the member",
        "a typed member holds its type or the answer is not what is documented";
    EMPTY_TEXT: "a member that is not a text is an empty text, which the SDK leaves as it is",
        "the member is absent",
        "some services write an empty text where others write null";
    REDIRECT: "the answer is a redirect, and the SDK follows it or takes it for a success",
        "an error with the status; nothing further is sent",
        "credentials must not be sent to an address that the answer chooses";
    ERROR_IN_SUCCESS: "the body of a success reports an error, and the SDK overlooks it",
        "the error is reported",
        "the SDK looks for it only under an exact content type";
    SUCCESS_TAKEN_FOR_ERROR: "the SDK reports an error of its own for a success that can be used",
        "the success is reported",
        "every 2xx is a success (RFC 9110, 15.3)";
    STALE_ERROR: "the SDK repeats a call and reports an error although a later attempt succeeded",
        "the success is reported",
        "the last attempt is the outcome";
    CUT_ACCEPTED: "the answer is cut short, and the SDK accepts it",
        "a transport error",
        "a part of an answer is not an answer";
    UNSAFE_OPERATION: "the SDK repeats an operation that may then be carried out twice",
        "it is not repeated unless it was surely not processed",
        "a repetition may create a second thing";
    OWN_RETRY: "the caller of the SDK switches on repetitions, which it decides by lists of its own",
        "repeated as long as attempts are left and the error is one that passes, in an operation that allows it",
        "which errors pass is stated per code and per operation in the specs";
}

// Codes, messages, request ids.
deviations! {
    OWN_CODE: "the SDK's code is not in the answer: the status as text, or a name of its own",
        "the code that stands in the answer, or none",
        "the status is reported as a status";
    QUALIFIED_CODE: "the SDK leaves a namespace before the code, or an address behind it",
        "the bare code",
        "codes are to be compared";
    OWN_MESSAGE: "the SDK's message is the whole body, the reason phrase or a text of its own",
        "the message that stands in the answer, or none; the whole body is there as well",
        "a page of HTML is not a message";
    WRAPPED_MESSAGE: "the SDK wraps the message in status and request id",
        "the message as the service wrote it",
        "status and request id are reported on their own";
    SEVERAL_ERRORS: "several nested objects hold a code and a message, and the SDK takes the last",
        "code and message of one of them",
        "the order of an object's members means nothing (RFC 8259, 4)";
    LOST_REQUEST_ID: "the answer has a request id that the SDK does not report",
        "it is reported",
        "the vendor asks for it when something goes wrong";
    OWN_REQUEST_ID: "the SDK's request id is not in the answer: its language's word for nothing",
        "no request id",
        "a word is not an id";
    FURTHER_MEMBER: "the answer has a documented member that the SDK does not know",
        "it is there",
        "the documentation lists it";
}

// Exchanges with a server, without an SDK between.
deviations! {
    NO_CREDENTIALS: "the request was made without credentials",
        "the client is refused when it is built; the recorded answer is read",
        "every operation needs them";
}
