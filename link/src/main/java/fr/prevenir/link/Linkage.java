package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Which identities are one person, and how sure their number is. Immutable.
public final class Linkage {
  private final int[] persons;
  private final int people;
  private final long[] byRole;
  private final Uncertainties uncertainties;
  private final long setAside;
  private final double[] parameters;
  private final long[] variants;

  private Linkage(
      int[] persons,
      int people,
      long[] byRole,
      Uncertainties uncertainties,
      long setAside,
      double[] parameters,
      long[] variants) {
    this.persons = persons;
    this.people = people;
    this.byRole = byRole;
    this.uncertainties = uncertainties;
    this.setAside = setAside;
    this.parameters = parameters;
    this.variants = variants;
  }

  static Linkage of(
      IdentityTable identities,
      Groups groups,
      Uncertainties uncertainties,
      long setAside,
      double[] parameters,
      Variants variants) {
    int[] persons = new int[identities.size()];
    int people = 0;
    for (int i = 0; i < persons.length; i++) {
      int first = groups.of(i);
      persons[i] = first == i ? people++ : persons[first];
    }
    byte[] roles = new byte[people];
    for (int i = 0; i < persons.length; i++) {
      roles[persons[i]] |= (byte) (1 << identities.role(i).ordinal());
    }
    long[] byRole = new long[Role.values().length];
    int account = 1 << Role.ACCOUNT.ordinal();
    int professional = 1 << Role.PROFESSIONAL.ordinal();
    int staff = 1 << Role.STAFF.ordinal();
    for (byte mask : roles) {
      int counted = mask == account ? mask : mask & ~account;
      counted = (counted & professional) == 0 ? counted : counted & ~staff;
      for (int r = 0; r < byRole.length; r++) {
        byRole[r] += counted >> r & 1;
      }
    }
    return new Linkage(
        persons, people, byRole, uncertainties, setAside, parameters, variants.pairs());
  }

  /// All people, whatever their roles.
  public int people() {
    return people;
  }

  /// The person of an identity: from 0, numbered by the first identity.
  public int person(int identity) {
    return persons[identity];
  }

  /// The number of people with its bounds.
  public Count count() {
    return Bounds.of(people, uncertainties.people());
  }

  /// The number of people with its bounds, were some of its doubts answered.
  ///
  /// @param answered pairs that are no longer in doubt
  /// @param more how many people the answers add, negative if they take some away
  public Count countWithout(List<Undecided> answered, int more) {
    Uncertainty rest = uncertainties.people();
    for (Undecided pair : answered) {
      rest = rest.without(pair);
    }
    return Bounds.of(people + more, rest);
  }

  /// What the weights learnt, for [Explainer].
  double[] parameters() {
    return parameters;
  }

  /// The forms of names that were learnt, for [Explainer].
  Variants variants() {
    return new Variants(variants);
  }

  /// The number of people mentioned in a role, with its bounds. The holder of an account counts
  /// as such only where no other role is known, an employee where they are no professional.
  public Count count(Role role) {
    long likely = byRole[role.ordinal()];
    return switch (role) {
      case PATIENT -> Bounds.of(likely, uncertainties.patients());
      case RELATIVE -> Bounds.of(likely, uncertainties.relatives());
      case PROFESSIONAL -> Bounds.of(likely, uncertainties.professionals());
      case STAFF -> Bounds.of(likely, uncertainties.staff());
      case ACCOUNT -> new Count(likely, likely, likely);
    };
  }

  /// Why the bounds differ, the largest reason first.
  public List<Spread> spreads() {
    return Stream.of(
            new Spread("maybe_same", Math.round(uncertainties.people().same())),
            new Spread("maybe_different", Math.round(uncertainties.people().different())),
            new Spread("unseen", Bounds.unseen(byRole[Role.PATIENT.ordinal()])),
            new Spread("set_aside", setAside))
        .filter(spread -> spread.people() > 0)
        .sorted(java.util.Comparator.comparingLong(Spread::people).reversed())
        .toList();
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(persons.length);
    for (int person : persons) {
      out.writeInt(person);
    }
    out.writeInt(people);
    for (long number : byRole) {
      out.writeLong(number);
    }
    uncertainties.write(out);
    out.writeLong(setAside);
    out.writeInt(parameters.length);
    for (double parameter : parameters) {
      out.writeDouble(parameter);
    }
    out.writeInt(variants.length);
    for (long pair : variants) {
      out.writeLong(pair);
    }
  }

  /// Reads what [#write] wrote.
  public static Linkage read(DataInput in) throws IOException {
    int[] persons = new int[in.readInt()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = in.readInt();
    }
    int people = in.readInt();
    long[] byRole = new long[Role.values().length];
    for (int r = 0; r < byRole.length; r++) {
      byRole[r] = in.readLong();
    }
    Uncertainties uncertainties = Uncertainties.read(in);
    long setAside = in.readLong();
    double[] parameters = new double[in.readInt()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = in.readDouble();
    }
    long[] variants = new long[in.readInt()];
    for (int i = 0; i < variants.length; i++) {
      variants[i] = in.readLong();
    }
    return new Linkage(persons, people, byRole, uncertainties, setAside, parameters, variants);
  }
}
