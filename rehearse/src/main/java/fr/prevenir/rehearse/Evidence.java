package fr.prevenir.rehearse;

import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.Dialect;
import fr.prevenir.rehearse.write.SourceFile;
import fr.prevenir.rehearse.write.Truth;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The folder of a rehearsal while it is written: evidence and truth.
final class Evidence implements Closeable {
  private final Path folder;
  private final Truth truth;
  private final List<SourceFile<?>> files = new ArrayList<>();
  private final BitSet professionals = new BitSet();
  private long people;
  private long otherRecords;
  private long otherBytes;
  private int otherSources;

  Evidence(Path dir) throws IOException {
    this.folder = Files.createDirectories(dir.resolve("evidence"));
    this.truth = new Truth(dir.resolve("truth"));
  }

  Truth truth() {
    return truth;
  }

  OutputStream create(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file);
  }

  <V> SourceFile<V> file(String path, Dialect dialect, List<Column<V>> columns) throws IOException {
    return file(create(path), path, "", dialect, columns);
  }

  <V> SourceFile<V> file(
      OutputStream out, String path, String inside, Dialect dialect, List<Column<V>> columns) {
    SourceFile<V> file = new SourceFile<>(out, path, inside, dialect, columns, truth);
    files.add(file);
    return file;
  }

  /// Counts sources that are no [SourceFile].
  void counted(long records, long bytes, int sources) {
    otherRecords += records;
    otherBytes += bytes;
    otherSources += sources;
  }

  static String id(Person person) {
    return "P" + person.number();
  }

  static String id(Practitioner practitioner) {
    return "D" + practitioner.number();
  }

  /// Notes a professional in the record written last, and for the end.
  void professional(SourceFile<?> file, Practitioner practitioner) {
    file.mentions(Role.PROFESSIONAL, id(practitioner));
    professionals.set(practitioner.number());
  }

  /// Notes a professional without a record of a [SourceFile].
  void seen(Practitioner practitioner) {
    professionals.set(practitioner.number());
  }

  /// Writes the truth about the professionals seen.
  void professionals(Practitioners practitioners) {
    for (Practitioner by : practitioners.all()) {
      if (professionals.get(by.number())) {
        truth.person(
            id(by),
            Role.PROFESSIONAL,
            Category.PROFESSIONAL.bit() | Category.IDENTITY.bit(),
            null,
            by.sex().code());
      }
    }
  }

  void person(Person person, Role role, long categories) {
    truth.person(id(person), role, categories, person.birth(), person.sex().code());
    if (role == Role.PATIENT) {
      people++;
    }
  }

  RehearsalSummary summary(Breach kind, long subjects) {
    long records = otherRecords;
    long bytes = otherBytes;
    for (SourceFile<?> file : files) {
      records += file.records();
      bytes += file.written();
    }
    return new RehearsalSummary(
        kind, subjects, records, truth.mentions(), files.size() + otherSources, bytes);
  }

  long patients() {
    return people;
  }

  @Override
  public void close() {
    files.forEach(SourceFile::close);
    truth.close();
  }
}
