package fr.prevenir.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a case: sections one after another, then [#commit]. Without a commit nothing remains.
///
/// All bytes go, encrypted, to a hidden file beside the case, which takes the case's name only when
/// they are safely on the disk. A killed run leaves no case; the hidden file of a run that died is
/// removed by the next one in the same folder. Not for several threads.
public final class CaseWriter implements AutoCloseable {
  /// From here on, warming the cipher up takes less than it saves.
  private static final int LARGE_BYTES = 16 << 20;

  private static final Pattern SECTION = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private final Path file;
  private final UnfinishedFile unfinished;
  private final FileChannel channel;
  private final SectionCipher cipher;
  private final CaseStamp stamp;
  private final List<SectionIndex.Entry> entries = new ArrayList<>();
  private final @Nullable CaseStamp replaced;
  private @Nullable OutputStream open;
  private boolean committed;
  private boolean warm;

  private CaseWriter(
      Path file, UnfinishedFile unfinished, Envelope envelope, @Nullable CaseStamp replaced) {
    this.file = file;
    this.replaced = replaced;
    this.unfinished = unfinished;
    this.channel = unfinished.channel();
    this.cipher = new SectionCipher(envelope.dataKey());
    this.stamp = Envelope.stamp(envelope.header());
  }

  /// Begins a case. Missing folders are made, for the owner alone.
  ///
  /// @throws FileAlreadyExistsException if the file exists: a case is never overwritten
  public static CaseWriter create(Path file, CaseKey key) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    OwnerOnly.createFolders(absolute.getParent());
    return begin(absolute, key, null);
  }

  /// Begins a case that takes the place of the one in the file, under a new data key. Until the
  /// commit, and without one, the former case stays as it is.
  ///
  /// @param opened the state it was opened in: [#commit] refuses to replace any other
  public static CaseWriter replace(Path file, CaseKey key, CaseStamp opened) throws IOException {
    return begin(file.toAbsolutePath(), key, opened);
  }

  private static CaseWriter begin(Path absolute, CaseKey key, @Nullable CaseStamp replaced)
      throws IOException {
    Envelope envelope = Envelope.seal(key);
    UnfinishedFile unfinished = UnfinishedFile.beside(absolute);
    try {
      write(unfinished.channel(), ByteBuffer.wrap(envelope.header()));
      return new CaseWriter(absolute, unfinished, envelope, replaced);
    } catch (IOException | RuntimeException e) {
      unfinished.close();
      throw e;
    }
  }

  /// Begins a section; closing the stream ends it. One section is open at a time.
  ///
  /// @param name lower-case letters, digits and hyphens; it is encrypted too
  /// @throws IllegalArgumentException if the name is malformed or already taken
  /// @throws IllegalStateException if another section is still open
  public OutputStream section(String name) throws IOException {
    if (!SECTION.matcher(name).matches()) {
      throw new IllegalArgumentException("a section is named by letters, digits and hyphens");
    }
    if (entries.stream().anyMatch(entry -> entry.name().equals(name))) {
      throw new IllegalArgumentException("the case already has a section " + name);
    }
    return begin(name);
  }

  private OutputStream begin(String name) throws IOException {
    if (open != null || committed) {
      throw new IllegalStateException("a section is still open, or the case is committed");
    }
    long offset = channel.position();
    OutputStream encrypting = cipher.encrypt(new Shielded(Channels.newOutputStream(channel)), name);
    open = new Section(new BufferedOutputStream(encrypting, 1 << 16), name, offset);
    return open;
  }

  /// The state in which the case is once it is committed.
  public CaseStamp stamp() {
    return stamp;
  }

  /// Makes the case appear under its name, whole and on the disk.
  ///
  /// @throws ChangedCaseException if the case to replace was changed meanwhile
  /// @throws IllegalStateException if a section is still open
  public void commit() throws IOException {
    SectionIndex index = new SectionIndex(entries);
    try (OutputStream out = begin(SectionIndex.NAME)) {
      out.write(index.encode());
    }
    SectionIndex.Entry written = entries.getLast();
    ByteBuffer trailer = ByteBuffer.allocate(CaseReader.TRAILER_BYTES);
    write(channel, trailer.putLong(written.offset()).putLong(written.length()).flip());
    committed = true;
    if (replaced == null) {
      unfinished.becomes(file);
    } else {
      unfinished.replaces(file, replaced);
    }
  }

  /// Ends the work; what was not committed is deleted.
  @Override
  public void close() throws IOException {
    unfinished.close();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private final class Section extends FilterOutputStream {
    private final String name;
    private final long offset;
    private long written;
    private boolean ended;

    Section(OutputStream encrypting, String name, long offset) {
      super(encrypting);
      this.name = name;
      this.offset = offset;
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      if (!warm && written > LARGE_BYTES) {
        warm = true;
        SectionCipher.warmUp();
      }
      out.write(source, from, length);
      written += length;
    }

    @Override
    public void close() throws IOException {
      if (!ended) {
        ended = true;
        super.close();
        entries.add(new SectionIndex.Entry(name, offset, channel.position() - offset));
        open = null;
      }
    }
  }

  /// Keeps the end of a section from closing the file.
  private static final class Shielded extends FilterOutputStream {
    Shielded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      out.write(source, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
