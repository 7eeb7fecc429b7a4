package fr.prevenir.read.database;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.crypt.CryptCodecProvider;
import com.healthmarketscience.jackcess.crypt.InvalidCredentialsException;
import com.healthmarketscience.jackcess.crypt.InvalidCryptoConfigurationException;
import com.healthmarketscience.jackcess.impl.UnsupportedCodecException;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Access databases, Jet 3 to ACE 17 (`.mdb`, `.accdb`), encrypted ones too: all tables but those
/// of the system. To be run in a worker.
public final class AccessReader implements FormatReader {
  private static final byte[] JET = "Standard Jet DB".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ACE = "Standard ACE DB".getBytes(StandardCharsets.US_ASCII);

  /// Shorter binary values are keys and flags, not files.
  private static final int SMALLEST_OBJECT = 64;

  @Override
  public String format() {
    return "access";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return at(head, JET) || at(head, ACE);
  }

  private static boolean at(byte[] head, byte[] magic) {
    return head.length >= 4 + magic.length
        && java.util.Arrays.equals(head, 4, 4 + magic.length, magic, 0, magic.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (Database database = open(source, reading)) {
      database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
      database.setEvaluateExpressions(false);
      for (String name : database.getTableNames()) {
        table(database, name, reading);
      }
    }
  }

  /// Opens the database without a password, as Jet's own encryption needs none, then with each.
  private static Database open(Source source, Reading reading) throws IOException {
    List<String> passwords = new ArrayList<>(reading.options().passwords());
    passwords.addFirst("");
    for (String password : passwords) {
      try {
        return new DatabaseBuilder()
            .setChannel(new ReadOnlyFile(source.channel()))
            .setReadOnly(true)
            .setCodecProvider(new CryptCodecProvider(password))
            .open();
      } catch (InvalidCredentialsException e) {
        // the next one may open it
      } catch (InvalidCryptoConfigurationException | UnsupportedCodecException e) {
        throw new UnreadableException(UnreadCode.ENCRYPTED, "an encryption that is not supported");
      }
    }
    throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
  }

  private void table(Database database, String name, Reading reading) throws IOException {
    Table table = database.getTable(name);
    if (table == null || table.getColumns().isEmpty() || database.isLinkedTable(table)) {
      return;
    }
    List<? extends Column> columns = table.getColumns();
    RecordWriter writer =
        new RecordWriter(
            reading,
            new TableHead(
                reading.path().child(PrintableName.of(name)),
                format(),
                columns.stream().map(Column::getName).toList(),
                true,
                List.of(),
                Map.of()));
    try {
      for (Row row = table.getNextRow(); row != null; row = table.getNextRow()) {
        for (int c = 0; c < columns.size(); c++) {
          cell(writer, c, row.get(columns.get(c).getName()), reading, name);
        }
        writer.keep();
      }
    } finally {
      writer.end();
    }
  }

  private static void cell(
      RecordWriter writer, int column, @Nullable Object value, Reading reading, String table)
      throws IOException {
    if (value instanceof byte[] object) {
      if (object.length >= SMALLEST_OBJECT) {
        reading.member(
            reading
                .path()
                .child(PrintableName.of(table) + " " + writer.ordinal() + "." + (column + 1)),
            object.length,
            new ByteArrayInputStream(object));
      }
    } else if (value != null) {
      byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
      writer.set(column, text, 0, text.length);
    }
  }

  /// A moment at midnight is a day.
  private static String text(Object value) {
    return value instanceof LocalDateTime moment && moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : value.toString();
  }
}
