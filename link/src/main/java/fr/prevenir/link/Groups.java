package fr.prevenir.link;

/// Identities joined into groups, each with its members as a ring.
final class Groups {
  private final int[] parent;
  private final int[] next;
  private final int[] sizes;

  Groups(int size) {
    parent = new int[size];
    next = new int[size];
    sizes = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
      next[i] = i;
      sizes[i] = 1;
    }
  }

  /// How many identities there are.
  int size() {
    return parent.length;
  }

  /// The identity that stands for the group: its smallest.
  int of(int identity) {
    int i = identity;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  void join(int a, int b) {
    int x = of(a);
    int y = of(b);
    if (x == y) {
      return;
    }
    int root = Math.min(x, y);
    int other = Math.max(x, y);
    parent[other] = root;
    sizes[root] += sizes[other];
    int rest = next[root];
    next[root] = next[other];
    next[other] = rest;
  }

  boolean together(int a, int b) {
    return of(a) == of(b);
  }

  int sizeOf(int identity) {
    return sizes[of(identity)];
  }

  /// The members of an identity's group.
  int[] members(int identity) {
    int[] members = new int[sizeOf(identity)];
    int at = identity;
    for (int i = 0; i < members.length; i++) {
      members[i] = at;
      at = next[at];
    }
    return members;
  }

  /// The member after this one; the last is followed by the first.
  int after(int member) {
    return next[member];
  }
}
