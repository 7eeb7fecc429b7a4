package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// Writes the report of a run as one self-contained HTML page.
///
/// The page has no script and asks the network for nothing: its Content Security Policy allows one
/// style sheet, named by its hash, and no more. It holds counts and the names of files, columns and
/// establishments; no value about a person. The same facts give the same bytes.
public final class HtmlReport {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new PeopleChapter(),
          new CategoriesChapter(),
          new AgesChapter(),
          new DepartmentsChapter(),
          new MonthsChapter(),
          new SourcesChapter(),
          new AccountsChapter(),
          new SeverityChapter(),
          new LedgerChapter());

  private HtmlReport() {}

  /// Writes the page; the writer must encode UTF-8.
  public static void write(ScopeFacts facts, ReportHead head, Writer out) throws IOException {
    Words words = Words.of(head.locale());
    String style = style();
    Markup page = new Markup();
    page.verbatim("<!DOCTYPE html>\n").open("html", "lang", words.language());
    head(page, words, head, style);
    page.open("body").element("a", words.text("skip"), "class", "skip", "href", "#main");
    List<Chapter> chapters = CHAPTERS.stream().filter(chapter -> chapter.isPresent(facts)).toList();
    masthead(page, words, head);
    page.open("main", "id", "main");
    FirstScreen.write(page, words, facts, head);
    contents(page, words, chapters);
    for (Chapter chapter : chapters) {
      String title = chapter.id() + "-title";
      page.open("section", "class", "chapter", "id", chapter.id(), "aria-labelledby", title);
      page.element("h2", words.text("chapter." + chapter.id()), "id", title);
      chapter.write(page, words, facts);
      page.close();
    }
    page.close();
    footer(page, words, head, facts);
    out.write(page.close().close().toString());
  }

  private static void head(Markup page, Words words, ReportHead head, String style) {
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(style)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";
    page.open("head")
        .leaf("meta", "charset", "utf-8")
        .leaf("meta", "http-equiv", "Content-Security-Policy", "content", policy)
        .leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .leaf("meta", "name", "color-scheme", "content", "light dark")
        .leaf("meta", "name", "referrer", "content", "no-referrer")
        .leaf("meta", "name", "robots", "content", "noindex, nofollow")
        .leaf("meta", "name", "generator", "content", "Prévenir " + head.version())
        .element("title", words.text("page.title", head.title()))
        .open("style")
        .verbatim(style)
        .close()
        .close();
  }

  private static void masthead(Markup page, Words words, ReportHead head) {
    page.open("header", "class", "masthead")
        .element("p", "Prévenir", "class", "mark")
        .open("h1")
        .name(head.title())
        .close()
        .element("p", made(words, head), "class", "made")
        .close();
  }

  private static String made(Words words, ReportHead head) {
    String moment = words.moment(head.generatedAt());
    return head.run().isEmpty()
        ? words.text("page.made", moment, head.version())
        : words.text("page.made-from", moment, head.version(), head.run());
  }

  private static void contents(Markup page, Words words, List<Chapter> chapters) {
    page.open("nav", "class", "contents", "aria-label", words.text("contents")).open("ol");
    for (Chapter chapter : chapters) {
      page.open("li")
          .element("a", words.text("short." + chapter.id()), "href", "#" + chapter.id())
          .close();
    }
    page.close().close();
  }

  private static void footer(Markup page, Words words, ReportHead head, ScopeFacts facts) {
    page.open("footer").element("p", words.text("footer.no-values"));
    if (!facts.departments().isEmpty()) {
      page.element("p", words.text("footer.map"));
    }
    page.open("p").text(words.text("footer.run", head.version(), head.run())).close().close();
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the style sheet of the report is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the style sheet of the report", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
