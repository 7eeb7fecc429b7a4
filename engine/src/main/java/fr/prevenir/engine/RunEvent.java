package fr.prevenir.engine;

import fr.prevenir.detect.TableMapping;

/// What happens during a run, for whoever shows it. The engine itself never prints nor logs.
public sealed interface RunEvent {
  /// The evidence was listed.
  record Listed(int files, long bytes) implements RunEvent {}

  /// More bytes of the files on disk were read.
  record Read(long bytes) implements RunEvent {}

  /// The columns of a table were understood.
  record Mapped(TableMapping mapping) implements RunEvent {}

  /// Everything was read; the linkage of the distinct identities begins.
  record Linking(int mentions, int identities) implements RunEvent {}

  /// The linkage is done.
  record Linked(int people) implements RunEvent {}
}
