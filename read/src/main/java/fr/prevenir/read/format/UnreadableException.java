package fr.prevenir.read.format;

import fr.prevenir.model.UnreadCode;
import java.io.IOException;

/// Thrown by a reader, or by the stream it reads, when it knows why the content cannot be read
/// further. The message is the reason in the ledger: one sentence without any value of the
/// evidence.
public final class UnreadableException extends IOException {
  private final UnreadCode code;

  public UnreadableException(UnreadCode code, String reason) {
    super(reason);
    this.code = code;
  }

  public UnreadCode code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
