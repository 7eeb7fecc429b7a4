package fr.prevenir.quality.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.EvidenceListing;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.engine.addition.Addition;
import fr.prevenir.engine.addition.Addition.Added;
import fr.prevenir.engine.addition.Change;
import fr.prevenir.engine.addition.Change.Kind;
import fr.prevenir.engine.casefile.Case;
import fr.prevenir.engine.casefile.KnownFiles;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.Review;
import fr.prevenir.engine.review.Verdict;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.Undecided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherEvidenceTest {
  @TempDir Path temp;
  private RehearsedCase rehearsed;
  private Path first;
  private Path second;

  /// The earlier extract of each hospital in one folder, the later in another.
  @BeforeEach
  void divide() throws IOException {
    rehearsed = new RehearsedCase(temp.resolve("breach"), 3000, 17);
    first = temp.resolve("first");
    second = temp.resolve("second");
    try (Stream<Path> files = Files.walk(rehearsed.evidence())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = file.toString().contains("2025-02") ? first : second;
        Path copy = to.resolve(rehearsed.evidence().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Case scope(Path evidence) {
    ScopeResult result = ScopeRun.run(RehearsedCase.request(evidence, 2), event -> {});
    return Case.of(result, KnownFiles.of(EvidenceListing.of(List.of(evidence)).files()));
  }

  private static Added add(Case to, Path evidence, int threads) {
    return Addition.run(to, RehearsedCase.request(evidence, threads), event -> {});
  }

  private static String id(ScopeResult of, int mention) {
    return of.people().id(of.people().person(mention));
  }

  private static Set<String> ids(ScopeResult of) {
    Set<String> ids = new HashSet<>();
    for (int p = 0; p < of.people().size(); p++) {
      ids.add(of.people().id(p));
    }
    return ids;
  }

  @Test
  void keepsTheIdsOfPeopleAndSaysWhoIsNew() {
    Case before = scope(first);
    ScopeResult former = before.result();
    Added added = add(before, second, 2);
    ScopeResult result = added.content().result();

    Map<String, Set<Kind>> told = new HashMap<>();
    for (Change change : added.changes().changes()) {
      told.computeIfAbsent(change.person(), p -> new HashSet<>()).add(change.kind());
    }
    int moved = 0;
    for (int m = 0; m < former.mentions().size(); m++) {
      String id = id(result, m);
      if (!id.equals(id(former, m))) {
        moved++;
        assertThat(told.get(id)).containsAnyOf(Kind.JOINED, Kind.SPLIT, Kind.MOVED);
        assertThat(result.people().find(id(former, m))).isPresent();
      }
    }
    assertThat(moved).isLessThan(former.mentions().size() / 50);
    Set<String> fresh = ids(result);
    fresh.removeAll(ids(former));
    Set<String> said = new HashSet<>();
    told.forEach(
        (id, kinds) -> {
          if (kinds.contains(Kind.NEW) || kinds.contains(Kind.SPLIT)) {
            said.add(id);
          }
        });
    assertThat(said).isEqualTo(fresh);
    int last =
        ids(former).stream().mapToInt(id -> Integer.parseInt(id.substring(1))).max().orElse(0);
    assertThat(fresh).allMatch(id -> Integer.parseInt(id.substring(1)) > last);
    assertThat(added.changes().count(Kind.GAINED)).isPositive();
  }

  @Test
  void countsAsIfAllHadBeenReadAtOnce() {
    ScopeResult result = add(scope(first), second, 2).content().result();
    ScopeResult atOnce = rehearsed.scope();

    assertThat(result.linkage().count()).isEqualTo(atOnce.linkage().count());
    assertThat(result.mentions().size()).isEqualTo(atOnce.mentions().size());
    assertThat(result.ledger().total()).isEqualTo(atOnce.ledger().total());
  }

  @Test
  void givesTheSameForAnyNumberOfThreads() {
    Case before = scope(first);
    Added one = add(before, second, 1);
    Added three = add(before, second, 3);

    assertThat(three.changes()).isEqualTo(one.changes());
    ScopeResult x = one.content().result();
    ScopeResult y = three.content().result();
    for (int m = 0; m < x.mentions().size(); m++) {
      assertThat(id(y, m)).isEqualTo(id(x, m));
    }
  }

  @Test
  void keepsDecisions() throws Exception {
    Case before = scope(first);
    Review review =
        new Review(before.result(), before.decisions(), before.secret(), new LinkOptions(2));
    List<int[]> pairs = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    for (boolean joined : new boolean[] {true, false, true, false}) {
      Optional<Question> asked =
          review.groups().stream()
              .flatMap(group -> group.questions().stream())
              .filter(q -> q.pair().joined() == joined)
              .findFirst();
      if (asked.isPresent()) {
        Undecided pair = asked.get().pair();
        pairs.add(
            new int[] {
              review.result().people().firstMention(pair.first()),
              review.result().people().firstMention(pair.second())
            });
        same.add(!joined);
        review.answer(asked.get(), joined ? Verdict.DIFFERENT : Verdict.SAME, Instant.EPOCH);
      }
    }
    assertThat(pairs).isNotEmpty();
    Case decided = before.with(review.result(), review.log());

    ScopeResult after = add(decided, second, 2).content().result();

    for (int i = 0; i < pairs.size(); i++) {
      assertThat(id(after, pairs.get(i)[0]).equals(id(after, pairs.get(i)[1])))
          .isEqualTo(same.get(i));
    }
  }

  @Test
  void recognisesWhatItHasRead() throws IOException {
    Case before = scope(first);
    Files.move(first, temp.resolve("elsewhere"));
    Files.writeString(
        temp.resolve("elsewhere/more.csv"),
        "nom;prenom;naissance;telephone\nQUENNEVILLE;Ophélie;12/03/1961;0612345678\n");

    Added added = add(before, temp.resolve("elsewhere"), 2);

    assertThat(added.recognised()).hasSize(7);
    assertThat(added.changes().changes())
        .extracting(change -> change.kind())
        .filteredOn(kind -> kind == Kind.NEW || kind == Kind.GAINED)
        .containsExactly(Kind.NEW);
    assertThat(add(added.content(), temp.resolve("elsewhere"), 2).content())
        .isSameAs(added.content());
  }

  @Test
  void tellsFilesOfOnePathApart() throws IOException {
    Path one = Files.createDirectories(temp.resolve("one"));
    Path two = Files.createDirectories(temp.resolve("two"));
    String head = "id;nom;prenom;naissance\n";
    Files.writeString(one.resolve("patients.csv"), head + "1;QUENNEVILLE;Ophélie;12/03/1961\n");
    Files.writeString(two.resolve("patients.csv"), head + "1;TROUVAIN;Léonard;30/11/1987\n");

    ScopeResult result = add(scope(one), two, 1).content().result();

    assertThat(result.people().size()).isEqualTo(2);
    assertThat(result.tables())
        .extracting(table -> table.mapping().head().path().path())
        .containsExactly("patients.csv", "2/patients.csv");
  }

  @Test
  void triesAgainWhatCouldNotBeReadAtAll() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("odd"));
    Files.write(folder.resolve("photo.bin"), new byte[] {0, 1, 2, 3, 0, (byte) 0xFE, 7, 0});
    Case before = scope(folder);

    Added added = add(before, folder, 1);

    assertThat(added.recognised()).isEmpty();
    assertThat(added.content().result().ledger()).isEqualTo(before.result().ledger());
    assertThat(added.content().files()).isEqualTo(before.files());
  }
}
