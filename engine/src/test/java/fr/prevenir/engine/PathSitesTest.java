package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import org.junit.jupiter.api.Test;

class PathSitesTest {
  @Test
  void findsEstablishmentsInFoldersArchivesAndFiles() {
    assertThat(PathSites.of(SourcePath.of("labos/Laboratoire Curie Laval/export.csv")))
        .containsExactly("Laboratoire Curie Laval");
    assertThat(PathSites.of(new SourcePath("lot.zip", "ch_de_lens.json!identites")))
        .containsExactly("ch de lens");
    assertThat(PathSites.of(SourcePath.of("Clinique Ste-Anne.tar.gz")))
        .containsExactly("Clinique Ste-Anne");
  }

  @Test
  void findsNoneInWordsForWhatFilesHold() {
    assertThat(PathSites.of(SourcePath.of("labos/labo/extraction labo 2020-S34.txt"))).isEmpty();
    assertThat(PathSites.of(SourcePath.of("envoi/patients laboratoire.csv"))).isEmpty();
    assertThat(PathSites.of(SourcePath.of("ch/chu.csv"))).isEmpty();
  }
}
