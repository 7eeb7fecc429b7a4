package fr.prevenir.quality.bench;

import fr.prevenir.detect.Detector;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import java.util.function.Supplier;
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
      "La nuit tombait sur la ville et les rues se vidaient peu a peu, on entendait au loin le"
          + " bruit des trains qui passaient sur le pont. Personne ne disait plus rien depuis"
          + " longtemps.\n";
  private final Detector detector = Detector.standard();
  private final Invented invented = new Invented();
  private final Passage ordinary = passage(this::line);
  private final Passage letters = passage(this::letter);
  private final Passage dense = passage(this::dense);

  private static Passage passage(Supplier<String> piece) {
    StringBuilder text = new StringBuilder();
    while (text.length() < CHARACTERS) {
      text.append(piece.get());
    }
    text.setLength(CHARACTERS);
    return new Passage(SourcePath.of("lettres.txt"), "text", 0, new Sensitive(text.toString()));
  }

  private String line() {
    boolean found = invented.below(6) == 0;
    return ORDINARY + (found ? "Appeler le " + invented.phone() + " avant midi.\n" : "");
  }

  private String letter() {
    return """
    Cher confrere, j'ai vu en consultation le %s votre patiente Madame %s %s, nee le %s, \
    demeurant 8 avenue Victor Hugo 60000 Beauvais, adressee pour une dyspnee d'effort qui \
    s'aggrave depuis le printemps. Elle est suivie pour une hypertension ancienne et un \
    diabete de type 2 sous traitement oral. L'examen retrouve un souffle discret, pas de \
    signe de decompensation. L'echographie est rassurante, la fonction est conservee. Je \
    propose de poursuivre le traitement et de la revoir dans six mois. Son numero est le \
    %s, on peut la joindre au %s. Bien confraternellement, Dr %s\f\
    """
        .formatted(
            invented.date(),
            invented.word(),
            invented.name(),
            invented.date(),
            invented.nir(),
            invented.phone(),
            invented.name());
  }

  /// A record of a page that names somebody or something of health in nearly every line.
  private String dense() {
    return """
    CHU de Beauvais - Service de medecine interne - Dr %s (RPPS %s), tel. %s
    Patient : %s %s, ne(e) le %s, NIR %s, IPP %s
    Adresse : 8 avenue Victor Hugo 60000 Beauvais, tel. %s, mail %s
    Personne a prevenir : Mme %s %s (epouse), %s
    ATCD personnels : cancer du colon opere en 2012, hepatite C guerie, depression sous lithium,
    ethylisme sevre, diabete de type 2, HTA. Pas de VIH connu. Surdite appareillee.
    ATCD familiaux : pere decede d'un cancer du poumon, mere bipolaire, soeur mucoviscidose.
    Hospitalise du %s au %s pour suspicion d'embolie pulmonaire. PCR covid negative, AgHBs -.
    Serologie VHC positive, charge virale indetectable. Refuse le suivi psychiatrique propose.
    Ttt : Subutex 8 mg, metformine, ramipril, Levothyrox 75. Allergie penicilline.
    Revu le %s par le Dr %s : groupe sanguin O positif, RAI negatives, pas de transfusion.
    Courrier a %s %s, assistante sociale, pour dossier MDPH, et au Dr %s, medecin traitant.\f\
    """
        .formatted(
            invented.name(),
            invented.rpps(),
            invented.phone(),
            invented.name(),
            invented.word(),
            invented.date(),
            invented.nir(),
            invented.phone().substring(2),
            invented.phone(),
            invented.email(),
            invented.word(),
            invented.name(),
            invented.phone(),
            invented.date(),
            invented.date(),
            invented.date(),
            invented.name(),
            invented.word(),
            invented.name(),
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

  /// The same in records that name somebody or something of health in nearly every line.
  @Benchmark
  public int peopleOfDenseLetters() {
    return detector.mentions(dense).mentions().size();
  }

  /// Everything in letters, as `prevenir findings` lists it.
  @Benchmark
  public int findingsOfLetters() {
    return detector.findings(letters).size();
  }

  /// The same in dense records.
  @Benchmark
  public int findingsOfDenseLetters() {
    return detector.findings(dense).size();
  }
}
