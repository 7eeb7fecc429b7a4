package fr.prevenir.engine.addition;

import fr.prevenir.engine.RunListener;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.engine.casefile.Case;
import java.util.List;

/// Reads further evidence into a case: everything, old and new, is linked together under the
/// decisions of the case. People keep their ids.
public final class Addition {
  private Addition() {}

  /// What became of a case.
  ///
  /// @param recognised files that were not read, since the case holds them
  public record Added(Case content, Changes changes, List<Recognised> recognised) {
    public Added {
      recognised = List.copyOf(recognised);
    }
  }

  /// A file whose bytes the case has read already.
  ///
  /// @param as what the case calls it
  public record Recognised(String path, String as) {}

  /// Reads what the request names, but for files that the case holds. One of which nothing could be
  /// read then is tried again. Where a path is taken by another file, all new paths begin with the
  /// first free of `2/`, `3/`…
  ///
  /// The same case and evidence give the same result whatever the number of threads.
  public static Added run(Case former, ScopeRequest request, RunListener listener) {
    NewFiles found = NewFiles.of(former, request.roots());
    if (found.evidence().files().isEmpty()) {
      return new Added(former, Changes.NONE, found.recognised());
    }
    ScopeResult result =
        ScopeRun.add(
            found.former(),
            found.evidence(),
            request,
            identities -> former.decisions().verdicts(identities, former.secret()),
            listener);
    Case content = former.with(result, found.known());
    return new Added(content, Changes.between(former.result(), result), found.recognised());
  }
}
