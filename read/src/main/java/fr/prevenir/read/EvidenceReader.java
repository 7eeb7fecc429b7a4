package fr.prevenir.read;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.described.Descriptions;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.SinkFailure;
import fr.prevenir.read.worker.WorkerLimits;
import fr.prevenir.read.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Reads evidence by its content: finds the reader of each source and sees to it that every source
/// ends in the ledger.
///
/// Parsers of hostile binary formats run in worker processes, started when the first such file
/// comes; closing the reader ends them.
public final class EvidenceReader implements AutoCloseable {
  private final ReadOptions options;
  private final Workers workers = new Workers(WorkerLimits.standard());
  private final List<FormatReader> formats = Formats.all(workers);
  private final Descriptions descriptions = new Descriptions();

  public EvidenceReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void close() {
    workers.close();
  }

  /// Reads one file of the evidence; several threads may read different files at once.
  public void read(EvidenceFile file, EvidenceSink sink) {
    SourcePath path = SourcePath.of(file.path());
    try {
      SplitFile split = SplitFile.of(file.file());
      if (split == null) {
        whole(path, file, sink);
      } else if (split.opener().equals(file.file())) {
        opener(path, file, split, sink);
      } else {
        part(path, file, split, sink);
      }
    } catch (SinkFailure e) {
      throw e.failure();
    } catch (IOException e) {
      Reading reading = new Reading(path, options, sink, (p, s, c) -> {});
      reading.unread(UnreadCode.UNREADABLE, file.bytes(), "the system could not read the file");
      sink.account(reading.account("unknown", file.bytes()));
    }
  }

  private void whole(SourcePath path, EvidenceFile file, EvidenceSink sink) throws IOException {
    try (WatchedChannel channel =
        new WatchedChannel(Files.newByteChannel(file.file()), file.bytes(), sink)) {
      new Dispatch(formats, options, sink)
          .file(
              path,
              file.bytes(),
              channel,
              file.file(),
              new long[] {0},
              descriptions.around(file.file(), file.root()));
    }
  }

  private void opener(SourcePath path, EvidenceFile file, SplitFile split, EvidenceSink sink)
      throws IOException {
    SplitChannel parts = SplitChannel.open(split.parts(), split.ordered());
    try (WatchedChannel channel = new WatchedChannel(parts.channel(), file.bytes(), sink)) {
      long[] starts = parts.starts().stream().mapToLong(Long::longValue).toArray();
      new Dispatch(formats, options, sink)
          .file(path, file.bytes(), channel, null, starts, Surroundings.NONE);
    }
  }

  /// A part is read with its opener; by itself it is only accounted for.
  private void part(SourcePath path, EvidenceFile file, SplitFile split, EvidenceSink sink) {
    Reading reading = new Reading(path, options, sink, (p, s, c) -> {});
    if (split.cutBefore(file.file())) {
      reading.unread(
          UnreadCode.MISSING_PART,
          file.bytes(),
          "a part of the split archive before it is missing");
    } else {
      reading.container();
    }
    sink.progress(file.bytes());
    sink.account(reading.account("part", file.bytes()));
  }
}
