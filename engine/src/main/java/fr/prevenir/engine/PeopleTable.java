package fr.prevenir.engine;

import fr.prevenir.link.Linkage;
import fr.prevenir.model.Category;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.List;

/// The people of a run, each with its mentions: what the linkage joined, seen from the person.
///
/// Person `p` has the mentions `mention(first(p)) … mention(first(p + 1) - 1)` in the order of the
/// evidence, and the id `P` + (p + 1) in exports. People are numbered by their first mention.
public final class PeopleTable {
  private final MentionTable mentions;
  private final IdentityTable identities;
  private final int[] personOfIdentity;
  private final int[] first;
  private final int[] order;
  private final byte[] roles;
  private final long[] categories;
  private final long[] patientCategories;
  private final int[] from;
  private final int[] to;

  PeopleTable(MentionTable mentions, IdentityTable identities, Linkage linkage) {
    this.mentions = mentions;
    this.identities = identities;
    int people = linkage.people();
    personOfIdentity = numberByFirstMention(linkage, people);
    first = new int[people + 1];
    roles = new byte[people];
    categories = new long[people];
    patientCategories = new long[people];
    from = new int[people];
    to = new int[people];
    for (int m = 0; m < mentions.size(); m++) {
      count(m);
    }
    for (int p = 0; p < people; p++) {
      first[p + 1] += first[p];
    }
    order = new int[mentions.size()];
    int[] place = first.clone();
    for (int m = 0; m < mentions.size(); m++) {
      order[place[person(m)]++] = m;
    }
  }

  private int[] numberByFirstMention(Linkage linkage, int people) {
    int[] number = new int[people];
    int next = 0;
    for (int m = 0; m < mentions.size(); m++) {
      int cluster = linkage.person(mentions.identity(m));
      if (number[cluster] == 0) {
        number[cluster] = ++next;
      }
    }
    int[] numbers = new int[identities.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number[linkage.person(i)] - 1;
    }
    return numbers;
  }

  private void count(int mention) {
    int p = person(mention);
    first[p + 1]++;
    Role role = identities.role(mentions.identity(mention));
    roles[p] |= (byte) (1 << role.ordinal());
    categories[p] |= mentions.categories(mention);
    if (role == Role.PATIENT) {
      patientCategories[p] |= mentions.categories(mention);
    }
    int date = mentions.date(mention);
    if (date != MentionBatch.NO_DATE) {
      from[p] = from[p] == 0 ? date : Math.min(from[p], date);
      to[p] = Math.max(to[p], date);
    }
  }

  public int size() {
    return roles.length;
  }

  /// The person of a mention.
  public int person(int mention) {
    return personOfIdentity[mentions.identity(mention)];
  }

  /// The person of an identity.
  public int personOfIdentity(int identity) {
    return personOfIdentity[identity];
  }

  /// Place of the person's first mention; `size()` is allowed and gives the end.
  public int first(int person) {
    return first[person];
  }

  /// The mention at a place.
  public int mention(int place) {
    return order[place];
  }

  public int mentionCount(int person) {
    return first[person + 1] - first[person];
  }

  /// Whether the person is mentioned in a role; as the holder of an account only where no other
  /// role
  /// is known.
  public boolean has(int person, Role role) {
    int bit = 1 << role.ordinal();
    return role == Role.ACCOUNT ? roles[person] == bit : (roles[person] & bit) != 0;
  }

  public List<Role> roles(int person) {
    List<Role> list = new ArrayList<>();
    for (Role role : Role.values()) {
      if (has(person, role)) {
        list.add(role);
      }
    }
    return list;
  }

  /// Mask of the categories of all mentions of the person.
  public long categories(int person) {
    return categories[person];
  }

  /// Mask of the categories of the person's mentions as a patient.
  public long patientCategories(int person) {
    return patientCategories[person];
  }

  public boolean has(int person, Category category) {
    return (categories[person] & category.bit()) != 0;
  }

  /// First date of care as the number YYYYMMDD, or [MentionBatch#NO_DATE].
  public int from(int person) {
    return from[person];
  }

  /// Last date of care as the number YYYYMMDD, or [MentionBatch#NO_DATE].
  public int to(int person) {
    return to[person];
  }

  /// The id in exports.
  public static String id(int person) {
    return "P" + (person + 1);
  }
}
