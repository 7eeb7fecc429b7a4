package fr.prevenir.store;

import java.io.IOException;

/// A case was to be written anew from a state that is no longer the one on disk.
public final class ChangedCaseException extends IOException {
  private static final long serialVersionUID = 1L;

  ChangedCaseException() {
    super("the case was changed after it was opened");
  }
}
