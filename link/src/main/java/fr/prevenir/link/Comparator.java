package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import java.util.List;

/// Compares two identities field by field: the comparison vector, packed into one number of four
/// bits a
/// field. Level 0 is always "one of them says nothing".
final class Comparator {
  static final int SURNAME = 0;
  static final int GIVEN = 1;
  static final int BIRTH = 2;
  static final int SEX = 3;
  static final int NIR = 4;
  static final int PHONE = 5;
  static final int EMAIL = 6;
  static final int ADDRESS = 7;
  static final int BIRTH_PLACE = 8;
  static final int FIELDS = 9;

  static final int MISSING = 0;
  static final int SAME = 1;

  /// Names: a part in common, or surname and first name swapped.
  static final int PART = 2;

  /// Names: spelt alike. Dates and numbers: one typing error apart.
  static final int NEAR = 3;

  static final int DIFFERENT = 4;

  /// Birth: only the year is known and fits. Address: the postcode alone agrees.
  static final int COARSE = 5;

  static final int LEVELS = 6;

  /// Stable codes of the fields, in their order.
  static final List<String> FIELD_CODES =
      List.of(
          "surname", "given", "birth", "sex", "nir", "phone", "email", "address", "birth_place");

  /// Stable codes of the levels, in their order.
  static final List<String> LEVEL_CODES =
      List.of("missing", "same", "part", "near", "different", "coarse");

  private static final double ALIKE = 0.9;
  private static final double PARTS_ALIKE = 0.93;
  private static final int RARE_RATIO = 12;

  private final Features features;
  private final IdentityTable identities;

  Comparator(Features features) {
    this.features = features;
    this.identities = features.identities;
  }

  static int level(long vector, int field) {
    return (int) (vector >>> (4 * field)) & 15;
  }

  private static long at(int field, int level) {
    return (long) level << (4 * field);
  }

  long compare(int a, int b) {
    int surname = surname(a, b);
    int given = given(a, b);
    if ((surname == DIFFERENT || given == DIFFERENT) && swapped(a, b)) {
      surname = PART;
      given = SAME;
    }
    return at(SURNAME, surname)
        | at(GIVEN, given)
        | at(BIRTH, birth(a, b))
        | at(SEX, sex(a, b))
        | at(NIR, nir(a, b))
        | at(PHONE, phone(a, b))
        | at(EMAIL, same(features.email[a], features.email[b]))
        | at(ADDRESS, address(a, b))
        | at(BIRTH_PLACE, birthPlace(a, b));
  }

  private static int same(int a, int b) {
    if (a < 0 || b < 0) {
      return MISSING;
    }
    return a == b ? SAME : DIFFERENT;
  }

  /// The best level of any surname of one with any of the other.
  private int surname(int a, int b) {
    if (!features.hasSurname(a) || !features.hasSurname(b)) {
      return MISSING;
    }
    int best = DIFFERENT;
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int t = features.firstSurname[b]; t < features.firstSurname[b + 1]; t++) {
        int level = name(features.surnames[s], features.surnames[t], features.surnameCount);
        if (level < best) {
          best = level;
        }
        if (best == SAME) {
          return SAME;
        }
      }
    }
    return best;
  }

  private int given(int a, int b) {
    if (features.given[a] < 0 || features.given[b] < 0) {
      return MISSING;
    }
    return name(features.given[a], features.given[b], features.givenCount);
  }

  private int name(int a, int b, int[] counts) {
    if (a == b) {
      return SAME;
    }
    if (sharePart(a, b)) {
      return PART;
    }
    boolean alike =
        Similarity.jaroWinkler(features.wholes, a, b) >= ALIKE
            || Math.min(wholeLength(a), wholeLength(b)) >= 4
                && Similarity.prefix(features.wholes, a, b);
    if (alike) {
      return plausibleTypo(a, b, counts) ? NEAR : DIFFERENT;
    }
    return partsAlike(a, b) ? NEAR : DIFFERENT;
  }

  /// A typing error makes a rare form of a frequent name; two frequent names are two names.
  private static boolean plausibleTypo(int a, int b, int[] counts) {
    int less = Math.min(counts[a], counts[b]);
    int more = Math.max(counts[a], counts[b]);
    return less <= 2 || more >= (long) less * RARE_RATIO;
  }

  /// Whether the names share a whole part, or one is the initial of the other.
  private boolean sharePart(int a, int b) {
    int[] partsA = features.partsOf[a];
    int[] partsB = features.partsOf[b];
    if (partsA.length + partsB.length > 2) {
      for (int partA : partsA) {
        for (int partB : partsB) {
          if (partA == partB && length(partA) > 2) {
            return true;
          }
        }
      }
    }
    return initialOf(a, b) || initialOf(b, a);
  }

  /// Whether a name is one letter, with which a part of the other begins.
  private boolean initialOf(int letter, int name) {
    if (wholeLength(letter) != 1) {
      return false;
    }
    byte first = features.wholes.bytes()[features.wholes.start(letter)];
    for (int part : features.partsOf[name]) {
      if (features.parts.bytes()[features.parts.start(part)] == first) {
        return true;
      }
    }
    return false;
  }

  /// Whether a part of a compound name is spelt nearly like a part of the other.
  private boolean partsAlike(int a, int b) {
    int[] partsA = features.partsOf[a];
    int[] partsB = features.partsOf[b];
    if (partsA.length + partsB.length <= 2) {
      return false;
    }
    for (int partA : partsA) {
      for (int partB : partsB) {
        boolean longEnough = Math.min(length(partA), length(partB)) >= 4;
        if (longEnough && Similarity.jaroWinkler(features.parts, partA, partB) >= PARTS_ALIKE) {
          return true;
        }
      }
    }
    return false;
  }

  private int length(int part) {
    return features.parts.end(part) - features.parts.start(part);
  }

  private int wholeLength(int whole) {
    return features.wholes.end(whole) - features.wholes.start(whole);
  }

  private boolean swapped(int a, int b) {
    return isSurnameOf(features.given[a], b) && isSurnameOf(features.given[b], a);
  }

  private boolean isSurnameOf(int name, int identity) {
    for (int s = features.firstSurname[identity]; s < features.firstSurname[identity + 1]; s++) {
      if (name >= 0 && features.surnames[s] == name) {
        return true;
      }
    }
    return false;
  }

  private int birth(int a, int b) {
    int dateA = features.birth[a];
    int dateB = features.birth[b];
    if (dateA != 0 && dateB != 0) {
      return date(dateA, dateB);
    }
    int yearA = dateA != 0 ? dateA / 10_000 : features.birthYear[a];
    int yearB = dateB != 0 ? dateB / 10_000 : features.birthYear[b];
    if (yearA == 0 || yearB == 0) {
      return MISSING;
    }
    return Math.abs(yearA - yearB) <= 1 ? COARSE : DIFFERENT;
  }

  private static int date(int a, int b) {
    if (a == b) {
      return SAME;
    }
    int dayA = a % 100;
    int monthA = a / 100 % 100;
    int dayB = b % 100;
    int monthB = b / 100 % 100;
    boolean sameYear = a / 10_000 == b / 10_000;
    if (sameYear && dayA == monthB && monthA == dayB) {
      return NEAR;
    }
    boolean defaultA = monthA == 0 || monthA == 1 && dayA == 1 || monthA == 12 && dayA == 31;
    boolean defaultB = monthB == 0 || monthB == 1 && dayB == 1 || monthB == 12 && dayB == 31;
    if (sameYear && (defaultA || defaultB)) {
      return COARSE;
    }
    int digits = 0;
    for (int x = a, y = b; x != 0 || y != 0; x /= 10, y /= 10) {
      digits += x % 10 != y % 10 ? 1 : 0;
    }
    return digits == 1 ? NEAR : DIFFERENT;
  }

  private int sex(int a, int b) {
    if (features.sex[a] == 0 || features.sex[b] == 0) {
      return MISSING;
    }
    return features.sex[a] == features.sex[b] ? SAME : DIFFERENT;
  }

  /// A number that is each one's own says who they are; one that may be a parent's is evidence of a
  /// household at most.
  private int nir(int a, int b) {
    int nirA = features.nir[a];
    int nirB = features.nir[b];
    if (features.ins[a] >= 0 && features.ins[a] == features.ins[b]) {
      return SAME;
    }
    if (nirA < 0 || nirB < 0) {
      return MISSING;
    }
    boolean own = features.ownNir[a] && features.ownNir[b];
    if (nirA == nirB) {
      return own ? SAME : COARSE;
    }
    if (Nirs.near(identities.dictionary(Attribute.NIR), nirA, nirB)) {
      return NEAR;
    }
    return own ? DIFFERENT : MISSING;
  }

  private int birthPlace(int a, int b) {
    int code = same(features.birthCode[a], features.birthCode[b]);
    return code == MISSING ? same(features.birthPlace[a], features.birthPlace[b]) : code;
  }

  private int phone(int a, int b) {
    int one = same(features.phone[a], features.phone[b]);
    if (one != DIFFERENT) {
      return one;
    }
    boolean crossed =
        features.phone[a] == features.phone2[b]
            || features.phone2[a] == features.phone[b]
            || features.phone2[a] >= 0 && features.phone2[a] == features.phone2[b];
    return crossed ? SAME : DIFFERENT;
  }

  private int address(int a, int b) {
    int line = same(features.address[a], features.address[b]);
    int code = same(features.postcode[a], features.postcode[b]);
    if (line == SAME && code != DIFFERENT) {
      return SAME;
    }
    if (code == SAME) {
      return COARSE;
    }
    return line == MISSING && code == MISSING ? MISSING : DIFFERENT;
  }
}
