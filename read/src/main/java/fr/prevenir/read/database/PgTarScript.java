package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The script of an archive that is a tar: `toc.dat` first, the rows of each table in a file.
final class PgTarScript extends PgScript {
  private final TarArchiveInputStream tar;
  private final Map<String, PgToc.Entry> entries = new HashMap<>();
  private final Deque<InputStream> queue = new ArrayDeque<>();

  PgTarScript(InputStream in) throws IOException {
    tar = new TarArchiveInputStream(in);
    if (tar.getNextEntry() == null) {
      throw new UnreadableException(
          UnreadCode.CORRUPT, "the table of contents of the archive is broken");
    }
    PgToc toc = PgToc.read(tar);
    toc.entries().forEach(entry -> entries.put(entry.file(), entry));
    queue.add(of(definitions(toc)));
  }

  @Override
  @Nullable InputStream next() throws IOException {
    while (queue.isEmpty()) {
      tar.transferTo(OutputStream.nullOutputStream());
      TarArchiveEntry member = tar.getNextEntry();
      if (member == null) {
        return null;
      }
      PgToc.Entry entry = entries.get(member.getName());
      if (entry != null && !entry.copy().isEmpty()) {
        queue.add(of("\n" + entry.copy()));
        queue.add(tar);
        queue.add(of("\n"));
      }
    }
    return queue.poll();
  }
}
