package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.reference.Names;
import java.util.List;

/// First names and surnames of France as hashed sets, loaded when first asked for. Lists are
/// evidence
/// only: a third of the surnames are first names as well.
public final class NameLists {
  private NameLists() {}

  private static final class Given {
    static final HashedSet SET = set(Names.firstNames());
  }

  private static final class Family {
    static final HashedSet SET = set(Names.surnames());
  }

  private static HashedSet set(List<String> names) {
    HashedSet set = new HashedSet(names.size());
    names.forEach(set::add);
    return set;
  }

  /// Whether folded bytes, one word, are a first name.
  public static boolean given(byte[] folded, int from, int to) {
    return Given.SET.has(Fold.hash(folded, from, to));
  }

  /// Whether folded bytes are a surname.
  public static boolean family(byte[] folded, int from, int to) {
    return Family.SET.has(Fold.hash(folded, from, to));
  }
}
