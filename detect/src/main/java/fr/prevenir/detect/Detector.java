package fr.prevenir.detect;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.column.HeaderReader;
import fr.prevenir.detect.column.TableReader;
import fr.prevenir.detect.mention.PassageFindings;
import fr.prevenir.detect.mention.PassageMentions;
import fr.prevenir.detect.mention.RowExtractor;
import fr.prevenir.detect.prose.Letter;
import fr.prevenir.model.Finding;
import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Finds out what tables hold. Immutable; one instance serves all threads.
public final class Detector {
  private final HeaderReader headers;
  private final Supplier<CategoryReader> categories;
  private final TableReader tables;
  private final PassageFindings passages;
  private final PassageMentions people;

  private Detector() {
    headers = new HeaderReader();
    categories = LazyCategories::reader;
    tables = new TableReader(headers, categories);
    passages = new PassageFindings(categories);
    people = new PassageMentions(categories);
  }

  /// The vocabularies of categories are large: they are read when a column first needs them.
  private static final class LazyCategories {
    static final CategoryReader READER = CategoryReader.standard();

    static CategoryReader reader() {
      return READER;
    }
  }

  /// The detector with the vocabularies of this build.
  public static Detector standard() {
    return new Detector();
  }

  /// Decides what the columns of a table hold, from its head and its first rows. Where a user
  /// corrects it, see [TableMapping#with].
  ///
  /// @param sample the first batches of the table, some thousand rows where it has as many
  public TableMapping map(TableHead head, List<RowBatch> sample) {
    boolean told = head.known().keySet().containsAll(head.columns());
    List<ColumnSense> senses = told ? List.of() : tables.read(head, sample);
    List<ColumnMapping> columns = new ArrayList<>();
    for (int i = 0; i < head.columns().size(); i++) {
      String name = head.columns().get(i);
      KnownColumn known = head.known().get(name);
      if (known != null) {
        columns.add(told(name, known));
      } else {
        ColumnSense sense = senses.get(i);
        columns.add(
            !head.known().isEmpty() && names(sense.meaning()) ? unnamed(name) : found(name, sense));
      }
    }
    return new TableMapping(head, columns);
  }

  private static boolean names(Meaning meaning) {
    return switch (meaning) {
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME, CITY, BIRTH_PLACE -> true;
      default -> false;
    };
  }

  /// Where a standard says which columns name people, others only look like it.
  private static ColumnMapping unnamed(String name) {
    return new ColumnMapping(name, Meaning.UNKNOWN, null, 0, 0, List.of("standard"));
  }

  private static ColumnMapping found(String name, ColumnSense s) {
    return new ColumnMapping(
        name, s.meaning(), s.role(), s.person(), s.confidence(), s.reasons(), s.form());
  }

  /// What a standard says is certain.
  private static ColumnMapping told(String name, KnownColumn k) {
    return new ColumnMapping(
        name, k.meaning(), k.role(), k.person(), 1, List.of("standard"), k.form());
  }

  /// Everything found in a piece of prose, for `prevenir findings`: names, dates, addresses,
  /// identifiers and establishments, and what it says of health. Findings have no role.
  public List<Finding> findings(Passage passage) {
    return passages.of(passage);
  }

  /// The identifiers of a text of any kind, at reading speed: NIRs, telephones, e-mail addresses,
  /// IBANs, RPPS numbers and dates.
  public List<Finding> identifiers(Passage passage) {
    return passages.identifiers(passage);
  }

  /// The people whom a piece of prose names, one mention for each in each of its letters.
  public PassageMentions.Shown mentions(Passage passage) {
    return people.of(passage);
  }

  /// Where the last letter of a passage begins, counted from the passage's first character; 0 where
  /// it is one letter.
  public int lastLetter(Passage passage) {
    return Letter.of(passage.text().value()).getLast().start();
  }

  /// Prepares the extraction of mentions from a table so mapped.
  public Extraction extraction(TableMapping mapping) {
    List<ColumnSense> senses =
        mapping.columns().stream()
            .map(
                c ->
                    new ColumnSense(
                        c.meaning(), c.role(), c.person(), c.form(), c.confidence(), c.reasons()))
            .toList();
    return new Extraction(mapping, new RowExtractor(mapping.head(), senses, headers, categories));
  }
}
