package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.reference.Commune;
import fr.prevenir.reference.Communes;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Communes and postcodes of France as hashed sets, loaded when first asked for.
public final class Places {
  private static final String[] ARRONDISSEMENTS = {"Paris", "Lyon", "Marseille"};

  private Places() {}

  private static final class Holder {
    static final HashedSet NAMES = new HashedSet(36_000);
    static final HashedSet CODES = new HashedSet(36_000);
    static final HashedSet PAIRS = new HashedSet(40_000);
    static final BitSet POSTCODES = new BitSet(100_000);

    static {
      for (Commune commune : Communes.all()) {
        add(commune);
      }
      for (String city : ARRONDISSEMENTS) {
        NAMES.add(city);
      }
    }

    private static void add(Commune commune) {
      byte[] name = commune.name().getBytes(StandardCharsets.UTF_8);
      byte[] folded = new byte[name.length];
      long hash = Fold.hash(folded, 0, Fold.fold(name, 0, name.length, folded));
      NAMES.add(hash);
      CODES.add(commune.code());
      for (String postcode : commune.postcodes()) {
        int number = Integer.parseInt(postcode);
        POSTCODES.set(number);
        PAIRS.add(pair(number, hash));
      }
    }
  }

  private static long pair(int postcode, long name) {
    return (name ^ postcode) * 0x9E3779B97F4A7C15L;
  }

  /// Whether folded bytes are the name of a commune.
  public static boolean commune(byte[] folded, int from, int to) {
    return Holder.NAMES.has(Fold.hash(folded, from, to));
  }

  /// Whether five characters are the INSEE code of a commune.
  public static boolean code(byte[] folded, int from, int to) {
    return Holder.CODES.has(Fold.hash(folded, from, to));
  }

  /// Whether a number is a postcode in use.
  public static boolean postcode(int number) {
    return number > 0 && number < 100_000 && Holder.POSTCODES.get(number);
  }

  /// Whether a commune of this folded name has this postcode.
  public static boolean together(int postcode, byte[] folded, int from, int to) {
    return Holder.PAIRS.has(pair(postcode, Fold.hash(folded, from, to)));
  }
}
