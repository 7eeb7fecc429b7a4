package fr.prevenir.quality.bench;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.model.Meaning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Categories read from French comments of 70 to 77 bytes. One operation is one comment.
@State(Scope.Benchmark)
@OperationsPerInvocation(Fields.COUNT)
public class Scanning {
  private static final String[] ORDINARY = {
    "Rappeler %s avant midi, dossier incomplet, voir avec %s",
    "Carte vitale absente, facture envoyée le %s à %s",
    "Préfère le samedi matin, demander %s ou %s au guichet",
    "Résultats à remettre en main propre, passe vers %s, code %s"
  };
  private static final String[] MEDICAL = {
    "Suivi %s pour VIH sous traitement, pas de grossesse, vu par %s",
    "Mère de %s décédée d'un cancer du sein, patiente %s enceinte",
    "Dépression depuis %s, hépatite C guérie, à revoir par %s",
    "Covid positif, %s, asthme connu, adressé à %s pour contrôle"
  };

  private final CategoryReader reader = CategoryReader.standard();
  private final Invented invented = new Invented();
  private final Fields ordinary = comments(ORDINARY);
  private final Fields medical = comments(MEDICAL);

  @Benchmark
  public long withoutTerms() {
    return categories(ordinary);
  }

  @Benchmark
  public long withTerms() {
    return categories(medical);
  }

  private Fields comments(String[] forms) {
    return Fields.of(i -> forms[i % forms.length].formatted(invented.word(), invented.word()));
  }

  private long categories(Fields comments) {
    long all = 0;
    for (int i = 0; i < Fields.COUNT; i++) {
      all |= reader.text(Meaning.COMMENT, comments.bytes(), comments.start(i), comments.end(i));
    }
    return all;
  }
}
