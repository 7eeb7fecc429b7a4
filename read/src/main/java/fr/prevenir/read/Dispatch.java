package fr.prevenir.read;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.SinkFailure;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.value.ValueSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file of the evidence and all that lies inside it: gives every source to its reader and
/// closes its account, whatever happens.
final class Dispatch {
  private static final String UNKNOWN = "unknown";
  private static final String EMPTY = "empty";

  private final List<FormatReader> formats;
  private final ReadOptions options;
  private final EvidenceSink sink;

  /// @param formats the readers in the order in which they are asked
  Dispatch(List<FormatReader> formats, ReadOptions options, EvidenceSink sink) {
    this.formats = formats;
    this.options = options;
    this.sink = sink;
  }

  /// Reads a file on disk.
  ///
  /// @param bytes its size, which is that of the channel unless this is one part of a split archive
  /// @param parts where each part begins in the channel
  /// @param around what lies around the file
  /// @throws IOException if not even the first bytes can be read
  void file(
      SourcePath path,
      long bytes,
      SeekableByteChannel channel,
      @Nullable Path file,
      long[] parts,
      Surroundings around)
      throws IOException {
    long size = channel.size();
    Source source = Source.of(path, channel, file, parts).in(around);
    Expansion expansion = new Expansion(null, options.limits(), () -> size);
    Reading.Members within = (p, s, c) -> member(expansion, p, s, c);
    ValueSink values = new ValueSink(sink, within);
    Reading reading = new Reading(path, options, values, within);
    Outcome outcome = read(source, reading, values);
    if (outcome.failure() != null) {
      long unread = reading.yielded() ? Math.max(0, size - channel.position()) : size;
      reading.unread(outcome.failure().code(), Math.min(bytes, unread), outcome.failure().reason());
    } else if (outcome.format().equals(UNKNOWN)) {
      reading.unread(UnreadCode.UNKNOWN_FORMAT, bytes, "no reader knows this content");
    }
    sink.account(reading.account(outcome.format(), bytes));
  }

  /// @throws UnreadableException if the container itself passed a limit
  private void member(Expansion container, SourcePath path, long size, InputStream content)
      throws IOException {
    container.enter();
    CountedStream counted = new CountedStream(content, container);
    Expansion expansion = new Expansion(container, options.limits(), counted::count);
    Reading.Members within = (p, s, c) -> member(expansion, p, s, c);
    ValueSink values = new ValueSink(sink, within);
    Reading reading = new Reading(path, options, values, within);
    String format;
    UnreadableException failure;
    try (Source source = Source.of(path, size, counted)) {
      Outcome outcome = read(source, reading, values);
      format = outcome.format();
      failure = outcome.failure();
    }
    long consumed = counted.count();
    drain(counted);
    IOException broken = counted.failure();
    failure = broken == null ? failure : UnreadableException.of(broken);
    boolean lied = failure == null || (failure.code() == UnreadCode.CORRUPT && consumed > 0);
    long bytes = lied ? counted.count() : Math.max(counted.count(), size);
    if (failure != null) {
      format = consumed == 0 ? UNKNOWN : format;
      long unread = reading.yielded() ? bytes - consumed : bytes;
      reading.unread(failure.code(), unread, failure.reason());
    } else if (format.equals(UNKNOWN)) {
      reading.unread(UnreadCode.UNKNOWN_FORMAT, bytes, "no reader knows this content");
    }
    sink.account(reading.account(format, bytes));
    container.check();
  }

  /// Reads what a reader left, so that sizes and checksums are known.
  private static void drain(CountedStream content) {
    byte[] chunk = new byte[1 << 12];
    int n = content.read(chunk, 0, chunk.length);
    while (n >= 0) {
      n = content.read(chunk, 0, chunk.length);
    }
  }

  private record Outcome(String format, @Nullable UnreadableException failure) {}

  /// The one place where anything may be caught: the evidence is hostile, and the libraries that
  /// parse it answer it with exceptions of every kind, endless recursion and absurd allocations.
  /// None of them may end the run, and none says anything a reader of the ledger could use.
  private Outcome read(Source source, Reading reading, ValueSink values) {
    if (source.head().length == 0) {
      return new Outcome(EMPTY, null);
    }
    String format = UNKNOWN;
    try {
      for (FormatReader reader : formats) {
        if (reader.recognises(source)) {
          format = reader.format();
          reader.read(source, reading);
          break;
        }
      }
      values.finish();
      return new Outcome(format, null);
    } catch (IOException e) {
      return new Outcome(format, UnreadableException.of(e));
    } catch (SinkFailure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(
          format,
          new UnreadableException(UnreadCode.CORRUPT, "the content contradicts its format"));
    } catch (LinkageError e) {
      return new Outcome(
          format,
          new UnreadableException(UnreadCode.RESOURCES, "the library that reads it does not load"));
    } catch (OutOfMemoryError e) {
      return new Outcome(
          format,
          new UnreadableException(
              UnreadCode.RESOURCES, "reading it takes more memory than there is"));
    }
  }
}
