package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;

/// What values make of a header that names a person, or numbers one.
final class PersonHeaders {
  private PersonHeaders() {}

  /// A header that names a person only: `Médecin`, `Assuré`, `Patient`.
  static Meaning alone(HeaderGuess header, Profile p) {
    Meaning hard = hard(p, Meaning.FULL_NAME);
    if (hard != Meaning.FULL_NAME) {
      return hard;
    }
    if (ValueSupport.anyDate(p) >= 0.8 && p.share(Trait.DIGITS) < 0.8) {
      return Meaning.DATE;
    }
    if (p.share(Trait.YES_NO) >= 0.8) {
      return Meaning.TECHNICAL;
    }
    if (p.share(Trait.HOSPITAL_WORD) >= 0.4 && p.share(Trait.DOCTOR_TITLE) < 0.2) {
      return Meaning.HOSPITAL;
    }
    if (p.share(Trait.MEASURE) >= 0.5) {
      return Meaning.AMOUNT;
    }
    if (p.share(Trait.CIM10) >= 0.6) {
      return Meaning.DIAGNOSIS_CODE;
    }
    if (p.share(Trait.DIGITS) >= 0.8 || p.share(Trait.CODE_LIKE) >= 0.6) {
      return Meaning.PERSON_REF;
    }
    if (initials(p)) {
      return Meaning.TECHNICAL;
    }
    if (chosen(header, p)) {
      return Meaning.TECHNICAL;
    }
    boolean several = p.share(Trait.TWO_WORDS) >= 0.35 || p.isEmpty();
    boolean login = header.person() != null && header.person().kind().equals("user");
    return several ? Meaning.FULL_NAME : login ? Meaning.LOGIN : Meaning.FAMILY;
  }

  /// `Tutelle` may say of which kind, in a few words.
  private static boolean chosen(HeaderGuess header, Profile p) {
    boolean relative = header.person() != null && header.person().role() == Role.RELATIVE;
    return relative && p.cells >= 20 && p.distinct <= 6 && p.share(Trait.TWO_WORDS) < 0.35;
  }

  /// `MCL`, `JBD`: how colleagues sign.
  private static boolean initials(Profile p) {
    boolean few = p.distinct <= 40 && p.distinct * 5 <= p.cells;
    return !p.isEmpty() && p.longest <= 4 && few && p.share(Trait.TWO_WORDS) == 0;
  }

  static Meaning number(HeaderGuess header, Profile p) {
    Meaning hard = hard(p, Meaning.ROW_ID);
    PersonWord whose = header.person();
    boolean professional = whose != null && whose.role() == Role.PROFESSIONAL;
    if (professional && p.share(Trait.LUHN_9) >= 0.8 && p.distinct > 2) {
      return Meaning.ADELI;
    }
    if (professional && p.sharedBy(Trait.RPPS, Trait.LUHN_9) >= 0.8 && p.distinct > 2) {
      return Meaning.RPPS;
    }
    if (hard != Meaning.ROW_ID) {
      return hard;
    }
    PersonWord person = header.person();
    if (person == null) {
      return Meaning.ROW_ID;
    }
    if (p.share(Trait.LETTERS) >= 0.9 && p.distinct > 2 && !initials(p)) {
      // NPAT: the N of a name
      return p.share(Trait.TWO_WORDS) >= 0.6 ? Meaning.FULL_NAME : Meaning.FAMILY;
    }
    if (person.kind().equals("employee")) {
      return Meaning.OTHER_ID;
    }
    boolean key = header.says("id") || header.says("key") || !person.kind().equals("patient");
    return key ? Meaning.PERSON_REF : Meaning.IPP;
  }

  /// Identifiers that prove themselves, and telephones.
  private static Meaning hard(Profile p, Meaning otherwise) {
    Meaning proven = proven(p, otherwise);
    boolean phones = p.share(Trait.PHONE_LIKE) >= 0.8 && p.share(Trait.LUHN_9) < 0.5;
    return proven == otherwise && phones ? Meaning.PHONE : proven;
  }

  /// Identifiers that no other number looks like; ten digits may be any.
  static Meaning proven(Profile p, Meaning otherwise) {
    if (p.share(Trait.EMAIL) >= 0.7) {
      return Meaning.EMAIL;
    }
    if (p.share(Trait.RPPS) >= 0.7) {
      return Meaning.RPPS;
    }
    boolean keyless = ValueReader.nir(p) >= 0.9 && p.shortest >= 13 && p.distinct > 2;
    if (keyless || (ValueReader.nir(p) >= 0.6 && p.share(Trait.NIR_VALID) >= 0.2)) {
      return Meaning.NIR;
    }
    return otherwise;
  }
}
