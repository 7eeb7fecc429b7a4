package fr.prevenir.link;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How far the number of people may differ from the number of groups, from the chances that groups
/// kept apart are one person and that joined ones are two.
///
/// @param same people whom the groups are expected to count twice
/// @param different people whom the groups are expected to hide
/// @param variance of the number, were all chances true
record Uncertainty(double same, double different, double variance) {
  static final Uncertainty NONE = new Uncertainty(0, 0, 0);

  /// With two groups kept apart that are one person with this chance.
  Uncertainty withApart(double chance) {
    return new Uncertainty(same + chance, different, variance + chance * (1 - chance));
  }

  /// With two groups joined that are one person with this chance.
  Uncertainty withJoined(double chance) {
    return new Uncertainty(same, different + 1 - chance, variance + chance * (1 - chance));
  }

  /// With people counted twice though no pair shows with whom.
  Uncertainty withUnseen(double people) {
    return new Uncertainty(same + people, different, variance + people);
  }

  /// Without a pair that was taken into account.
  Uncertainty without(Undecided pair) {
    double chance = pair.chance();
    return new Uncertainty(
        Math.max(0, pair.joined() ? same : same - chance),
        Math.max(0, pair.joined() ? different - (1 - chance) : different),
        Math.max(0, variance - chance * (1 - chance)));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(same);
    out.writeDouble(different);
    out.writeDouble(variance);
  }

  static Uncertainty read(DataInput in) throws IOException {
    return new Uncertainty(in.readDouble(), in.readDouble(), in.readDouble());
  }
}
