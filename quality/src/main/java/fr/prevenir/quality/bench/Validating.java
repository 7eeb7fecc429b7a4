package fr.prevenir.quality.bench;

import fr.prevenir.detect.identifier.DateOrder;
import fr.prevenir.detect.identifier.Dates;
import fr.prevenir.detect.identifier.Emails;
import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.Phones;
import fr.prevenir.detect.identifier.Professionals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Validators on bytes. One operation is one cell; every cell is valid, which is the long way.
@State(Scope.Benchmark)
@OperationsPerInvocation(Fields.COUNT)
public class Validating {
  private final Invented invented = new Invented();
  private final Fields nirs = Fields.of(i -> invented.nir());
  private final Fields rpps = Fields.of(i -> invented.rpps());
  private final Fields dates = Fields.of(i -> invented.date());
  private final Fields emails = Fields.of(i -> invented.email());
  private final Fields phones = Fields.of(i -> invented.phone());
  private final byte[] out = new byte[64];

  @Benchmark
  public int nir() {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += Nir.grade(nirs.bytes(), nirs.start(i), nirs.end(i), out).ordinal();
    }
    return sum;
  }

  /// RPPS: eleven digits and Luhn's check.
  @Benchmark
  public int luhn() {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += Professionals.rpps(rpps.bytes(), rpps.start(i), rpps.end(i)) ? 1 : 0;
    }
    return sum;
  }

  @Benchmark
  public int date() {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += Dates.read(dates.bytes(), dates.start(i), dates.end(i), DateOrder.DAY_FIRST);
    }
    return sum;
  }

  @Benchmark
  public int email() {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += Emails.at(emails.bytes(), emails.start(i), emails.end(i));
    }
    return sum;
  }

  @Benchmark
  public int phone() {
    int sum = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      sum += Phones.read(phones.bytes(), phones.start(i), phones.end(i), out);
    }
    return sum;
  }
}
