package fr.prevenir.read;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How far one source and all that lies inside it has grown, held against the [ReadLimits].
///
/// A member that takes a source past its ratio is given up and no longer counts, so that its
/// neighbours are read all the same; a source with too many of them, or past another limit, is
/// tripped: nothing inside it is read any more, while the containers around it go on.
final class Expansion {
  /// Below this size no ratio is suspicious.
  private static final long ALLOWED_AT_ANY_RATIO = 64L << 20;

  /// Members that may be given up before the whole source is.
  private static final int GIVEN_UP = 16;

  private final @Nullable Expansion outer;
  private final ReadLimits limits;
  private final LongSupplier packed;
  private final int depth;
  private long expanded;
  private long members;
  private int givenUp;
  private @Nullable UnreadableException tripped;

  /// @param packed bytes of the source that its expansion comes from
  Expansion(@Nullable Expansion outer, ReadLimits limits, LongSupplier packed) {
    this.outer = outer;
    this.limits = limits;
    this.packed = packed;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  /// One more member of this source is about to be read.
  void enter() throws UnreadableException {
    if (depth >= limits.depth()) {
      tripped =
          new UnreadableException(
              UnreadCode.BOMB_DEPTH, "more than " + limits.depth() + " containers in one another");
    }
    for (Expansion e = this; e != null; e = e.outer) {
      if (++e.members > limits.members() && e.tripped == null) {
        e.tripped =
            new UnreadableException(
                UnreadCode.BOMB_COUNT, "more than " + limits.members() + " members");
      }
    }
    check();
  }

  /// A member of this source gave `bytes` more.
  ///
  /// @param before what it gave before
  /// @throws UnreadableException if the member must be given up
  void grow(long bytes, long before) throws UnreadableException {
    UnreadableException beyond = null;
    for (Expansion e = this; e != null; e = e.outer) {
      e.expanded += bytes;
      if (e.tripped == null && e.tooLarge()) {
        beyond = e.beyond();
      }
    }
    if (beyond != null) {
      for (Expansion e = this; e != null; e = e.outer) {
        e.expanded -= bytes + before;
      }
      throw beyond;
    }
    check();
  }

  private UnreadableException beyond() {
    UnreadableException beyond =
        new UnreadableException(
            UnreadCode.BOMB_RATIO,
            "it expands beyond "
                + limits.ratio()
                + " times its size or beyond "
                + limits.expandedBytes()
                + " bytes");
    if (++givenUp > GIVEN_UP || expanded > limits.expandedBytes()) {
      tripped = beyond;
    }
    return beyond;
  }

  private boolean tooLarge() {
    return (outer == null && expanded > limits.expandedBytes())
        || (expanded > ALLOWED_AT_ANY_RATIO
            && expanded / limits.ratio() > Math.max(1, packed.getAsLong()));
  }

  /// @throws UnreadableException if this source or one around it is tripped
  void check() throws UnreadableException {
    for (Expansion e = this; e != null; e = e.outer) {
      if (e.tripped != null) {
        throw new UnreadableException(e.tripped.code(), e.tripped.reason());
      }
    }
  }
}
