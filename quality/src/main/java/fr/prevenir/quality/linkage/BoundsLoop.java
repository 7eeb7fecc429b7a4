package fr.prevenir.quality.linkage;

import fr.prevenir.rehearse.Breach;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Tries on many rehearsals, each of a seed never used before, whether the true number of patients
/// lies within the bounds.
public final class BoundsLoop {
  private BoundsLoop() {}

  /// @param arguments how many rehearsals, their kind, people in each, and the first seed where the
  ///     same ones are to be run again
  public static void main(String[] arguments) throws IOException {
    int rehearsals = Integer.parseInt(arguments[0]);
    Breach kind = Breach.ofCode(arguments[1]);
    long people = Long.parseLong(arguments[2]);
    long first =
        arguments.length > 3
            ? Long.parseLong(arguments[3])
            : new SecureRandom().nextInt(Integer.MAX_VALUE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%s%n%d rehearsals of %s, %d people each, seeds from %d%n",
        Machine.today(),
        rehearsals,
        kind.code(),
        people,
        first);
    List<Rehearsed> all = new ArrayList<>();
    for (int i = 0; i < rehearsals; i++) {
      Rehearsed one =
          Rehearsed.run(kind, people, first + i, Runtime.getRuntime().availableProcessors());
      all.add(one);
      out.printf(
          Locale.ROOT,
          "%d: %d true, %d found, [%d, %d] %s%n",
          first + i,
          one.evaluation().truePatients(),
          one.evaluation().foundPatients(),
          one.patients().atLeast(),
          one.patients().atMost(),
          one.within() ? "within" : "MISSED");
    }
    print(all, out);
  }

  private static void print(List<Rehearsed> all, PrintStream out) {
    long within = all.stream().filter(Rehearsed::within).count();
    out.printf(
        Locale.ROOT,
        "true number within the bounds: %d of %d (%.1f %%)%n"
            + "mean width: %.3f %% of the true number%n"
            + "mean signed count error: %+.4f %%%n"
            + "mean absolute count error: %.4f %%%n"
            + "mean precision %.4f %%, mean recall %.4f %%%n",
        within,
        all.size(),
        100.0 * within / all.size(),
        mean(all, one -> 100 * one.width()),
        mean(all, one -> 100 * one.evaluation().countError()),
        mean(all, one -> 100 * Math.abs(one.evaluation().countError())),
        mean(all, one -> 100 * one.evaluation().precision()),
        mean(all, one -> 100 * one.evaluation().recall()));
  }

  private static double mean(List<Rehearsed> all, ToDoubleFunction<Rehearsed> figure) {
    return all.stream().mapToDouble(figure).average().orElse(0);
  }
}
