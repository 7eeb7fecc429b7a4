package fr.prevenir.read;

import fr.prevenir.model.RowBatch;

/// Takes the batches of one table in order. It may block to slow the reader down.
public interface TableSink {
  void rows(RowBatch batch);

  /// No further batch comes.
  void end();
}
