import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Writes an Access file of lines parted by tabs, with Jackcess: no other program was found that does, but Access itself. What
/// it wrote is read by the same library, and checked with mdb-export. Usage: java Access.java TABLE OUT
void main(String[] arguments) throws IOException {
  List<String[]> rows = Files.readAllLines(Path.of(arguments[0])).stream().map(line -> line.split("\t", -1)).toList();
  try (Database database = DatabaseBuilder.create(Database.FileFormat.V2010, Path.of(arguments[1]).toFile())) {
    TableBuilder builder = new TableBuilder("Patients");
    for (String name : rows.getFirst()) {
      DataType type = name.startsWith("DATE") ? DataType.SHORT_DATE_TIME : name.equals("COMMENTAIRE") ? DataType.MEMO : DataType.TEXT;
      builder.addColumn(new ColumnBuilder(name, type));
    }
    Table table = builder.toTable(database);
    for (String[] row : rows.subList(1, rows.size())) {
      Object[] values = new Object[row.length];
      for (int i = 0; i < row.length; i++) {
        boolean date = rows.getFirst()[i].startsWith("DATE");
        values[i] = row[i].isEmpty() ? null : date ? LocalDate.parse(row[i]).atStartOfDay() : row[i];
      }
      table.addRow(values);
    }
  }
}
