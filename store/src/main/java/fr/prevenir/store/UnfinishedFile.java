package fr.prevenir.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A locked, hidden file that becomes the real one at the end, or goes.
///
/// The lock ends with the process that holds it: an unlocked file of this kind belongs to a run
/// that died, and may be removed.
final class UnfinishedFile implements AutoCloseable {
  private static final String SUFFIX = ".unfinished";

  private final Path hidden;
  private final FileChannel channel;
  private boolean finished;

  private UnfinishedFile(Path hidden, FileChannel channel) {
    this.hidden = hidden;
    this.channel = channel;
  }

  static UnfinishedFile beside(Path file) throws IOException {
    Path folder = folder(file);
    sweep(folder);
    Path hidden = folder.resolve("." + UUID.randomUUID() + SUFFIX);
    FileChannel channel =
        FileChannel.open(
            hidden,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.file(hidden));
    UnfinishedFile unfinished = new UnfinishedFile(hidden, channel);
    try {
      // Held until the channel closes. A file system without locks merely cannot be swept.
      channel.lock();
      return unfinished;
    } catch (IOException e) {
      unfinished.close();
      throw e;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /// Forces the bytes to the disk and gives them their name.
  void becomes(Path file) throws IOException {
    channel.force(true);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    move(file);
  }

  /// Forces the bytes to the disk and puts them in the place of a case, if that is still in the
  /// state it was in. The lock on it lets one writer at a time look and replace.
  ///
  /// @throws ChangedCaseException if it is not
  void replaces(Path file, CaseStamp expected) throws IOException {
    channel.force(true);
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = old.lock();
        FileChannel now = FileChannel.open(file, StandardOpenOption.READ)) {
      if (!lock.isValid() || !CaseReader.stamp(now).equals(expected)) {
        throw new ChangedCaseException();
      }
      move(file);
    }
  }

  private void move(Path file) throws IOException {
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
    channel.close();
    force(folder(file));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!finished) {
      Files.deleteIfExists(hidden);
    }
  }

  /// Removes what runs that died left in a folder.
  private static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
      for (Path leftover : leftovers) {
        if (isAbandoned(leftover)) {
          Files.deleteIfExists(leftover);
        }
      }
    }
  }

  private static boolean isAbandoned(Path leftover) throws IOException {
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }

  /// Makes a rename survive a power cut, where the system lets a folder be opened.
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
        opened.force(true);
      }
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a case is a file in a folder");
    }
    return parent;
  }
}
