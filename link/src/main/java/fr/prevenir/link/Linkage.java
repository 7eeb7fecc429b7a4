package fr.prevenir.link;

import fr.prevenir.model.Role;
import java.util.List;

public final class Linkage {
  final int n;

  Linkage(int n) {
    this.n = n;
  }

  public int people() {
    return n;
  }

  public int person(int identity) {
    return identity;
  }

  public Count count() {
    return new Count(n, n, n);
  }

  public Count count(Role role) {
    return new Count(0, 0, 0);
  }

  public List<Spread> spreads() {
    return List.of();
  }

  public void write(java.io.DataOutput out) throws java.io.IOException {
    out.writeInt(n);
  }

  public static Linkage read(java.io.DataInput in) throws java.io.IOException {
    return new Linkage(in.readInt());
  }
}
