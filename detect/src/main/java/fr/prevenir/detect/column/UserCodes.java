package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;

/// The code by which a program knows its users, where they have a password and no other login:
/// `CODE` beside `MDP`.
final class UserCodes {
  /// Logins are longer than codes of sorts, and shorter than sums.
  private static final int LONGEST = 20;

  private UserCodes() {}

  static void read(List<ColumnDraft> columns) {
    boolean password =
        TableReader.known(columns, Meaning.PASSWORD)
            || TableReader.known(columns, Meaning.PASSWORD_HASH);
    boolean login =
        TableReader.known(columns, Meaning.LOGIN) || TableReader.known(columns, Meaning.EMAIL);
    if (password && !login) {
      columns.stream()
          .filter(UserCodes::code)
          .findFirst()
          .ifPresent(c -> c.decide(Meaning.LOGIN, 0.7, "beside:password"));
    }
  }

  private static boolean code(ColumnDraft c) {
    boolean open =
        switch (c.meaning) {
          case SAMPLE, ROW_ID, OTHER_ID, UNKNOWN, TECHNICAL, PERSON_REF -> true;
          default -> false;
        };
    boolean said = c.header.says("code") || c.header.says("id");
    return open
        && said
        && c.profile.unique()
        && c.profile.longest <= LONGEST
        && c.profile.share(Trait.DIGITS) < 0.2;
  }
}
