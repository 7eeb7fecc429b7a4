package fr.prevenir.read;

import fr.prevenir.model.Passage;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;

/// Takes what the reading of one file yields, in the order of the file. Called from one thread at a
/// time
/// for one file; the reading of several files at once needs a sink for each.
public interface EvidenceSink {
  /// A table begins. Its batches go to the sink returned until [TableSink#end]; several tables of
  /// one
  /// file may be open at the same time.
  TableSink table(TableHead head);

  /// A piece of text that is no table.
  void passage(Passage passage);

  /// Something was not read. Its bytes and records are counted in the account of its source.
  void unread(Unread unread);

  /// The account of one source, after its last item. Every file and every member gets exactly one.
  void account(SourceAccount account);

  /// Bytes of the file on disk read since the last call, for progress.
  default void progress(long bytes) {}
}
