package fr.prevenir.store;

import java.io.IOException;

/// The file is no case, or its bytes are not those that were written: cut short, changed, or
/// made by a later version.
public final class DamagedCaseException extends IOException {
  DamagedCaseException(String message) {
    super(message);
  }

  DamagedCaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
