package fr.prevenir.model;

import java.util.Locale;

/// A kind of personal data that the evidence shows about somebody. The codes are stable: they stand
/// in exports, cases and declarations. The order is the bit order of [Categories]: append only.
public enum Category {
  IDENTITY(false),
  NIR(false),
  CONTACT(false),
  ADDRESS(false),
  INSURER(false),
  FAMILY_DOCTOR(false),
  PROFESSIONAL(false),
  FINANCIAL(false),
  CREDENTIALS(false),
  TEST(false),
  TEST_RESULT(true),
  TREATMENT(true),
  DIAGNOSIS(true),
  BLOOD_GROUP(true),
  HIV(true),
  HEPATITIS(true),
  STI(true),
  PREGNANCY(true),
  ABORTION(true),
  FERTILITY(true),
  CANCER(true),
  PSYCHIATRY(true),
  ADDICTION(true),
  GENETIC(true),
  SEXUALITY(true),
  COVID(true),
  DISABILITY(true),
  VIOLENCE(true),
  DECEASED(false),
  COMMENT(false);

  private static final Category[] VALUES = values();

  private final boolean sensitive;

  Category(boolean sensitive) {
    this.sensitive = sensitive;
  }

  /// Whether it is health data or data on sexual life in the sense of GDPR article 9.
  public boolean sensitive() {
    return sensitive;
  }

  /// The stable code in exports: the name in lower case, such as `test_result`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The bit of this category in a mask of [Categories].
  public long bit() {
    return 1L << ordinal();
  }

  /// The category with this code.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Category ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static Category of(int ordinal) {
    return VALUES[ordinal];
  }
}
