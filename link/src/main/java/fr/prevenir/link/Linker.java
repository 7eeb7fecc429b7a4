package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;

public final class Linker {
  private Linker() {}

  public static Linkage link(IdentityTable t, LinkOptions o) {
    return new Linkage(t.size());
  }
}
