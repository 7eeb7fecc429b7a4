package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person of a letter, with everything the letter says of them. Grows while the letter is
/// read.
public final class Party {
  /// A value as written.
  public record Value(Meaning kind, String written) {}

  private final List<Value> values = new ArrayList<>();
  private Role role;
  private @Nullable String family;
  private @Nullable String given;
  private @Nullable String maiden;
  private int sex;
  private int birthDate;
  private int date;
  private long categories;

  Party(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }

  void role(Role told) {
    role = told;
  }

  public @Nullable String family() {
    return family;
  }

  public @Nullable String given() {
    return given;
  }

  /// Nom de naissance, where it stands beside another surname.
  public @Nullable String maiden() {
    return maiden;
  }

  void maiden(String name) {
    maiden = maiden == null ? name : maiden;
  }

  /// 1 male, 2 female, 0 unknown.
  public int sex() {
    return sex;
  }

  void sex(int told) {
    sex = sex == 0 ? told : sex;
  }

  /// YYYYMMDD, or 0.
  public int birthDate() {
    return birthDate;
  }

  void birthDate(int read) {
    birthDate = birthDate == 0 ? read : birthDate;
  }

  /// Date of care, YYYYMMDD, or 0.
  public int date() {
    return date;
  }

  void date(int read) {
    date = read;
  }

  /// Mask of the categories that the letter affirms of the person.
  public long categories() {
    return categories;
  }

  void category(long mask) {
    categories |= mask;
  }

  /// Numbers and addresses in the order of the letter.
  public List<Value> values() {
    return List.copyOf(values);
  }

  boolean has(Meaning kind) {
    return values.stream().anyMatch(v -> v.kind() == kind);
  }

  void add(Meaning kind, String written) {
    Value value = new Value(kind, written);
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  void name(@Nullable String surname, @Nullable String firstNames) {
    if (family == null) {
      family = surname;
    }
    boolean longer = firstNames != null && (given == null || firstNames.length() > given.length());
    if (longer) {
      given = firstNames;
    }
  }

  /// Whether a name may be this person's: the same surname, and first names that do not differ.
  boolean mayBe(@Nullable String surname, @Nullable String firstNames) {
    if (surname == null) {
      return firstNames != null && given != null && agree(given, firstNames) && given.length() > 2;
    }
    boolean same =
        family != null && alike(family, surname) || maiden != null && alike(maiden, surname);
    return same && (firstNames == null || given == null || agree(given, firstNames));
  }

  private static boolean alike(String a, String b) {
    return Phrase.hash(a) == Phrase.hash(b);
  }

  /// Whether two ways to write first names may mean the same: `Jeanne Marie`, `Jeanne`, `J.-M.`.
  private static boolean agree(String a, String b) {
    String[] one = a.split("[ .-]+");
    String[] other = b.split("[ .-]+");
    if (one.length == 0 || other.length == 0) {
      return true;
    }
    String first = one[0];
    String second = other[0];
    boolean initials = first.length() == 1 || second.length() == 1;
    return initials
        ? Letters.fold(first.charAt(0)) == Letters.fold(second.charAt(0))
        : alike(first, second);
  }

  /// Whether the letter says enough to tell the person from nobody.
  public boolean somebody() {
    if (role != Role.PATIENT) {
      return family != null || given != null || has(Meaning.RPPS) || has(Meaning.ADELI);
    }
    boolean named = family != null || given != null && birthDate > 0;
    return named || has(Meaning.NIR) || has(Meaning.IPP);
  }
}
