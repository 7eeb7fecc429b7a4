package fr.prevenir.link;

import fr.prevenir.link.Linker.Candidates;
import fr.prevenir.link.Linker.Run;
import fr.prevenir.model.IdentityTable;
import java.util.Arrays;
import java.util.List;

/// Links identities again as a former linkage did, with the weights it learnt, under verdicts of
/// people. Without any verdict it gives the former people. The pairs are weighed once, so that one
/// verdict after another can be tried. Not safe for several threads.
public final class Relinking {
  private final IdentityTable identities;
  private final Kin kin;
  private final LinkOptions options;
  private final Patients patients;
  private final SteadyOrder order;

  /// The place of each identity among the records in their steady order, or -1.
  private final int[] places;

  private final Candidates candidates;
  private final ScoredPairs scored;
  private long setAside;

  public Relinking(IdentityTable identities, Kin kin, Linkage linkage, LinkOptions options) {
    this.identities = identities;
    this.kin = kin;
    this.options = options;
    patients = new Patients(identities);
    LinkTable table = patients.table();
    order = new SteadyOrder(table);
    places = new int[identities.size()];
    Arrays.fill(places, -1);
    for (int place = 0; place < patients.size(); place++) {
      places[identity(place)] = place;
    }
    candidates = Linker.in(options, () -> candidates(table, linkage));
    scored = Linker.in(options, candidates::scored);
  }

  private Candidates candidates(LinkTable table, Linkage linkage) {
    Features features = new Features(order.sorted(table));
    Blocking blocking = new Blocking(features);
    long[] pairs = blocking.pairs();
    Comparator comparator = new Comparator(features, linkage.variants());
    Weights weights = new Weights(comparator.places().all, features.size, linkage.parameters());
    setAside = blocking.setAside();
    return new Candidates(features, comparator, weights, pairs, linkage.variants());
  }

  private int identity(int place) {
    return patients.identity(order.original(place));
  }

  /// What a linkage under verdicts gives.
  ///
  /// @param undecided a pair of identities for each doubt that stays
  public record Result(Linkage linkage, List<Undecided> undecided) {}

  /// Links all identities under verdicts.
  public Result link(Verdicts verdicts) {
    Verdicts ofPlaces = verdicts.renumbered(patients.size(), i -> places[i]);
    Run run = Linker.in(options, () -> Linker.join(candidates, scored, ofPlaces).run(setAside));
    Linkage linkage =
        Linker.linkage(
            identities,
            kin,
            patients,
            run.inOrderOf(order, patients.size()),
            Professionals.joined(identities),
            verdicts);
    List<Undecided> undecided =
        run.doubt().undecided().stream()
            .map(
                u -> new Undecided(identity(u.first()), identity(u.second()), u.bits(), u.joined()))
            .toList();
    return new Result(linkage, undecided);
  }

  /// What two patients or relatives agree and disagree in.
  public Explanation.Comparison compared(int first, int second) {
    return Explainer.compared(
        candidates.comparator(),
        candidates.weights(),
        places[first],
        places[second],
        this::identity);
  }

  /// Stable codes of the traits that can be compared at all.
  public List<String> traits() {
    return Arrays.stream(candidates.comparator().places().all).map(trait -> trait.code).toList();
  }
}
