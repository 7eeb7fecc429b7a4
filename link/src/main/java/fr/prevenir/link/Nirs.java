package fr.prevenir.link;

import fr.prevenir.model.Dictionary;

/// What a NIR says about its holder. The number on a record is often the insured parent's; it is
/// the
/// person's own where its sex, year and month agree with the record.
final class Nirs {
  private static final int FIRST_FICTITIOUS_MONTH = 20;

  private Nirs() {}

  /// Whether a NIR of 13 characters may be the number of somebody born then and of that sex.
  ///
  /// @param birth YYYYMMDD, or 0
  /// @param sex 1, 2 or 0
  static boolean belongsTo(Dictionary nirs, int id, int birth, int sex) {
    byte[] bytes = nirs.bytes();
    int at = nirs.start(id);
    if (nirs.end(id) - at < 13 || birth == 0) {
      return false;
    }
    int first = bytes[at] - '0';
    int nirSex = first == 3 || first == 7 ? 1 : first == 4 || first == 8 ? 2 : first;
    int year = (bytes[at + 1] - '0') * 10 + bytes[at + 2] - '0';
    int month = (bytes[at + 3] - '0') * 10 + bytes[at + 4] - '0';
    boolean monthFits = month >= FIRST_FICTITIOUS_MONTH || month == birth / 100 % 100;
    return (sex == 0 || sex == nirSex) && year == birth / 10_000 % 100 && monthFits;
  }
}
