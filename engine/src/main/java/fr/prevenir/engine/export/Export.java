package fr.prevenir.engine.export;

import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.Profile;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.TableFacts;
import fr.prevenir.engine.addition.Change;
import fr.prevenir.engine.addition.Changes;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.HtmlReport;
import fr.prevenir.engine.report.ReportHead;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Categories;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The tables of an export: `people.csv`, `mentions.csv` and `unread.csv`, UTF-8, formula injection
/// neutralised. They hold personal data in clear.
public final class Export {
  private static final List<Attribute> PEOPLE_ATTRIBUTES =
      List.of(
          Attribute.FAMILY,
          Attribute.BIRTH_FAMILY,
          Attribute.USUAL_FAMILY,
          Attribute.GIVEN,
          Attribute.FULL_NAME,
          Attribute.SEX,
          Attribute.BIRTH_DATE,
          Attribute.BIRTH_YEAR,
          Attribute.BIRTH_PLACE,
          Attribute.NIR,
          Attribute.NIR_INSURED,
          Attribute.INS,
          Attribute.RPPS,
          Attribute.ADELI,
          Attribute.LOGIN,
          Attribute.PHONE,
          Attribute.EMAIL,
          Attribute.ADDRESS,
          Attribute.POSTCODE,
          Attribute.CITY);

  private Export() {}

  /// Writes everything for programs into a folder, made if need be.
  ///
  /// @throws IOException if a file cannot be written; the message names it
  public static void write(ScopeResult result, ScopeFacts facts, ReportHead head, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = OwnerOnly.create(folder.resolve("scope.json"))) {
      ScopeJson.write(facts, out);
    }
    try (OutputStream out = OwnerOnly.create(folder.resolve("mapping.toml"))) {
      out.write(utf8(Mappings.toml(result.tables())));
    }
    report(facts, head, folder.resolve("report.html"));
    people(result, folder.resolve("people.csv"));
    mentions(result, folder.resolve("mentions.csv"));
    unread(result.ledger().unread(), folder.resolve("unread.csv"));
  }

  /// Writes what became of the people when evidence was added, as `changes.csv`. It holds ids, and
  /// no value of a person.
  public static void changes(Changes changes, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (CsvWriter csv = open(folder.resolve("changes.csv"))) {
      csv.row("change", "person_id", "other_person_id", "records", "categories");
      for (Change change : changes.changes()) {
        csv.cell(change.kind().code()).cell(change.person()).cell(change.other());
        csv.cell(change.records()).cell(change.categories().codes()).endRow();
      }
    }
  }

  /// Writes the report alone. It holds no value of a person.
  public static void report(ScopeFacts facts, ReportHead head, Path file) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(OwnerOnly.create(file), StandardCharsets.UTF_8))) {
      HtmlReport.write(facts, head, out);
    }
  }

  private static CsvWriter open(Path file) throws IOException {
    OutputStream out = OwnerOnly.create(file);
    return new CsvWriter(out, true, "\n");
  }

  private static void people(ScopeResult result, Path file) throws IOException {
    PeopleTable people = result.people();
    Profile profile = result.profile();
    try (CsvWriter csv = open(file)) {
      csv.cell("person_id").cell("roles");
      for (Attribute attribute : PEOPLE_ATTRIBUTES) {
        csv.cell(attribute.name().toLowerCase(Locale.ROOT));
      }
      csv.row("categories", "first_date", "last_date", "mentions", "aliases");
      for (int p = 0; p < people.size(); p++) {
        csv.cell(people.id(p));
        csv.cell(people.roles(p).stream().map(Role::code).collect(Collectors.joining(";")));
        profile.to(p);
        for (Attribute attribute : PEOPLE_ATTRIBUTES) {
          boolean all = attribute == Attribute.PHONE || attribute == Attribute.EMAIL;
          csv.cell(all ? String.join(";", profile.texts(attribute)) : profile.text(attribute));
        }
        csv.cell(new Categories(people.categories(p)).codes());
        csv.cell(date(people.from(p))).cell(date(people.to(p))).cell(people.mentionCount(p));
        csv.cell(String.join(";", people.aliases(p))).endRow();
      }
    }
  }

  private static void mentions(ScopeResult result, Path file) throws IOException {
    MentionTable mentions = result.mentions();
    List<byte[]> paths = result.tables().stream().map(t -> utf8(path(t).path())).toList();
    List<byte[]> insides = result.tables().stream().map(t -> utf8(path(t).inside())).toList();
    List<byte[]> roles = Arrays.stream(Role.values()).map(r -> utf8(r.code())).toList();
    try (CsvWriter csv = open(file)) {
      csv.row("mention_id", "person_id", "role", "path", "inside", "record");
      for (int m = 0; m < mentions.size(); m++) {
        byte[] role = roles.get(result.identities().role(mentions.identity(m)).ordinal());
        byte[] path = paths.get(mentions.source(m));
        byte[] inside = insides.get(mentions.source(m));
        csv.cell("M" + (m + 1)).cell(result.people().id(result.people().person(m)));
        csv.cell(role, 0, role.length);
        csv.cell(path, 0, path.length);
        csv.cell(inside, 0, inside.length);
        csv.cell(mentions.record(m)).endRow();
      }
    }
  }

  private static void unread(List<Unread> entries, Path file) throws IOException {
    try (CsvWriter csv = open(file)) {
      csv.row("path", "inside", "records", "code", "reason");
      for (Unread entry : entries) {
        csv.cell(entry.path().path()).cell(entry.path().inside()).cell(entry.records());
        csv.row(entry.code().code(), entry.reason());
      }
    }
  }

  private static SourcePath path(TableFacts table) {
    return table.mapping().head().path();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// A date of care as `YYYY-MM-DD`, or nothing.
  private static String date(int yyyymmdd) {
    if (yyyymmdd == MentionBatch.NO_DATE) {
      return "";
    }
    return "%04d-%02d-%02d".formatted(yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);
  }
}
