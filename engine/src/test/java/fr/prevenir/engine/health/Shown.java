package fr.prevenir.engine.health;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.Extraction;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.EvidenceWalk;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who a folder of evidence shows, and with which categories: the mentions that the tables of one
/// file tie to each other count as one person here, as they do for linkage.
final class Shown implements EvidenceSink {
  /// One person of one role, as far as the keys of the evidence tie the mentions together.
  private record Person(Role role, Set<String> keys, Set<String> values, Categories categories) {
    private boolean touches(Person other) {
      return role == other.role && keys.stream().anyMatch(other.keys::contains);
    }

    private Person with(Person other) {
      Set<String> both = new TreeSet<>(keys);
      both.addAll(other.keys);
      Set<String> all = new TreeSet<>(values);
      all.addAll(other.values);
      long mask = categories.mask() | other.categories.mask();
      return new Person(role, both, all, new Categories(mask));
    }

    private String line() {
      List<String> codes = new ArrayList<>();
      for (Category category : categories) {
        codes.add(category.code());
      }
      return role.code() + " " + String.join(" ", values) + " | " + String.join(" ", codes);
    }
  }

  private static final Detector DETECTOR = Detector.standard();

  final List<SourceAccount> accounts = new ArrayList<>();
  final List<Unread> unread = new ArrayList<>();
  final Set<String> formats = new TreeSet<>();
  final Set<Integer> dates = new TreeSet<>();
  private final List<Person> people = new ArrayList<>();

  static Shown of(Path folder) {
    Shown shown = new Shown();
    EvidenceReader reader = new EvidenceReader(new ReadOptions(List.of(), ReadLimits.standard()));
    for (EvidenceFile file : EvidenceWalk.list(List.of(folder), shown)) {
      reader.read(file, shown);
    }
    return shown;
  }

  static Shown of(String name, byte[] content) {
    try {
      Path folder = Files.createTempDirectory("prevenir-health");
      Path file = folder.resolve(name);
      try {
        Files.write(file, content);
        return of(folder);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Shown of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// One line for each person: role, attributes in their order, categories. People of whom nothing
  /// but keys is known are left out.
  List<String> people() {
    return people.stream().filter(p -> !p.values.isEmpty()).map(Person::line).sorted().toList();
  }

  /// The codes of all categories that the evidence shows about anybody.
  Set<String> categories() {
    Set<String> codes = new TreeSet<>();
    people.forEach(p -> p.categories.forEach(category -> codes.add(category.code())));
    return codes;
  }

  /// The lines of one role.
  List<String> people(Role role) {
    return people().stream().filter(line -> line.startsWith(role.code() + " ")).toList();
  }

  @Override
  public TableSink table(TableHead head) {
    formats.add(head.format());
    List<RowBatch> batches = new ArrayList<>();
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        batches.add(batch);
      }

      @Override
      public void end() {
        Extraction extraction = DETECTOR.extraction(DETECTOR.map(head, batches));
        batches.forEach(batch -> add(extraction.extract(batch)));
      }
    };
  }

  private void add(MentionBatch batch) {
    for (int m = 0; m < batch.size(); m++) {
      Set<String> keys = new TreeSet<>();
      Set<String> values = new TreeSet<>();
      for (int v = batch.firstValue(m); v < batch.firstValue(m + 1); v++) {
        boolean key = batch.attribute(v) == Attribute.LOCAL_ID;
        (key ? keys : values)
            .add(key ? batch.text(v) : batch.attribute(v).name() + "=" + batch.text(v));
      }
      if (batch.date(m) != MentionBatch.NO_DATE) {
        dates.add(batch.date(m));
      }
      add(new Person(batch.role(m), keys, values, new Categories(batch.categories(m))));
    }
  }

  private void add(Person person) {
    Person whole = person;
    for (int i = people.size() - 1; i >= 0; i--) {
      boolean same =
          people.get(i).touches(whole)
              || (people.get(i).role == whole.role
                  && whole.role != Role.PATIENT
                  && people.get(i).values.equals(whole.values));
      if (same) {
        whole = people.remove(i).with(whole);
      }
    }
    people.add(whole);
  }

  @Override
  public void passage(Passage passage) {}

  @Override
  public void unread(Unread entry) {
    unread.add(entry);
  }

  @Override
  public void account(SourceAccount account) {
    accounts.add(account);
  }
}
