package fr.prevenir.read.database;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.sql.SqlDumpReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Archives of `pg_dump` in the custom format (`-Fc`) and as a tar (`-Ft`), of PostgreSQL 8 to 18:
/// read as the script that `pg_restore` would make of them. Source: `pg_backup_archiver.c`,
/// `pg_backup_custom.c` and `pg_backup_tar.c` of PostgreSQL.
public final class PgDumpReader implements FormatReader {
  private static final byte[] MAGIC = "PGDMP".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TOC = "toc.dat".getBytes(StandardCharsets.US_ASCII);
  private static final int TAR_BLOCK = 512;

  @Override
  public String format() {
    return "pgdump";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return at(head, 0, MAGIC) || (at(head, 0, TOC) && at(head, TAR_BLOCK, MAGIC));
  }

  private static boolean at(byte[] head, int from, byte[] magic) {
    return head.length >= from + magic.length
        && java.util.Arrays.equals(head, from, from + magic.length, magic, 0, magic.length);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.format(format());
    boolean tar = at(source.head(), 0, TOC);
    try (InputStream in = new BufferedInputStream(source.stream(), 1 << 16);
        InputStream script = tar ? new PgTarScript(in) : new PgCustomScript(in, reading);
        Source sql = Source.of(source.path(), -1, script)) {
      new SqlDumpReader().read(sql, reading);
    }
  }
}
