package fr.prevenir.quality.bench;

import fr.prevenir.detect.Detector;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Prose read in passages of 65,536 characters. One operation is one character, so operations a
/// microsecond are megabytes a second.
@State(Scope.Benchmark)
@OperationsPerInvocation(Prose.CHARACTERS)
public class Prose {
  static final int CHARACTERS = 1 << 16;

  private static final String ORDINARY =
      "La nuit tombait sur la ville et les rues se vidaient peu a peu, on entendait au loin le bruit"
          + " des trains qui passaient sur le pont. Personne ne disait plus rien depuis longtemps.\n";
  private final Detector detector = Detector.standard();
  private final Invented invented = new Invented();
  private final Passage ordinary = passage(new StringBuilder(), false);
  private final Passage letters = passage(new StringBuilder(), true);

  private Passage passage(StringBuilder text, boolean letters) {
    while (text.length() < CHARACTERS) {
      text.append(letters ? letter() : ORDINARY);
      boolean found = !letters && invented.below(6) == 0;
      text.append(found ? "Appeler le " + invented.phone() + " avant midi.\n" : "");
    }
    text.setLength(CHARACTERS);
    return new Passage(SourcePath.of("lettres.txt"), "text", 0, new Sensitive(text.toString()));
  }

  private String letter() {
    return """
        Cher confrere, j'ai vu en consultation le %s votre patiente Madame %s %s, nee le %s, \
        demeurant 8 avenue Victor Hugo 60000 Beauvais, adressee pour une dyspnee d'effort qui \
        s'aggrave depuis le printemps. Elle est suivie pour une hypertension ancienne et un \
        diabete de type 2 sous traitement oral. L'examen retrouve un souffle discret, pas de \
        signe de decompensation. L'echographie est rassurante, la fonction est conservee. Je \
        propose de poursuivre le traitement et de la revoir dans six mois. Son numero est le \
        %s, on peut la joindre au %s. Bien confraternellement, Dr %s\f"""
        .formatted(
            invented.date(),
            invented.word(),
            invented.name(),
            invented.date(),
            invented.nir(),
            invented.phone(),
            invented.name());
  }

  /// NIRs, telephones and the like in prose that has one a kilobyte.
  @Benchmark
  public int identifiers() {
    return detector.identifiers(ordinary).size();
  }

  /// The same in letters, which have five a kilobyte.
  @Benchmark
  public int identifiersOfLetters() {
    return detector.identifiers(letters).size();
  }

  /// The people of letters with their categories.
  @Benchmark
  public int peopleOfLetters() {
    return detector.mentions(letters).mentions().size();
  }
}
