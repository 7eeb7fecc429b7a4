package fr.prevenir.store;

/// The key given does not open the case, or is no key at all. Says nothing of the case.
public final class WrongKeyException extends Exception {
  WrongKeyException(String message) {
    super(message);
  }

  WrongKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
