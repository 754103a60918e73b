//! Words that decide what a sentence means: negations, conditions, limits, numbers and units.

/// Negations and conditions. Beside them, and beside the next four kinds, nothing changes without a look: a sentence
/// with one of them says what holds, up to where, or what happens if nothing is said.
const NEGATIONS: &str = "
    cannot except ignored mandatory must neither never no none nor not only optional required unless without always
    false true disabled enabled
";

/// What happens if nothing is said.
const OMISSIONS: &str = "
    absent assumed default defaults empty fallback initial initially left missing null omitted otherwise unset
    unspecified
";

/// Limits.
const LIMITS: &str = "
    above ascending below between descending equal equals exactly exceed exceeds exclusive fewer greater greatest
    higher highest inclusive larger largest least less longer lower lowest max maximum min minimum negative positive
    shorter smaller smallest than unlimited within
";

/// Numbers.
const NUMBERS: &str = "
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions half twice dozen quarter third
";

/// Units.
const UNITS: &str = "
    microsecond microseconds millisecond milliseconds nanosecond nanoseconds second seconds minute minutes hour
    hours day days week weeks month months year years ms gmt utc bit bits byte bytes character characters hz khz mhz
    ghz per percent percentage permille pixel pixels cent cents dollar dollars euro euros yuan cny eur rmb usd
";

/// Words of which no other may stand in the place, but beside which others may.
const TURNING: &str = "
    accept accepts add adds after all allow allowed allows any at before both can closed create creates decrypt
    decrypts decrypted delete deleted deletes denied denies deny disable disables each either enable enables encrypt
    encrypted encrypts every exclude excluded excludes first forbidden if include included includes inside keep
    keeps kept last local may more most ns off on one open or out outside over private public reject rejected
    rejects remove removed removes s should some stop stops under until up us when while
";

/// Words that can come and go without anybody's noticing.
const FILLERS: &str = "a an please the these this";

/// Words after whose full stop a sentence goes on.
const SHORTENED: &str = "approx e.g etc excl i.e incl max min vs";

/// Whether it decides what its sentence means. A word may be written in any case.
pub(super) fn decides(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_foreign = |c: char| c.is_alphabetic() && !c.is_ascii();
    let has_number = word.contains(|c: char| c.is_numeric() || c == '%');
    let is_negation = lower.ends_with("n't");
    let lists = [NEGATIONS, OMISSIONS, LIMITS, NUMBERS, UNITS];
    let is_listed = lists.iter().any(|list| is_in(list, &lower));
    is_listed || is_negation || has_number || word.contains(is_foreign) || is_amount(&lower)
}

/// Whether another word in its place turns the meaning round.
pub(super) fn turns(word: &str) -> bool {
    is_in(TURNING, &word.to_lowercase())
}

/// Whether a text says the same without it. A letter in the middle of a sentence is a name.
pub(super) fn fills(word: &str, is_first: bool) -> bool {
    let lower = word.to_lowercase();
    let is_letter = word == "A" && !is_first;
    is_in(FILLERS, &lower) && !is_letter
}

/// Whether a sentence goes on after the full stop behind it.
pub(super) fn goes_on(word: &str) -> bool {
    is_in(SHORTENED, &word.to_lowercase())
}

/// Whether it is a unit of data or of its speed, such as `kb`, `gib`, `mbit`, `tbps` or `petabytes`.
pub(super) fn is_amount(lower: &str) -> bool {
    let long = ["kilo", "mega", "giga", "tera", "peta", "exa"];
    let long = long.iter().find_map(|prefix| lower.strip_prefix(prefix));
    let short = lower.strip_prefix(['k', 'm', 'g', 't', 'p', 'e']);
    let short = short.map(|rest| rest.strip_prefix('i').unwrap_or(rest));
    let is_long = |rest: &str| matches!(rest, "bit" | "bits" | "byte" | "bytes");
    let is_short = |rest: &str| matches!(rest, "b" | "bps") || is_long(rest);
    lower == "bps" || long.is_some_and(is_long) || short.is_some_and(is_short)
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|it| it == word)
}
