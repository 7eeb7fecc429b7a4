package fr.prevenir.engine;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Tells how many months after one another the ages of several sources were true, where no source
/// says when: of those who have first name and telephone in common, some are a year older in the
/// later one. The age of a record becomes `45~16`, sixteen months after the first source.
final class AgeDates {
  /// People of one first name and telephone whose ages differ by more are two.
  private static final int MOST_YEARS = 3;

  /// Records of one first name and telephone that are looked at.
  private static final int MOST_ALIKE = 12;

  private static final int UNKNOWN = -1;
  private static final int SEVERAL = -2;

  private final IdentityTable identities;
  private final Dictionary ages;

  /// For each age its years, [#UNKNOWN] where the month is known in which it was true.
  private final int[] years;

  /// For each identity the source that shows its age, [#SEVERAL] where several do.
  private final int[] source;

  private AgeDates(MentionTable mentions, IdentityTable identities) {
    this.identities = identities;
    this.ages = identities.dictionary(Attribute.AGE);
    this.years = new int[ages.size()];
    Arrays.setAll(years, id -> years(ages.text(id)));
    this.source = new int[identities.size()];
    Arrays.fill(source, UNKNOWN);
    for (int m = 0; m < mentions.size(); m++) {
      int identity = mentions.identity(m);
      int known = source[identity];
      source[identity] =
          known == UNKNOWN || known == mentions.source(m) ? mentions.source(m) : SEVERAL;
    }
  }

  private static int years(String age) {
    int end = age.indexOf('~');
    return age.indexOf('@') >= 0
        ? UNKNOWN
        : Integer.parseInt(end < 0 ? age : age.substring(0, end));
  }

  /// Writes the months beside the ages of which no month is known. The identities are numbered
  /// anew.
  static void tell(MentionTable mentions, IdentityTable identities) {
    if (identities.dictionary(Attribute.AGE).size() > 0) {
      AgeDates dates = new AgeDates(mentions, identities);
      int[] months = dates.months();
      if (Arrays.stream(months).filter(month -> month >= 0).count() > 1) {
        boolean[] dropped = new boolean[identities.size()];
        mentions.renumber(
            identities.renamed(Attribute.AGE, (i, age) -> dates.told(i, age, months), dropped));
      }
    }
  }

  private int told(int identity, int age, int[] months) {
    int of = source[identity];
    int month = of < 0 || of >= months.length ? UNKNOWN : months[of];
    return years[age] < 0 || month < 0 ? age : ages.add(years[age] + "~" + month);
  }

  /// Somebody of a first name and telephone in a source.
  private record Shown(long who, int source, int years) {}

  /// For each source the months after the first, [#UNKNOWN] where too few people tell.
  private int[] months() {
    List<Shown> all = new ArrayList<>();
    for (int i = 0; i < identities.size(); i++) {
      int age = identities.first(i, Attribute.AGE);
      if (age >= 0 && source[i] >= 0 && years[age] >= 0 && identities.role(i) == Role.PATIENT) {
        shown(i, years[age], all);
      }
    }
    all.sort(Comparator.comparingLong(Shown::who));
    SourceShifts shifts = new SourceShifts();
    for (int from = 0, to; from < all.size(); from = to) {
      to = from + 1;
      while (to < all.size() && all.get(to).who == all.get(from).who) {
        to++;
      }
      if (to - from <= MOST_ALIKE) {
        compare(all.subList(from, to), shifts);
      }
    }
    return shifts.months();
  }

  private static void compare(List<Shown> alike, SourceShifts shifts) {
    for (int a = 0; a < alike.size(); a++) {
      for (int b = a + 1; b < alike.size(); b++) {
        int apart = alike.get(b).years - alike.get(a).years;
        if (alike.get(a).source != alike.get(b).source && Math.abs(apart) <= MOST_YEARS) {
          shifts.add(alike.get(a).source, alike.get(b).source, apart);
        }
      }
    }
  }

  private void shown(int identity, int age, List<Shown> all) {
    int given = identities.first(identity, Attribute.GIVEN);
    if (given < 0) {
      return;
    }
    long name = firstWord(identities.dictionary(Attribute.GIVEN), given);
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.PHONE) {
        long who = (name ^ identities.valueId(v)) * 0x9E3779B97F4A7C15L;
        all.add(new Shown(who, source[identity], age));
      }
    }
  }

  private static long firstWord(Dictionary names, int id) {
    byte[] folded = new byte[names.end(id) - names.start(id)];
    int length = Fold.fold(names.bytes(), names.start(id), names.end(id), folded);
    int end = 0;
    while (end < length && folded[end] != ' ') {
      end++;
    }
    return Fold.hash(folded, 0, end);
  }
}
