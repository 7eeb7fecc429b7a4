package fr.prevenir.engine.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  static Stream<ScopeFacts> allSizes() {
    return Stream.of(
        SampleFacts.nobody(true),
        SampleFacts.nobody(false),
        SampleFacts.onePerson(),
        SampleFacts.everything(3),
        SampleFacts.everything(60));
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void allowsItsOwnStyleSheetAndNothingElse(ScopeFacts facts) throws Exception {
    String page = page(facts, Locale.FRANCE);
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

    assertThat(page)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"
                + " &#39;sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;\">");
    assertThat(style).doesNotContain("url(", "@import", "http");
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void runsNothingAndLoadsNothing(ScopeFacts facts) throws IOException {
    assertThat(page(facts, Locale.FRANCE))
        .doesNotContainIgnoringCase(
            "<script", "<link", "<img", "<iframe", "http:", "https:", " style=\"", "javascript:")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .doesNotContainPattern(" (src|xlink:href|action)=")
        .doesNotContainPattern(" href=\"[^#]");
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void closesEveryElementItOpens(ScopeFacts facts) throws IOException {
    for (Locale locale : List.of(Locale.FRANCE, Locale.ENGLISH)) {
      List<String> open = new ArrayList<>();
      matches("<(/?)([a-z0-9]+)[^>]*>", page(facts, locale))
          .filter(tag -> !Set.of("meta", "style").contains(tag.group(2)))
          .forEach(
              tag -> {
                if (tag.group(1).isEmpty()) {
                  open.add(tag.group(2));
                } else {
                  assertThat(open.removeLast()).isEqualTo(tag.group(2));
                }
              });
      assertThat(open).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void givesEveryPictureItsTable(ScopeFacts facts) throws IOException {
    List<String> figures =
        matches("(?s)<figure.*?</figure>", page(facts, Locale.FRANCE))
            .map(MatchResult::group)
            .toList();

    assertThat(figures)
        .allSatisfy(
            figure ->
                assertThat(figure)
                    .contains(
                        "<figcaption>", "<table", "<caption>", "scope=\"col\"", "scope=\"row\""));
  }

  @ParameterizedTest
  @MethodSource("allSizes")
  void pointsOnlyToPlacesThatExist(ScopeFacts facts) throws IOException {
    String page = page(facts, Locale.FRANCE);
    List<String> places = matches(" id=\"([^\"]*)\"", page).map(id -> id.group(1)).toList();

    assertThat(places).doesNotHaveDuplicates();
    assertThat(matches(" (?:href=\"#|aria-labelledby=\")([^\"]*)\"", page).map(m -> m.group(1)))
        .isSubsetOf(places);
  }

  @Test
  void showsEveryPictureOfABreach() throws IOException {
    String page = page(SampleFacts.everything(12), Locale.UK);

    assertThat(matches("<figure class=\"([a-z ]+)\"", page).map(m -> m.group(1)))
        .containsExactly("bars", "bars", "bars", "bars pyramid", "map", "months", "overlap");
    assertThat(page).contains("CC-BY 4.0");
  }

  @Test
  void countsAsMinorsOnlyThoseWhoCertainlyAre() throws IOException {
    ScopeFacts facts = SampleFacts.everything(3);
    long underFifteen =
        facts.ages().stream()
            .filter(band -> band.to() < 15)
            .mapToLong(band -> band.men() + band.women() + band.unknown())
            .sum();

    assertThat(text(facts, Locale.UK))
        .contains(String.format(Locale.UK, "%,d are under 15", underFifteen));
  }

  @Test
  void shieldsThePageFromNamesThatTheEvidenceChose() throws IOException {
    String page = page(SampleFacts.onePerson(), Locale.FRANCE);

    assertThat(page)
        .contains(
            "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&amp;\\u202Etxt.&quot;&#39;exe/export.csv</bdi>",
            "<bdi>&lt;b&gt;nom&lt;/b&gt;</bdi>",
            "<bdi>Clinique &lt;i&gt;des Lilas&lt;/i&gt;</bdi>")
        .doesNotContain("\u202E", "<i>", "<b>nom");
  }

  @Test
  void shieldsThePageFromItsOwnTitle() throws IOException {
    StringWriter out = new StringWriter();
    HtmlReport.write(
        SampleFacts.nobody(false), SampleFacts.head("</title><script>", Locale.FRANCE), out);

    assertThat(out.toString())
        .contains("<title>&lt;/title&gt;&lt;script&gt; – qui est concerné</title>")
        .doesNotContain("<script");
  }

  @Test
  void neverClearsAnybodyWhileSomethingIsUnread() throws IOException {
    assertThat(page(SampleFacts.nobody(true), Locale.UK))
        .contains("this does not mean that nobody is concerned", "Give the passwords found")
        .doesNotContain("every byte and record was read");
    assertThat(page(SampleFacts.nobody(false), Locale.UK))
        .contains("Nobody was found in these files, and everything in them was read.");
  }

  @Test
  void saysOneAndManyAsPeopleDo() throws IOException {
    assertThat(text(SampleFacts.onePerson(), Locale.FRANCE))
        .contains("1 personne concernée", "1 patient", "Données d’un patient")
        .contains("4 × 1 + 1 = 5,0 : Très élevée");
    assertThat(text(SampleFacts.everything(3), Locale.UK))
        .contains("1,421,345 people concerned", "At least 1,402,118, at most 1,436,902")
        .contains("1,413,134 patients");
    assertThat(text(SampleFacts.everything(3), Locale.FRANCE))
        .contains("1 421 345 personnes concernées");
  }

  @Test
  void hasAWordForEachRoleCategoryStateAndReasonInBothLanguages() {
    for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
      Words words = Words.of(locale);
      Stream<String> keys =
          Stream.of(
                  Arrays.stream(Role.values())
                      .map(Role::code)
                      .flatMap(
                          code ->
                              Stream.of("role.", "role.one.", "role.count.").map(p -> p + code)),
                  Arrays.stream(Role.values()).map(role -> "categories.figure." + role.code()),
                  Arrays.stream(Category.values()).map(category -> "category." + category.code()),
                  Arrays.stream(UnreadCode.values())
                      .flatMap(code -> Stream.of("unread.", "todo.").map(p -> p + code.code())),
                  Arrays.stream(SourceAccount.State.values())
                      .map(state -> "state." + state.name().toLowerCase(Locale.ROOT)),
                  Arrays.stream(Severity.Reason.values())
                      .map(reason -> "severity." + reason.code()),
                  Arrays.stream(Severity.Level.values()).map(level -> "level." + level.code()),
                  Arrays.stream(Severity.Part.values()).map(part -> "part." + part.name()))
              .flatMap(key -> key);

      assertThat(keys).allMatch(words::has);
    }
  }

  @Test
  void speaksBothLanguagesWithTheSameKeysAndArguments() {
    ResourceBundle french = bundle(Locale.FRANCE);
    ResourceBundle english = bundle(Locale.UK);

    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : french.keySet()) {
      assertThat(arguments(french.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
      assertThat(french.getString(key)).as(key).doesNotContainPattern("(?<!')'(?!')");
      assertThat(english.getString(key)).as(key).doesNotContainPattern("(?<!')'(?!')");
    }
  }

  @Test
  void givesTheSameBytesForTheSameFacts() throws IOException {
    assertThat(page(SampleFacts.everything(9), Locale.FRANCE))
        .isEqualTo(page(SampleFacts.everything(9), Locale.FRANCE));
  }

  @Test
  void saysWhenItIsARehearsal() throws IOException {
    ReportHead head = SampleFacts.head("Exercise", Locale.UK);
    StringWriter out = new StringWriter();
    HtmlReport.write(
        SampleFacts.onePerson(),
        new ReportHead(
            head.title(),
            head.generatedAt(),
            head.version(),
            head.run(),
            head.locale(),
            new ReportHead.Accuracy(0.9997, 0.984, 1000, 998)),
        out);

    assertThat(out.toString())
        .contains(
            "1,000 people in truth and 998 were counted; precision of the links 99.97%, recall 98.4%");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.prevenir.engine.report.report",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> arguments(String message) {
    return new TreeSet<>(matches("\\{([0-9])", message).map(m -> m.group(1)).toList());
  }

  private static String page(ScopeFacts facts, Locale locale) throws IOException {
    StringWriter out = new StringWriter();
    HtmlReport.write(facts, SampleFacts.head("Breach", locale), out);
    return out.toString();
  }

  /// What a reader sees: words without tags, spaces made plain.
  private static String text(ScopeFacts facts, Locale locale) throws IOException {
    return page(facts, locale)
        .replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[\\s\u00A0\u202F]+", " ");
  }

  private static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
