package fr.prevenir.rehearse.write;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Role;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the evidence really holds: `mentions.csv`, `people.csv` and `columns.csv`, RFC 4180 in
/// UTF-8.
public final class Truth implements Closeable {
  private final Bytes mentions;
  private final Bytes people;
  private final Bytes columns;
  private long mentionCount;

  public Truth(Path folder) throws IOException {
    Files.createDirectories(folder);
    mentions = open(folder, "mentions.csv", "path,inside,record,role,person");
    people = open(folder, "people.csv", "person,role,categories,birth_date,sex");
    columns = open(folder, "columns.csv", "path,inside,column,meaning,role");
  }

  /// @param place `path,inside` as [#place] writes it
  public void mention(String place, long record, Role role, String person) {
    mentions.text(place).text(",").number(record).text(",").text(role.code());
    mentions.text(",").text(person).text("\n");
    mentionCount++;
  }

  public void person(
      String person, Role role, long categories, @Nullable LocalDate birth, String sex) {
    people.text(person).text(",").text(role.code()).text(",");
    people.text(new Categories(categories).codes()).text(",");
    people.text(birth == null ? "" : birth.toString()).text(",").text(sex).text("\n");
  }

  public void column(String place, String column, Column<?> truth) {
    columns.text(place).text(",").text(quoted(column)).text(",").text(truth.meaning().code());
    Role role = truth.role();
    columns.text(",").text(role == null ? "" : role.code()).text("\n");
  }

  public long mentions() {
    return mentionCount;
  }

  /// The first two columns for a source, quoted where needed.
  public static String place(String path, String inside) {
    return quoted(path) + "," + quoted(inside);
  }

  @Override
  public void close() {
    mentions.close();
    people.close();
    columns.close();
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\"")
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }

  private static Bytes open(Path folder, String name, String header) throws IOException {
    return new Bytes(Files.newOutputStream(folder.resolve(name)), Encoding.UTF_8)
        .text(header)
        .text("\n");
  }
}
