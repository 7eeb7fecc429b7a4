package fr.prevenir.read;

import fr.prevenir.read.format.PrintableName;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/// The bytes of file names as the system holds them. A `Path` keeps them but shows U+FFFD for what
/// its charset cannot decode, whatever that charset is; its URI has them all.
final class FileNames {
  private FileNames() {}

  /// The printable form of a path's last name.
  static String printable(Path path) {
    String shown = String.valueOf(path.getFileName());
    if (shown.chars().allMatch(c -> c < 0x80)) {
      return PrintableName.of(shown);
    }
    String raw = path.toUri().getRawPath();
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    int start = raw.lastIndexOf('/', end - 1) + 1;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return PrintableName.of(bytes.toByteArray());
  }
}
