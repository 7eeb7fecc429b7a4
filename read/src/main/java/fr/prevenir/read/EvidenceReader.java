package fr.prevenir.read;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.SinkFailure;
import java.io.IOException;
import java.nio.file.Files;

/// Reads evidence by its content: finds the reader of each source and sees to it that every source
/// ends in the ledger.
public final class EvidenceReader {
  private final ReadOptions options;

  public EvidenceReader(ReadOptions options) {
    this.options = options;
  }

  /// Reads one file of the evidence; several threads may read different files at once.
  public void read(EvidenceFile file, EvidenceSink sink) {
    SourcePath path = SourcePath.of(file.path());
    try (WatchedChannel channel =
        new WatchedChannel(Files.newByteChannel(file.file()), file.bytes(), sink)) {
      new Dispatch(options, sink).file(path, channel, file.file());
    } catch (SinkFailure e) {
      throw e.failure();
    } catch (IOException e) {
      Reading reading = new Reading(path, options, sink, (p, s, c) -> {});
      reading.unread(UnreadCode.UNREADABLE, file.bytes(), "the system could not read the file");
      sink.account(reading.account("unknown", file.bytes()));
    }
  }
}
