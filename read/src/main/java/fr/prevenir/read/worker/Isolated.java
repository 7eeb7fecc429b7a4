package fr.prevenir.read.worker;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;

/// A reader that does its work in a worker process. The source is recognised here, by its bytes;
/// its
/// content is fetched by the worker as it reads.
public final class Isolated implements FormatReader {
  private final FormatReader reader;
  private final Workers workers;

  /// @param reader of a public class with a public constructor without parameters
  public Isolated(FormatReader reader, Workers workers) {
    this.reader = reader;
    this.workers = workers;
  }

  @Override
  public String format() {
    return reader.format();
  }

  @Override
  public boolean recognises(Source source) {
    return reader.recognises(source);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    source.channel();
    Worker worker = workers.take();
    boolean answered = false;
    try {
      UnreadableException failure =
          new Request(worker, source, reading).read(reader.getClass().getName());
      answered = true;
      if (failure != null) {
        throw failure;
      }
    } finally {
      if (answered) {
        workers.give(worker);
      } else {
        worker.close();
      }
    }
  }
}
