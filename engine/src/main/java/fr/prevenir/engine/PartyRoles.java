package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who people of one table are that does not say it, by the tables that refer to them: the rows of
/// `PATIENT`, `PROCHE` and `PRATICIEN` each have the key of somebody named in `PERSONNE`.
final class PartyRoles {
  /// Keys that must be of others than patients to believe that a table names all parties.
  private static final int FEW = 20;

  /// What is told of patients alone.
  private static final Set<Attribute> OF_PATIENTS =
      EnumSet.of(Attribute.NIR, Attribute.NIR_INSURED, Attribute.NIR_DOUBTFUL, Attribute.INS);

  /// Of several roles of one person, the one by which they are known.
  private static final List<Role> ORDER =
      List.of(Role.PATIENT, Role.PROFESSIONAL, Role.STAFF, Role.ACCOUNT, Role.RELATIVE);

  private final IdentityTable identities;
  private final Dictionary keys;

  /// For each key the bits of the roles in which others refer to it.
  private final byte[] told;

  PartyRoles(IdentityTable identities) {
    this.identities = identities;
    this.keys = identities.dictionary(Attribute.LOCAL_ID);
    this.told = new byte[keys.size()];
    for (int i = 0; i < identities.size(); i++) {
      if (!identities.named(i) && says(i)) {
        tell(i);
      }
    }
  }

  private void tell(int identity) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == Attribute.LOCAL_ID) {
        told[identities.valueId(v)] |= (byte) (1 << identities.role(identity).ordinal());
      }
    }
  }

  /// Whether a row says whose it is beside a key of which no word does. Rows of nobody's role are
  /// taken for patients'; those of what happened to the one whom they refer to are.
  private boolean says(int identity) {
    if (identities.role(identity) != Role.PATIENT) {
      return true;
    }
    int keyed = 0;
    boolean event = false;
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      Attribute attribute = identities.attribute(v);
      boolean key = attribute == Attribute.LOCAL_ID;
      if (key ? KeyScope.told(keys, identities.valueId(v)) : OF_PATIENTS.contains(attribute)) {
        return true;
      }
      keyed += key ? 1 : 0;
      event |= attribute == Attribute.EVENT_KEY;
    }
    return event && keyed == 1;
  }

  /// Takes what is told by a key for what is told by the one at home that has its number.
  ///
  /// @param there -1 where there is none
  void gather(int key, int there) {
    if (there >= 0) {
      told[there] |= told[key];
    }
  }

  /// Whether the keys of a scope are those of all parties.
  boolean parties(KeyScope scope, ScopedKeys all) {
    return scope.untold()
        && all.of(scope).mapToObj(this::of).filter(PartyRoles::another).count() >= FEW;
  }

  private static boolean another(@Nullable Role role) {
    return role != null && role != Role.PATIENT;
  }

  /// The role in which others refer to a key, null where they do not say it.
  @Nullable Role of(int key) {
    for (Role role : ORDER) {
      if ((told[key] >> role.ordinal() & 1) != 0) {
        return role;
      }
    }
    return null;
  }
}
