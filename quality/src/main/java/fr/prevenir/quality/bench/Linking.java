package fr.prevenir.quality.bench;

import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.Linker;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The whole linkage (blocking, learning of weights, scoring, clustering), as scoring alone is not
/// public. One operation is one identity, in the benchmark's only use of all cores.
@State(Scope.Benchmark)
@OperationsPerInvocation(Fields.COUNT)
public class Linking {
  private final IdentityTable identities = identities();

  @Benchmark
  public int people() {
    return Linker.link(identities, new LinkOptions(Runtime.getRuntime().availableProcessors()))
        .people();
  }

  private static IdentityTable identities() {
    MentionBatch mentions = Folding.mentions();
    IdentityTable identities = new IdentityTable();
    for (int i = 0; i < mentions.size(); i++) {
      identities.add(mentions, i);
    }
    return identities;
  }
}
