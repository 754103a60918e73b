//! The kinds of mistakes, each with a name to look it up by.
//!
//! A name never changes its meaning: people silence warnings and search for errors by it.

use std::fmt;

use super::Guesses;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Nothing can be generated until it is mended.
    Error,
    /// It can be generated, but a careful maintainer would mend it or say why not.
    Warning,
}

/// Declares the codes, and what is told of each in one place.
macro_rules! codes {
    ($($severity:ident { $($code:ident $name:literal $cause:literal)* })*) => {
        /// A kind of mistake.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Code {
            $($(#[doc = concat!("`", $name, "`: ", $cause, ".")] $code,)*)*
        }

        impl Code {
            /// All codes, errors first.
            pub const ALL: &[Self] = &[$($(Self::$code),*),*];

            /// The name, in lower-case words joined by dashes.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($(Self::$code => $name,)*)*
                }
            }

            /// The page that teaches it, in Markdown: what it means, why it is a mistake, a wrong and a mended example.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self {
                    $($(Self::$code => include_str!(concat!("pages/", $name, ".md")),)*)*
                }
            }

            /// How much a problem of this kind matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $($(Self::$code)|* => Severity::$severity,)*
                }
            }

            /// What is wrong, as half a sentence without a dot.
            #[must_use]
            pub fn cause(self) -> &'static str {
                match self {
                    $($(Self::$code => $cause,)*)*
                }
            }
        }
    };
}

codes! {
    Error {
        // The text as JSON.
        BadEscape "bad-escape" "a string has an escape that JSON does not know"
        BadNumber "bad-number" "a number is not written as JSON writes numbers"
        ByteOrderMark "byte-order-mark" "the file begins with a mark that nobody sees"
        Comment "comment" "the file holds a comment, which JSON does not have"
        ControlCharacter "control-character" "a string holds a raw control character, such as a tab"
        DuplicateKey "duplicate-key" "an object has the same key twice"
        EmptyFile "empty-file" "the file holds nothing"
        ForeignCharacter "foreign-character" "a character stands outside of strings that JSON does not use there"
        InvisibleCharacter "invisible-character" "a text holds a character that cannot be seen"
        KeyTooLong "key-too-long" "a key is longer than any name has to be"
        MissingColon "missing-colon" "no colon stands between a key and its value"
        MissingComma "missing-comma" "no comma stands between two items"
        MissingValue "missing-value" "a value is missing"
        NestedTooDeeply "nested-too-deeply" "arrays and objects are nested beyond any use"
        SingleQuotes "single-quotes" "a string stands in single quotes"
        TrailingComma "trailing-comma" "a comma stands after the last item"
        TrailingText "trailing-text" "text follows after the end of the document"
        UnclosedBracket "unclosed-bracket" "an array or object is never closed"
        UnclosedString "unclosed-string" "a string is not closed on its line"
        UnexpectedToken "unexpected-token" "a word or bracket stands where it has no meaning"
        UnquotedKey "unquoted-key" "a key stands without quotes"

        // The document against the format.
        MissingKey "missing-key" "a key that the format demands is missing"
        NumberOutOfRange "number-out-of-range" "a number is smaller or greater than its key allows"
        UnknownKey "unknown-key" "a key is not known here"
        UnknownValue "unknown-value" "a text is none of the values that its key takes"
        WrongCount "wrong-count" "a value holds too many or too few things, or one of them twice"
        WrongKind "wrong-kind" "a value is of another kind than its key takes"

        // Services.
        BadAddress "bad-address" "an address cannot be that of an endpoint"
        BadEnvelope "bad-envelope" "the envelope is not one member at the top of the answer"
        BadServiceId "bad-service-id" "the id of a service cannot be the name of a cargo feature and a module"
        FileName "file-name" "a file is not called like the service in it"
        GetForm "get-form" "another form as GET is described for a protocol that has none"
        NoAuthentication "no-authentication" "a service says of no way to authenticate"
        NoOperations "no-operations" "a service has no operations"
        ReservedServiceId "reserved-service-id" "the generated crate itself uses the id of a service"
        RpcWithoutAction "rpc-without-action" "nothing says where the name of the operation travels"
        SelectorPlace "selector-place" "an action or version travels in no place, or in two"
        ServiceClash "service-clash" "two services have the same id"
        UnknownVariable "unknown-variable" "a name in braces stands for nothing"

        // Files of profiles.
        EmptyList "empty-list" "a list is empty that must name at least one thing"
        ProfileContinues "profile-continues" "the first file of profiles is said to continue another one"
        ProfilePath "profile-path" "the path of a profile file is neither absolute nor in the home folder"
        ProfileSource "profile-source" "a profile is read as neither a key pair nor a program, or as both"

        // Names.
        AmbiguousTypeName "ambiguous-type-name" "a type is called like a part of the notation of types"
        FormerName "former-name" "a former name leads to nothing new, or something else has it"
        NameClash "name-clash" "two things need the same name in Rust"
        NameReserved "name-reserved" "a thing needs a name in Rust that the generated code itself uses"
        NameTooLong "name-too-long" "no usable name in Rust can be made of a name"
        NameUnusable "name-unusable" "a name given with `rust` cannot be used as one"
        WireNameClash "wire-name-clash" "two members would have the same name on the wire"

        // Types.
        EndlessType "endless-type" "a structure requires itself"
        EnumNumber "enum-number" "a value of an enum of integers is not an integer"
        EnumWithoutValues "enum-without-values" "an enum has no values"
        RulesOfEnum "rules-of-enum" "an enum has rules, which only structures can have"
        TypeContent "type-content" "a type is not exactly one of structure, enum of texts and enum of integers"
        TypeNotation "type-notation" "a type is not written as the notation of types asks"
        UnknownType "unknown-type" "a type is named that does not exist"

        // Members.
        BadIdempotencyToken "bad-idempotency-token" "a member cannot be an idempotency token"
        BadPattern "bad-pattern" "a pattern cannot be compiled"
        BoundOfWrongType "bound-of-wrong-type" "a bound does not fit the type of its member"
        EmptyText "empty-text" "a text for people says nothing"
        ImpossibleBound "impossible-bound" "a bound admits nothing, or everything"
        KeyOfWrongType "key-of-wrong-type" "a key does not fit the type of its member"
        PlaceInAnswer "place-in-answer" "a member of an answer is looked for where answers have none"
        PlaceInStructure "place-in-structure" "a member of a structure is to travel apart from it"
        RequiredInAnswer "required-in-answer" "a member of an answer is required"
        SecretInAddress "secret-in-address" "a secret would become part of an address"
        SecretOfWrongType "secret-of-wrong-type" "something is secret that is no text"
        SecretUndecided "secret-undecided" "nobody decided whether a member that sounds like a key is secret"
        TooManyRequired "too-many-required" "a structure requires more members than a builder can keep apart"

        // Requests and answers.
        BadHeaderName "bad-header-name" "a text cannot be the name of a header"
        BadHeaderValue "bad-header-value" "a text cannot be the value of a header"
        BadPath "bad-path" "a path is not one that can be requested"
        BodyOfEmptyAnswer "body-of-empty-answer" "members are read from a body that the answer does not have"
        BodyOfGet "body-of-get" "members travel in the body of a request that has none"
        CompoundInHeader "compound-in-header" "a list, map or structure travels in a header"
        CompoundInPath "compound-in-path" "a list, map, structure or blob travels in the path"
        FormAndJson "form-and-json" "a request is a form and JSON at once"
        MemberNotInPath "member-not-in-path" "a member travels in the path, which has no label for it"
        MissingIdempotencyToken "missing-idempotency-token" "an operation is repeated by a token that no member is"
        MixinOverlap "mixin-overlap" "a mixin brings a member that is there already"
        OptionalInPath "optional-in-path" "a member of the path may be left out"
        OutputTwice "output-twice" "an answer is described twice"
        RestWithoutHttp "rest-without-http" "a REST operation has neither method nor path"
        UnknownLabel "unknown-label" "a label of a path is neither a member nor configured"
        UnknownMixin "unknown-mixin" "a mixin is named that does not exist"

        // Statuses and errors.
        BadPointer "bad-pointer" "a text is no place in a document"
        BadStatus "bad-status" "a number is no HTTP status of the kind that is needed"
        ErrorClash "error-clash" "two error codes describe the same answers"
        NoErrorCode "no-error-code" "nothing says where the code of an error stands"
        StatusWithoutNumber "status-without-number" "a status decides that is not given"

        // Rules, paging, waiters, credentials.
        AcceptorKind "acceptor-kind" "an answer is to show a state by nothing, or by two things"
        BadDelay "bad-delay" "the delays of a waiter do not grow within its time-out"
        ConditionOfCompound "condition-of-compound" "a condition looks at a member that has no single value"
        EmptyCondition "empty-condition" "a condition lists no value and would never hold"
        EmptyWay "empty-way" "the way to issued credentials leads nowhere"
        IdleWaiter "idle-waiter" "a waiter of a change names no error after which it would be sent again"
        IssuedType "issued-type" "what is taken from an answer is a member of the wrong type"
        PagingType "paging-type" "a member cannot play its part in paging"
        PagingUndecided "paging-undecided" "nobody decided how a list is paged"
        RuleKind "rule-kind" "a rule says nothing, or two things at once"
        RuleMembers "rule-members" "a rule is about fewer than two members"
        UndocumentedValue "undocumented-value" "a condition names a value that the enum does not have"
        UnknownErrorCode "unknown-error-code" "an error code is named that neither the operation nor the service has"
        UnknownOperation "unknown-operation" "an operation is named that does not exist"
        UnknownMember "unknown-member" "a member is named that does not exist"
        UnsafeWaiter "unsafe-waiter" "a waiter would send a change again that may have been made"
        WaiterClash "waiter-clash" "an error both ends a waiting and goes on with it"
        WaiterWithoutEnd "waiter-without-end" "nothing would end the waiting"

        // Examples.
        ExampleFirst "example-first" "an example begins with a call that it has no use for"
        ExampleIncomplete "example-incomplete" "an example lacks a member that it needs"
        ExampleType "example-type" "an example does not fit the types"

        // What is accepted.
        UnknownCode "unknown-code" "something is accepted that is no warning"
    }
    Warning {
        // What the generated crate would not miss.
        NeedlessAcceptance "needless-acceptance" "something is accepted that does not happen"
        UnusedConfig "unused-config" "a configured value is not used by any request"
        UnusedMixin "unused-mixin" "no operation has the members of a mixin"
        UnusedType "unused-type" "no operation reaches a type"

        // Examples.
        ExampleOutOfBounds "example-out-of-bounds" "an example breaks a bound of its own spec"
        OperationWithoutExample "operation-without-example" "nothing shows what an operation looks like"
        UndocumentedExample "undocumented-example" "an example has a value that its enum does not document"

        // Behaviour.
        IdleIdempotencyToken "idle-idempotency-token" "an operation has an idempotency token and is not repeated by it"
        ListWithoutPaging "list-without-paging" "a request has members for paging that the spec makes no use of"
        RetryAgainstMethod "retry-against-method" "the method says something else about repeating than the spec"
        SecretDenied "secret-denied" "a member sounds like a key and is declared not to be secret, without a reason"

        // Texts.
        DeprecatedWithoutSuccessor "deprecated-without-successor" "nothing says what to use instead"
        DocRepeatsName "doc-repeats-name" "a text says no more than the name above it"
        SourceWithoutAddress "source-without-address" "the page that was read has no address"
    }
}

impl Code {
    /// The code with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// The code that was probably meant by a name, if one is near enough.
    pub(crate) fn guessed(name: &str, guesses: &Guesses) -> Option<Self> {
        Self::named(guesses.nearest(name, Self::ALL.iter().map(|code| code.name()))?)
    }

    /// The codes that were probably meant by a name: none is nearer than another.
    #[must_use]
    pub fn near(name: &str) -> Vec<Self> {
        let all = Self::ALL.iter().map(|code| code.name());
        let nearest = Guesses::default().all_nearest(name, all);
        nearest.into_iter().filter_map(Self::named).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
