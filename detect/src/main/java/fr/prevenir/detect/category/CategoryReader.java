package fr.prevenir.detect.category;

import fr.prevenir.detect.french.FrenchText;
import fr.prevenir.detect.identifier.MedicalCodes;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Reads which categories of data a cell or a text shows about its person: codes, free French text,
/// results of examinations, yes/no columns. Immutable; one instance serves all threads.
///
/// The convention: a category is shown where the evidence says, or implies by treatment, result or
/// status, that it concerns that person; not where it is denied, supposed, only asked for, or said
/// of a relative.
public final class CategoryReader {
  private static final double PREGNANT_FROM = 25;
  private static final long OCCUPATIONAL =
      Category.DISABILITY.bit() | Category.PREGNANCY.bit() | Category.DECEASED.bit();

  /// What results may be about: not insurers, nor the care itself.
  private static final long SUBJECTS =
      Stream.of(Category.values())
              .filter(Category::sensitive)
              .mapToLong(Category::bit)
              .reduce(0, (mask, bit) -> mask | bit)
          & ~(Category.TEST_RESULT.bit() | Category.TREATMENT.bit() | Category.DIAGNOSIS.bit());

  /// What the name of an examination says no more than to look for.
  private static final long SOUGHT =
      Category.ADDICTION.bit() | Category.GENETIC.bit() | Category.DIAGNOSIS.bit();

  /// Loaded in the background: it takes some tenths of a second on a cold machine.
  private final CompletableFuture<FrenchText> words =
      CompletableFuture.supplyAsync(FrenchText::standard);
  private final Codes codes = new Codes();

  private CategoryReader() {}

  /// The reader with the vocabularies of this build.
  public static CategoryReader standard() {
    return new CategoryReader();
  }

  /// The categories that a cell of codes shows.
  ///
  /// @param meaning one of the `*_CODE` meanings; any other gives none
  public long code(Meaning meaning, byte[] bytes, int from, int to) {
    return codes.mask(meaning, bytes, from, to);
  }

  /// The categories that a text affirms of its person.
  public long text(Meaning meaning, byte[] bytes, int from, int to) {
    if (blank(bytes, from, to)) {
      return 0;
    }
    Mask mask = new Mask();
    read(meaning, bytes, from, to, mask);
    return mask.affirmed;
  }

  private static final class Mask implements FrenchText.Sink {
    private long affirmed;

    @Override
    public void found(int start, int end, Category category, Context context, double confidence) {
      if (context == Context.AFFIRMED && confidence > FrenchText.THRESHOLD) {
        affirmed |= category.bit();
      }
    }
  }

  /// Everything a text names, with its context. [#text] is the mask of what is affirmed here with a
  /// confidence above [FrenchText#THRESHOLD].
  public List<TextFinding> findings(Meaning meaning, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int[] characters = characters(bytes);
    List<TextFinding> findings = new ArrayList<>();
    if (!blank(bytes, 0, bytes.length)) {
      read(
          meaning,
          bytes,
          0,
          bytes.length,
          (start, end, category, context, confidence) ->
              findings.add(
                  new TextFinding(
                      characters[start], characters[end], category, context, confidence)));
    }
    return List.copyOf(findings);
  }

  /// The character at which each byte of a text stands.
  private static int[] characters(byte[] bytes) {
    int[] characters = new int[bytes.length + 1];
    int character = 0;
    for (int i = 0; i < bytes.length; i++) {
      characters[i] = character;
      boolean inside = (bytes[i] & 0xC0) == 0x80;
      boolean pair = (bytes[i] & 0xF8) == 0xF0;
      character += inside ? 0 : pair ? 2 : 1;
    }
    characters[bytes.length] = character;
    return characters;
  }

  private void read(Meaning meaning, byte[] bytes, int from, int to, FrenchText.Sink sink) {
    long whole =
        switch (meaning) {
          case COMMENT -> Category.COMMENT.bit();
          case TEST -> Category.TEST.bit();
          case ACT ->
              MedicalCodes.laboratory(bytes, from, to)
                  ? Category.TEST.bit()
                  : Category.TREATMENT.bit();
          case DRUG -> Category.TREATMENT.bit();
          default -> 0;
        };
    if (whole != 0 && !says(bytes, from, to)) {
      whole = 0;
    }
    if (whole != 0) {
      sink.found(from, to, only(whole), Context.AFFIRMED, 1);
    }
    if (meaning == Meaning.OCCUPATION) {
      words
          .join()
          .read(
              bytes,
              from,
              to,
              false,
              (start, end, category, context, confidence) -> {
                if ((category.bit() & OCCUPATIONAL) != 0) {
                  sink.found(start, end, category, context, confidence);
                }
              });
      return;
    }
    if (meaning == Meaning.DIAGNOSIS && says(bytes, from, to)) {
      Named named = new Named(sink);
      words.join().read(bytes, from, to, false, named);
      if (named.affirmed || !named.any) {
        sink.found(from, to, Category.DIAGNOSIS, Context.AFFIRMED, 0.8);
      }
      return;
    }
    if (meaning != Meaning.TEST) {
      CodesInText.find(codes, bytes, from, to, sink);
    }
    boolean test = meaning == Meaning.TEST;
    byte[] read =
        test ? TestNames.plain(bytes, from, to) : TestNames.withoutJoints(bytes, from, to);
    words.join().read(read, from, to, test, test ? sought(sink) : sink);
  }

  /// The name of an examination tells what is looked for, not that it was found: `cannabis
  /// urinaire`, `facteur V Leiden`.
  private static FrenchText.Sink sought(FrenchText.Sink sink) {
    return (start, end, category, context, confidence) -> {
      if ((category.bit() & SOUGHT) == 0) {
        sink.found(start, end, category, context, confidence);
      }
    };
  }

  /// Passes findings on and remembers whether there were any: what a column of diagnoses affirms is
  /// one, be it a birth or an abortion.
  private static final class Named implements FrenchText.Sink {
    private final FrenchText.Sink sink;
    private boolean any;
    private boolean affirmed;

    Named(FrenchText.Sink sink) {
      this.sink = sink;
    }

    @Override
    public void found(int start, int end, Category category, Context context, double confidence) {
      any = true;
      affirmed |= context == Context.AFFIRMED && category != Category.TEST;
      sink.found(start, end, category, context, confidence);
    }
  }

  private static Category only(long bit) {
    return Category.values()[Long.numberOfTrailingZeros(bit)];
  }

  /// The categories that a result cell of an examination about `subject` shows: `test` and
  /// `test_result`, and the subject's own category where the result is positive.
  public long result(long subject, byte[] bytes, int from, int to) {
    if (blank(bytes, from, to)) {
      return 0;
    }
    // a bare 1 of beta-hCG is a quantity
    boolean quantity =
        subject == Category.PREGNANCY.bit() && !Double.isNaN(Results.number(bytes, from, to));
    Results.Answer answer =
        quantity ? null : Results.answer(bytes, from, Results.words(bytes, from, to));
    if (subject == Category.BLOOD_GROUP.bit() && answer != Results.Answer.PENDING) {
      return Results.tested() | subject;
    }
    if (answer != null) {
      return switch (answer) {
        case POSITIVE -> Results.tested() | subject;
        case NEGATIVE, UNCLEAR -> Results.tested();
        case PENDING -> Category.TEST.bit();
      };
    }
    double number = Results.number(bytes, from, to);
    return to - from <= Results.LONGEST && !Double.isNaN(number)
        ? measured(subject, bytes, from, to)
        : Results.tested() | words(subject, bytes, from, to);
  }

  /// The categories that a number shows which an examination about `subject` measured.
  public long measured(long subject, byte[] bytes, int from, int to) {
    boolean positive =
        subject == Category.PREGNANCY.bit() && Results.number(bytes, from, to) >= PREGNANT_FROM;
    return Results.tested() | (positive ? subject : 0);
  }

  /// A result in words: `positif pour le SARS-CoV-2`, `Absence de mutation`.
  private long words(long subject, byte[] bytes, int from, int to) {
    byte[] prefix = "test ".getBytes(StandardCharsets.US_ASCII);
    byte[] sentence = new byte[prefix.length + to - from];
    System.arraycopy(prefix, 0, sentence, 0, prefix.length);
    System.arraycopy(bytes, from, sentence, prefix.length, to - from);
    long said = text(Meaning.UNKNOWN, bytes, from, to);
    boolean positive = words.join().positive(sentence);
    // what was looked for and found is no other diagnosis
    long found = (said & subject) == 0 ? said : said & ~Category.DIAGNOSIS.bit();
    return found | (positive ? subject : 0);
  }

  /// The categories that an examination, a table or a file is about, from its name, code or path.
  public long subject(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long named = words.join().named(bytes, false) & SUBJECTS;
    return named == 0 && text.length() <= 12
        ? codes.mask(Meaning.TEST_CODE, bytes, 0, bytes.length) & SUBJECTS
        : named;
  }

  /// The categories that a yes/no column is about, from its header; 0 where it is about none.
  public long flag(String header) {
    return words.join().named(header.getBytes(StandardCharsets.UTF_8), true);
  }

  /// Whether a yes/no cell says yes.
  public boolean yes(byte[] bytes, int from, int to) {
    return Results.answer(bytes, from, to) == Results.Answer.POSITIVE;
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether a cell says something: not only marks, nor a word for nothing.
  private static boolean says(byte[] bytes, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i] | 0x20;
      letters += b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || bytes[i] < 0 ? 1 : 0;
    }
    if (letters > 6) {
      return true;
    }
    String cell = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    return letters > 0
        && switch (cell.toLowerCase(java.util.Locale.ROOT)) {
          case "null",
              "n/a",
              "na",
              "nan",
              "none",
              "néant",
              "neant",
              "aucun",
              "aucune",
              "nil",
              "\\n" ->
              false;
          default -> true;
        };
  }
}
