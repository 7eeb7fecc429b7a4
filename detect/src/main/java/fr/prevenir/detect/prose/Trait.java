package fr.prevenir.detect.prose;

/// What a word announces or rules out. The first ones are read from `words.txt`, where each is a
/// class of the same name in small letters; [#COMMON] and the communes come from the lists.
enum Trait {
  TITLE_M,
  TITLE_F,
  DOCTOR,
  TITLE_OTHER,
  /// Stands inside names: `de`, `Le`, `El`.
  PARTICLE,
  /// Stands inside names before an apostrophe: `D'`, `O'`.
  BOUND,
  PATIENT,
  KIN,
  STAFF,
  /// May stand between a kinship word and a first name: `maternelle`, `aîné`, `deux`.
  WHICH_KIN,
  /// A first name follows: `prénommé`. Of a name: only its first name is said.
  CALLED,
  /// A name often follows.
  PERSON_CUE,
  /// The person behind it is whom the letter is about.
  ABOUT,
  /// The person behind it did something, or is written to.
  BY,
  /// Who calls may speak for somebody else.
  CALLS,
  /// `ma mère`: the relative named is whom the writer speaks for.
  OWN,
  /// Of care: names without a cue may be patients'.
  CARE,
  NAME_LABEL,
  GIVEN_LABEL,
  FAMILY_LABEL,
  BORN,
  /// Another surname follows: `née`, `épouse`.
  MAIDEN,
  AGE,
  SEX,
  LABEL_PHONE,
  LABEL_NIR,
  LABEL_IPP,
  LABEL_STAY,
  /// A number behind it is a file's only where it is called a number or written as a code.
  LABEL_FILE,
  LABEL_RPPS,
  LABEL_ADELI,
  LABEL_FINESS,
  LABEL_OTHER,
  /// May stand between a label and its number.
  FILLER,
  ID_WORD,
  MONTH,
  DATE_CUE,
  YEAR_CUE,
  NUMBER_WORD,
  /// Of a law: its dates are nobody's.
  LAW,
  STREET,
  STREET_START,
  COMPLEMENT,
  CITY_CUE,
  HOSPITAL,
  HOSPITAL_GROUP,
  HOSPITAL_KIND,
  /// No name, whatever its letters.
  STOP,
  /// A word of French.
  COMMON,
  /// A commune named by one word.
  COMMUNE;

  /// The bit of this trait beside the two ranks of a word's facts.
  final long bit = 1L << (ordinal() + Lexicon.RANK_BITS);

  boolean in(long facts) {
    return (facts & bit) != 0;
  }
}
