package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What was cut or damaged on its way ends in the ledger, and never breaks a run.
class BrokenHealthTest {
  private static final int ROUNDS = 25;

  private static Map<String, byte[]> samples() {
    return Map.of(
        "hl7", bytes(Hl7PeopleTest.ADT + Hl7PeopleTest.ORU),
        "hprim-sante", bytes(HprimPeopleTest.SANTE),
        "hprim-medecin", bytes(HprimPeopleTest.LETTER),
        "hprim-xml", bytes(HprimPeopleTest.XML),
        "cda", bytes(CdaPeopleTest.HEADER + "</ClinicalDocument>"),
        "fhir", bytes(FhirPeopleTest.PATIENT + "\n" + FhirPeopleTest.OBSERVATION),
        "vid-hosp", bytes((FlatPeopleTest.VID_HOSP + "\n").repeat(5)),
        "rss", bytes((FlatPeopleTest.RSS + "\n").repeat(5)),
        "dicom",
            DicomPeopleTest.file(
                "1.2.840.10008.1.2.1", DicomPeopleTest.header(true, ByteOrder.LITTLE_ENDIAN)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> accountsForEveryDamagedFile() {
    return samples().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(), () -> damage(sample.getKey(), sample.getValue())));
  }

  private static void damage(String format, byte[] whole) {
    assertThat(Shown.of("whole", whole).formats).contains(format);
    Random random = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int flips = random.nextInt(20); flips > 0; flips--) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(Shown.of("broken", broken).accounts).isNotEmpty();
    }
  }
}
