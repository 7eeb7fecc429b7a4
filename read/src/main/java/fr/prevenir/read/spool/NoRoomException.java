package fr.prevenir.read.spool;

import java.io.IOException;

/// The temporary file of a [Spool] could not be written: most often the disk is full.
public final class NoRoomException extends IOException {
  NoRoomException(IOException cause) {
    super("the temporary folder takes no more bytes", cause);
  }
}
