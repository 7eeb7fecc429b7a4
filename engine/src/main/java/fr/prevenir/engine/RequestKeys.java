package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Leads rows that say no more of a patient than a name or a number to the patient of whose request
/// they tell: `N° dossier` of results and bills to the list of requests beside them.
///
/// A name must be the patient's; a mere number is believed where nearly all of its folder lead to
/// one patient each: numbers of one laboratory must not lead to the patients of another. Lists of
/// requests that know but the number of a patient lead to whom another table names under it. Rows
/// that hold nothing but two numbers lead from one to the other: a request has its own and that of
/// the patient's file.
///
/// Such a key is `event:container!#|number`.
final class RequestKeys {
  private static final String MARK = "!#|";

  /// Share of the requests in a folder that must lead to one patient.
  static final double LEADING = .9;

  /// Share of the words of a name that must be the patient's.
  private static final double ALIKE = .6;

  /// Rows that may lie between a number and the patient.
  private static final int STEPS = 3;

  static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final IdentityTable identities;

  /// For each key the identity that says most of the patient.
  private final int[] patients;

  /// For each number of a request the folder in which it is one, null for any other key.
  private final @Nullable String[] folders;

  private final boolean any;
  private final KeyNames names;

  /// As `patients`, through rows that hold several numbers.
  private int[] reached = {};

  RequestKeys(IdentityTable identities) {
    this.identities = identities;
    Dictionary keys = identities.dictionary(Attribute.EVENT_KEY);
    this.folders = new String[keys.size()];
    this.patients = new int[folders.length];
    Arrays.fill(patients, NOBODY);
    for (int key = 0; key < folders.length; key++) {
      String text = keys.text(key);
      int mark = text.indexOf(MARK);
      folders[key] = mark < 0 ? null : text.substring(0, mark);
    }
    this.any = Arrays.stream(folders).anyMatch(Objects::nonNull);
    this.names = new KeyNames(identities);
    if (any) {
      name();
    }
  }

  /// Says for each number whose it is: first by those who are told beside it, else by their number.
  private void name() {
    for (int i = 0; i < identities.size(); i++) {
      if (known(i)) {
        name(i);
      }
    }
    boolean[] told = new boolean[folders.length];
    for (int key = 0; key < told.length; key++) {
      told[key] = patients[key] != NOBODY;
    }
    for (int i = 0; i < identities.size(); i++) {
      if (little(i) && number(i) >= 0) {
        number(i, told);
      }
    }
  }

  /// Whether a key numbers requests.
  boolean request(int key) {
    return folders[key] != null;
  }

  /// For each identity the one to which its requests lead, -1 where they lead to none.
  int[] leads() {
    int[] leads = new int[identities.size()];
    Arrays.fill(leads, NOBODY);
    if (!any) {
      return leads;
    }
    new BorrowedRequests(identities.dictionary(Attribute.EVENT_KEY), folders, patients).borrow();
    reach();
    Map<String, int[]> leading = leading(patients, false);
    Map<String, int[]> reaching = leading(reached, true);
    for (int i = 0; i < leads.length; i++) {
      leads[i] = little(i) ? lead(i, patients, leading) : NOBODY;
      if (leads[i] == NOBODY && bare(i)) {
        leads[i] = lead(i, reached, reaching);
      }
    }
    return Arrays.stream(leads)
        .map(lead -> lead >= 0 && leads[lead] >= 0 ? leads[lead] : lead)
        .toArray();
  }

  /// The key of an identity under which a patient is named, -1 where there is none.
  private int number(int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int key = identities.attribute(v) == Attribute.LOCAL_ID ? identities.valueId(v) : NOBODY;
      if (key >= 0 && names.named(key) && names.role(key) == Role.PATIENT) {
        return key;
      }
    }
    return NOBODY;
  }

  /// Takes the patient of a request by their number, unless a row told who it is.
  private void number(int identity, boolean[] told) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int key = of(v) ? identities.valueId(v) : NOBODY;
      if (key >= 0 && !told[key]) {
        int patient = patients[key];
        boolean same = patient >= 0 && number(patient) == number(identity);
        patients[key] = patient == NOBODY ? identity : same ? patient : SEVERAL;
      }
    }
  }

  /// Leads numbers on by the rows in which they stand.
  private void reach() {
    reached = patients.clone();
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < identities.size(); i++) {
        int patient = bare(i) ? only(i) : NOBODY;
        if (patient >= 0) {
          reach(i, patient);
        }
      }
    }
  }

  private void reach(int identity, int patient) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (of(v) && reached[identities.valueId(v)] == NOBODY) {
        reached[identities.valueId(v)] = patient;
      }
    }
  }

  /// The only patient to whom the numbers of a row lead.
  private int only(int identity) {
    int only = NOBODY;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int patient = of(v) ? reached[identities.valueId(v)] : NOBODY;
      if (patient == SEVERAL || (patient >= 0 && only >= 0 && patient != only)) {
        return NOBODY;
      }
      only = Math.max(only, patient);
    }
    return only;
  }

  /// Whether an identity has nothing but numbers of requests.
  private boolean bare(int identity) {
    int from = identities.firstValue(identity);
    int to = identities.firstValue(identity + 1);
    return to > from
        && IntStream.range(from, to).allMatch(this::of)
        && identities.role(identity) == Role.PATIENT;
  }

  private void name(int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (of(v)) {
        int key = identities.valueId(v);
        boolean same = patients[key] < 0 || alike(identity, patients[key]);
        patients[key] = patients[key] == NOBODY ? identity : same ? patients[key] : SEVERAL;
      }
    }
  }

  private int lead(int identity, int[] patientOf, Map<String, int[]> leading) {
    boolean named = !KeyNames.words(identities, identity).isEmpty();
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      int patient = of(v) ? patientOf[identities.valueId(v)] : NOBODY;
      if (patient >= 0 && (named ? alike(identity, patient) : believed(v, leading))) {
        return patient;
      }
    }
    return NOBODY;
  }

  /// Of the requests in each folder that rows without names tell of, those that lead to somebody,
  /// and all.
  ///
  /// @param bare whether rows that hold nothing else are asked alone
  private Map<String, int[]> leading(int[] patientOf, boolean bare) {
    Map<String, int[]> leading = new HashMap<>();
    boolean[] met = new boolean[folders.length];
    for (int i = 0; i < identities.size(); i++) {
      boolean unnamed = bare ? bare(i) : little(i) && KeyNames.words(identities, i).isEmpty();
      for (int v = identities.firstValue(i); unnamed && v < identities.firstValue(i + 1); v++) {
        if (of(v) && !met[identities.valueId(v)]) {
          met[identities.valueId(v)] = true;
          int[] counts = leading.computeIfAbsent(folder(v), f -> new int[2]);
          counts[0] += patientOf[identities.valueId(v)] >= 0 ? 1 : 0;
          counts[1]++;
        }
      }
    }
    return leading;
  }

  private boolean believed(int value, Map<String, int[]> leading) {
    int[] counts = leading.getOrDefault(folder(value), new int[2]);
    return counts[0] >= LEADING * counts[1];
  }

  private String folder(int value) {
    return Objects.requireNonNull(folders[identities.valueId(value)]);
  }

  private boolean of(int value) {
    return identities.attribute(value) == Attribute.EVENT_KEY && request(identities.valueId(value));
  }

  /// Whether an identity says when its patient was born, or the like.
  private boolean known(int identity) {
    boolean known = false;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      known |=
          switch (identities.attribute(v)) {
            case BIRTH_DATE, NIR, NIR_INSURED, INS -> true;
            default -> false;
          };
    }
    return known && identities.role(identity) == Role.PATIENT;
  }

  /// Whether an identity says no more of a patient than a name, a number and a request.
  private boolean little(int identity) {
    boolean request = false;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      Attribute attribute = identities.attribute(v);
      if (!attribute.ofName()
          && attribute != Attribute.LOCAL_ID
          && attribute != Attribute.EVENT_KEY
          && attribute != Attribute.SEX) {
        return false;
      }
      request |= of(v);
    }
    return request && identities.role(identity) == Role.PATIENT;
  }

  private boolean alike(int one, int other) {
    Set<String> words = KeyNames.words(identities, one);
    int all = words.size();
    words.retainAll(KeyNames.words(identities, other));
    return words.size() >= ALIKE * all && all > 0;
  }
}
