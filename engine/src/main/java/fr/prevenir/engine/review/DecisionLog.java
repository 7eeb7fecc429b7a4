package fr.prevenir.engine.review;

import fr.prevenir.link.Verdicts;
import fr.prevenir.model.IdentityTable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The decisions of a case that hold, in the order in which they were made. Immutable.
///
/// @param last the highest number ever given, also to a decision that was undone
public record DecisionLog(List<Decision> decisions, int last) {
  public static final DecisionLog EMPTY = new DecisionLog(List.of(), 0);

  public DecisionLog {
    decisions = List.copyOf(decisions);
  }

  DecisionLog with(Instant at, Verdict verdict, String pattern, List<Decision.Pair> pairs) {
    List<Decision> more = new ArrayList<>(decisions);
    more.add(new Decision(last + 1, at, verdict, pattern, pairs));
    return new DecisionLog(more, last + 1);
  }

  /// @throws IllegalArgumentException if there is no decision of this number
  DecisionLog without(int number) {
    List<Decision> less = new ArrayList<>(decisions);
    if (!less.removeIf(decision -> decision.number() == number)) {
      throw new IllegalArgumentException("there is no decision of this number");
    }
    return new DecisionLog(less, last);
  }

  /// The verdicts on the identities at hand.
  public Verdicts verdicts(IdentityTable identities, CaseSecret secret) {
    return decisions.isEmpty()
        ? Verdicts.NONE
        : verdicts(identities.size(), found(identities, secret));
  }

  /// The identities that decisions are about, by their fingerprints.
  Map<Fingerprint, Integer> found(IdentityTable identities, CaseSecret secret) {
    Set<Fingerprint> concerned = new HashSet<>();
    for (Decision decision : decisions) {
      for (Decision.Pair pair : decision.pairs()) {
        concerned.add(pair.first());
        concerned.add(pair.second());
      }
    }
    Map<Fingerprint, Integer> found = new HashMap<>();
    Fingerprints fingerprints = new Fingerprints(identities, secret);
    for (int i = 0; i < identities.size() && found.size() < concerned.size(); i++) {
      Fingerprint fingerprint = fingerprints.of(i);
      if (concerned.contains(fingerprint)) {
        found.put(fingerprint, i);
      }
    }
    return found;
  }

  Verdicts verdicts(int identities, Map<Fingerprint, Integer> found) {
    List<Verdicts.Pair> same = new ArrayList<>();
    List<Verdicts.Pair> different = new ArrayList<>();
    for (Decision decision : decisions) {
      for (Decision.Pair pair : decision.pairs()) {
        Integer first = found.get(pair.first());
        Integer second = found.get(pair.second());
        if (first != null && second != null) {
          (decision.verdict() == Verdict.SAME ? same : different)
              .add(new Verdicts.Pair(first, second));
        }
      }
    }
    return Verdicts.of(identities, same, different);
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(last);
    out.writeInt(decisions.size());
    for (Decision decision : decisions) {
      out.writeInt(decision.number());
      out.writeLong(decision.at().getEpochSecond());
      out.writeByte(decision.verdict().ordinal());
      out.writeUTF(decision.pattern());
      out.writeInt(decision.pairs().size());
      for (Decision.Pair pair : decision.pairs()) {
        write(pair.first(), out);
        write(pair.second(), out);
      }
    }
  }

  private static void write(Fingerprint fingerprint, DataOutput out) throws IOException {
    out.writeLong(fingerprint.high());
    out.writeLong(fingerprint.low());
  }

  /// Reads what [#write] wrote.
  public static DecisionLog read(DataInput in) throws IOException {
    int last = in.readInt();
    int size = in.readInt();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int number = in.readInt();
      Instant at = Instant.ofEpochSecond(in.readLong());
      Verdict verdict = Verdict.values()[in.readByte()];
      String pattern = in.readUTF();
      int count = in.readInt();
      List<Decision.Pair> pairs = new ArrayList<>();
      for (int p = 0; p < count; p++) {
        pairs.add(new Decision.Pair(fingerprint(in), fingerprint(in)));
      }
      decisions.add(new Decision(number, at, verdict, pattern, pairs));
    }
    return new DecisionLog(decisions, last);
  }

  private static Fingerprint fingerprint(DataInput in) throws IOException {
    return new Fingerprint(in.readLong(), in.readLong());
  }
}
