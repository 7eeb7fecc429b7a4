package fr.prevenir.read.worker;

import java.io.IOException;

/// The process at the other end of the pipe is gone: not the fault of any file.
final class PipeException extends RuntimeException {
  PipeException(IOException cause) {
    super("the other end of the pipe is gone", cause);
  }
}
