package fr.prevenir.read;

import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lists the files of the evidence, folder by folder, in the order of the bytes of their printable
/// paths.
///
/// Symbolic links are never followed: what they point to within the evidence is listed at its own
/// place, and what lies outside is not evidence. They, devices, pipes and folders that cannot be
/// opened are accounted for at once; every file listed is left to [EvidenceReader].
public final class EvidenceWalk {
  private EvidenceWalk() {}

  /// Lists what lies below the roots, in the order of the roots. With several roots every path
  /// begins with the last name of its root, made unique. A root that is a symbolic link is
  /// followed:
  /// whoever named it means what it points to.
  public static List<EvidenceFile> list(List<Path> roots, EvidenceSink ledger) {
    List<EvidenceFile> files = new ArrayList<>();
    Set<String> prefixes = new HashSet<>();
    for (Path root : roots) {
      String name = unique(prefixes, lastName(root));
      boolean folder = Files.isDirectory(root);
      Walk walk = new Walk(files, ledger, folder ? root : above(root));
      if (folder) {
        walk.folder(root, roots.size() == 1 ? "" : name + "/");
      } else {
        walk.entry(root, name, false);
      }
    }
    return files;
  }

  private static Path above(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  private static String unique(Set<String> taken, String name) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "#" + i;
    }
    return candidate;
  }

  private static String lastName(Path root) {
    Path path = root.toAbsolutePath().normalize();
    return path.getFileName() == null ? "evidence" : FileNames.printable(path);
  }

  private record Walk(List<EvidenceFile> files, EvidenceSink ledger, Path root) {
    private record Child(Path path, String name) {
      /// The order of UTF-8 bytes is that of code points, not that of Java's characters.
      static int compare(Child a, Child b) {
        return Arrays.compareUnsigned(
            a.name.getBytes(StandardCharsets.UTF_8), b.name.getBytes(StandardCharsets.UTF_8));
      }
    }

    void folder(Path folder, String prefix) {
      List<Child> children = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(path -> children.add(new Child(path, FileNames.printable(path))));
      } catch (IOException | DirectoryIteratorException e) {
        unread(
            prefix.isEmpty() ? lastName(folder) : prefix.substring(0, prefix.length() - 1),
            0,
            UnreadCode.UNREADABLE,
            "the system could not open the folder");
      }
      children.sort(Child::compare);
      for (Child child : children) {
        entry(child.path(), prefix + child.name(), true);
      }
    }

    void entry(Path path, String name, boolean below) {
      try {
        BasicFileAttributes attributes =
            below
                ? Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                : Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isSymbolicLink()) {
          unread(name, 0, UnreadCode.SYMLINK, "a symbolic link is not followed");
        } else if (attributes.isDirectory()) {
          folder(path, name + "/");
        } else if (attributes.isRegularFile()) {
          files.add(new EvidenceFile(path, name, attributes.size(), root));
        } else {
          unread(name, 0, UnreadCode.SPECIAL_FILE, "a device, socket or pipe holds no evidence");
        }
      } catch (IOException e) {
        unread(name, 0, UnreadCode.UNREADABLE, "the system could not open the file");
      }
    }

    private void unread(String name, long bytes, UnreadCode code, String reason) {
      SourcePath path = SourcePath.of(name);
      ledger.unread(new Unread(path, 0, 0, bytes, code, reason));
      ledger.account(
          new SourceAccount(path, "unknown", SourceAccount.State.UNREAD, bytes, bytes, 0, 0));
    }
  }
}
