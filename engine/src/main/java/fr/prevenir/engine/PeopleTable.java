package fr.prevenir.engine;

import fr.prevenir.link.Linkage;
import fr.prevenir.model.Category;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The people of a run, each with its mentions: what the linkage joined, seen from the person.
///
/// Person `p` has the mentions `mention(first(p)) … mention(first(p + 1) - 1)` in the order of the
/// evidence. People stand in the order of their ids.
public final class PeopleTable {
  private final MentionTable mentions;
  private final IdentityTable identities;
  private final PersonIds ids;
  private final int[] numbers;
  private final int[] personOfIdentity;
  private final int[] first;
  private final int[] order;
  private final byte[] roles;
  private final long[] categories;
  private final long[] patientCategories;
  private final int[] from;
  private final int[] to;

  PeopleTable(MentionTable mentions, IdentityTable identities, Linkage linkage, PersonIds ids) {
    this.mentions = mentions;
    this.identities = identities;
    this.ids = ids;
    int people = linkage.people();
    numbers = IntStream.range(0, people).map(ids::number).sorted().toArray();
    personOfIdentity =
        IntStream.range(0, identities.size())
            .parallel()
            .map(i -> place(ids.number(linkage.person(i))))
            .toArray();
    first = new int[people + 1];
    roles = new byte[people];
    categories = new long[people];
    patientCategories = new long[people];
    from = new int[people];
    to = new int[people];
    order = new int[mentions.size()];
    inOrder(IntStream.range(0, mentions.size()).parallel().map(this::person).toArray());
    IntStream.range(0, people).parallel().forEach(this::gather);
  }

  /// Puts the mentions in the order of their people.
  ///
  /// @param persons of each mention
  private void inOrder(int[] persons) {
    for (int person : persons) {
      first[person + 1]++;
    }
    for (int p = 0; p < numbers.length; p++) {
      first[p + 1] += first[p];
    }
    int[] place = first.clone();
    for (int m = 0; m < persons.length; m++) {
      order[place[persons[m]]++] = m;
    }
  }

  /// The person with a number, negative if there is none.
  private int place(int number) {
    return Arrays.binarySearch(numbers, number);
  }

  /// What all mentions of a person tell together.
  private void gather(int person) {
    for (int place = first[person]; place < first[person + 1]; place++) {
      int mention = order[place];
      Role role = identities.role(mentions.identity(mention));
      roles[person] |= (byte) (1 << role.ordinal());
      categories[person] |= mentions.categories(mention);
      if (role == Role.PATIENT) {
        patientCategories[person] |= mentions.categories(mention);
      }
      int date = mentions.date(mention);
      if (date != MentionBatch.NO_DATE) {
        from[person] = from[person] == 0 ? date : Math.min(from[person], date);
        to[person] = Math.max(to[person], date);
      }
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

  /// The first mention of an identity.
  public int firstMention(int identity) {
    int place = first[personOfIdentity[identity]];
    while (mentions.identity(order[place]) != identity) {
      place++;
    }
    return order[place];
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
    int known = roles[person];
    return switch (role) {
      case ACCOUNT -> known == bit;
      case STAFF -> (known & bit) != 0 && (known & 1 << Role.PROFESSIONAL.ordinal()) == 0;
      case PATIENT, PROFESSIONAL, RELATIVE -> (known & bit) != 0;
    };
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

  /// The id in exports: `P` and a number that names nobody else, also later.
  public String id(int person) {
    return "P" + numbers[person];
  }

  /// The person of an id, also of one that is an alias by now.
  public OptionalInt find(String id) {
    if (!id.matches("P[1-9]\\d{0,8}")) {
      return OptionalInt.empty();
    }
    int person = place(ids.resolved(Integer.parseInt(id.substring(1))));
    return person < 0 ? OptionalInt.empty() : OptionalInt.of(person);
  }

  /// Ids under which the person was told of before it was found to be one with another.
  public List<String> aliases(int person) {
    return ids.aliases(numbers[person]).stream().map(number -> "P" + number).toList();
  }

  /// What the ids after further evidence follow from.
  public PersonIds ids() {
    return ids;
  }
}
