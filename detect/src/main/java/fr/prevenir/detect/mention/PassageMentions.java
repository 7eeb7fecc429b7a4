package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.category.TextFinding;
import fr.prevenir.detect.prose.Letter;
import fr.prevenir.detect.prose.LetterReader;
import fr.prevenir.detect.prose.Opening;
import fr.prevenir.detect.prose.Party;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes mentions of the people whom a passage of prose names: one for each person of each of its
/// letters, whatever the number of times the name stands there. Immutable; serves all threads.
public final class PassageMentions {
  private static final byte[] KIN = "kin:".getBytes(StandardCharsets.UTF_8);

  private final Supplier<CategoryReader> categories;

  public PassageMentions(Supplier<CategoryReader> categories) {
    this.categories = categories;
  }

  /// What a passage shows.
  ///
  /// @param mentions their rows are the letters of the passage, from 0
  /// @param letters letters of the passage, 1 or more
  /// @param doubtful numbers that may be a NIR's among other digits, of nobody
  public record Shown(MentionBatch mentions, int letters, int doubtful) {}

  public Shown of(Passage passage) {
    String text = passage.text().value();
    MentionBatch.Builder into = new MentionBatch.Builder();
    List<Letter> letters = Letter.of(text);
    byte[] scope = scope(passage.path());
    int doubtful = 0;
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      String written = text.substring(letter.start(), letter.end());
      if (Opening.opens(written)) {
        List<TextFinding> said = categories.get().findings(Meaning.UNKNOWN, written);
        LetterReader read = LetterReader.of(written, said);
        List<Party> people = read.people();
        for (Party party : people) {
          write(into, i, party, scope, people.getFirst());
        }
        doubtful += read.doubtful();
      }
    }
    return new Shown(into.build(), letters.size(), doubtful);
  }

  /// Numbers of patients in a letter count in its folder, as those of tables do.
  private static byte[] scope(SourcePath path) {
    TableHead head = new TableHead(path, "text", List.of(), false, List.of(), Map.of());
    return ("ipp:" + new LocalScopes(head).container() + "|").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(
      MentionBatch.Builder into, int row, Party party, byte[] scope, Party patient) {
    ValueWriter values = new ValueWriter(into);
    into.begin(row, party.role());
    values.begin();
    name(into, Attribute.FAMILY, party.family());
    name(into, Attribute.BIRTH_FAMILY, party.maiden());
    name(into, Attribute.GIVEN, party.given());
    if (party.sex() != 0) {
      into.put(Attribute.SEX, String.valueOf(party.sex()));
    }
    if (party.birthDate() > 0) {
      into.put(Attribute.BIRTH_DATE, "%08d".formatted(party.birthDate()));
      into.category(Category.IDENTITY.bit());
    }
    for (Party.Value value : party.values()) {
      put(into, values, value, scope);
    }
    if (party.role() == Role.RELATIVE && party.family() == null) {
      values.record(KIN, kin(patient, party.given()));
    }
    if (party.role() == Role.PROFESSIONAL) {
      into.category(Category.PROFESSIONAL.bit());
    }
    into.category(party.categories());
    if (party.date() > 0) {
      into.date(party.date());
    }
    if (into.hasValues()) {
      into.end();
    } else {
      into.drop();
    }
  }

  /// What tells a relative of whom only a first name is known from those of other patients: the
  /// name and birth date of the patient.
  private static long kin(Party patient, @Nullable String given) {
    return Objects.hash(
            given,
            patient.family() == null ? "" : patient.family().toLowerCase(Locale.ROOT),
            patient.given() == null ? "" : patient.given().toLowerCase(Locale.ROOT),
            patient.birthDate())
        & 0xFFFF_FFFFL;
  }

  private static void name(MentionBatch.Builder into, Attribute attribute, @Nullable String name) {
    if (name != null) {
      into.put(attribute, name.replaceAll("\\s+", " "));
      into.category(Category.IDENTITY.bit());
    }
  }

  private static void put(
      MentionBatch.Builder into, ValueWriter values, Party.Value value, byte[] scope) {
    byte[] b = value.written().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
    switch (value.kind()) {
      case NIR -> values.nir(b, 0, b.length, -1, false);
      case IPP -> values.local(scope, b, 0, b.length);
      case PHONE -> values.phones(b, 0, b.length);
      case EMAIL -> email(values, value.written());
      case RPPS -> values.rpps(b, 0, b.length, false);
      case ADELI -> values.adeli(b, 0, b.length);
      case ADDRESS -> into.put(Attribute.ADDRESS, b, 0, b.length);
      case POSTCODE -> postcode(into, value.written());
      case CITY -> into.put(Attribute.CITY, b, 0, b.length);
      case BIRTH_PLACE -> into.put(Attribute.BIRTH_PLACE, b, 0, b.length);
      default -> throw new IllegalStateException("no value of a person: " + value.kind());
    }
    if (value.kind() != Meaning.NIR && value.kind() != Meaning.PHONE) {
      into.category(Meanings.mask(value.kind()) & ~Category.CONTACT.bit());
    }
  }

  private static void email(ValueWriter values, String written) {
    byte[] b = written.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    values.email(b, 0, b.length);
  }

  private static void postcode(MentionBatch.Builder into, String written) {
    byte[] b = written.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    new PlaceWriter(into).postcode(b, 0, b.length, -1, -1);
  }
}
