package fr.prevenir.read.format;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.spool.NoRoomException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/// Thrown by a reader, or by the stream it reads, when it knows why the content cannot be read
/// further. The message is the reason in the ledger: one sentence without any value of the
/// evidence.
public final class UnreadableException extends IOException {
  private final UnreadCode code;

  public UnreadableException(UnreadCode code, String reason) {
    super(reason);
    this.code = code;
  }

  /// What a failure while reading says of the content.
  public static UnreadableException of(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UnreadableException known) {
        return known;
      }
      if (t instanceof NoRoomException) {
        return new UnreadableException(
            UnreadCode.RESOURCES, "the temporary folder has no room for it");
      }
    }
    if (endsEarly(e)) {
      return new UnreadableException(
          UnreadCode.TRUNCATED, "the content ends before its format says so");
    }
    return new UnreadableException(UnreadCode.CORRUPT, "the content contradicts its format");
  }

  /// Most libraries throw an EOFException; some only say it in words.
  private static boolean endsEarly(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (t instanceof EOFException
          || message.contains("truncated")
          || message.contains("premature")
          || message.contains("unexpected end")
          || message.contains("unexpected eof")) {
        return true;
      }
    }
    return false;
  }

  public UnreadCode code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
