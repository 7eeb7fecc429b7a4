package fr.prevenir.read.sqlite;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// Reads database files of SQLite (https://www.sqlite.org/fileformat2.html) with SQLite itself.
///
/// A file on disk is opened read-only and immutable: neither a lock nor a journal is written beside
/// the evidence. With a log of new pages beside it, and as a member of a container, it is read in
/// memory, and never laid on disk in clear.
public final class SqliteReader implements FormatReader {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /// Largest database read in memory, in bytes.
  private static final long IN_MEMORY = 1L << 29;

  @Override
  public String format() {
    return "sqlite";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length >= 100 && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (Connection connection = open(source, reading)) {
      settle(connection);
      new SqliteDatabase(connection, reading).read();
    } catch (SQLException e) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the database is damaged");
    }
  }

  private static Connection open(Source source, Reading reading) throws IOException, SQLException {
    Properties properties = new Properties();
    properties.setProperty(
        "limit_length", Integer.toString(reading.options().limits().recordBytes()));
    Path file = source.file().orElse(null);
    byte[] content = file == null ? content(source.channel()) : withLog(source, file, reading);
    if (content == null) {
      return DriverManager.getConnection(url(Objects.requireNonNull(file)), properties);
    }
    if (content[18] == 2) {
      content[18] = 1;
      content[19] = 1;
    }
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:", properties);
    connection.unwrap(SQLiteConnection.class).deserialize("main", content);
    return connection;
  }

  /// A database with the newer pages of the log beside it; null where there are none, or too many.
  private static byte @Nullable [] withLog(Source source, Path file, Reading reading)
      throws IOException {
    Path log = WriteAheadLog.beside(file);
    try {
      return log == null ? null : WriteAheadLog.applied(source.channel(), log, IN_MEMORY);
    } catch (UnreadableException e) {
      reading.unread(e.code(), 0, e.reason());
      return null;
    }
  }

  private static String url(Path file) {
    String path = URLEncoder.encode(file.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    return "jdbc:sqlite:file:"
        + path.replace("+", "%20").replace("%2F", "/")
        + "?immutable=1&mode=ro";
  }

  private static byte[] content(SeekableByteChannel channel) throws IOException {
    if (channel.size() > IN_MEMORY) {
      throw new UnreadableException(
          UnreadCode.RESOURCES, "a database inside a container larger than memory allows");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
    channel.position(0);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    return buffer.array();
  }

  /// Trusts nothing that the schema of the evidence defines. `writable_schema` writes nothing here;
  /// it lets SQLite open a database that is cut short or whose schema is damaged in part.
  private static void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA writable_schema = ON");
      statement.execute("PRAGMA query_only = ON");
    }
  }
}
