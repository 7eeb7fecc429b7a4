package fr.prevenir.read.delimited;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;

/// Rejected records of a table; neighbours rejected for the same reason share one entry of the
/// ledger.
final class Rejects {
  private final Reading reading;
  private final SourcePath path;
  private long first;
  private long records;
  private long bytes;
  private UnreadCode code = UnreadCode.RAGGED;
  private String reason = "";

  Rejects(Reading reading, SourcePath path) {
    this.reading = reading;
    this.path = path;
  }

  void add(long record, long size, UnreadCode why, String sentence) {
    if (records > 0 && (first + records != record || why != code || !sentence.equals(reason))) {
      flush();
    }
    if (records == 0) {
      first = record;
    }
    records++;
    bytes += size;
    code = why;
    reason = sentence;
  }

  void flush() {
    if (records > 0) {
      reading.reject(path, first, records, bytes, code, reason);
      records = 0;
      bytes = 0;
    }
  }
}
