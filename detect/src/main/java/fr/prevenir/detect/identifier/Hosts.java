package fr.prevenir.detect.identifier;

/// The host in an address of the web (RFC 3986 §3.2.2), with or without its scheme.
public final class Hosts {
  private Hosts() {}

  /// Where the host begins: behind the scheme and what names a user.
  public static int start(byte[] b, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (b[i] == '/' && i > from && b[i - 1] == '/' && start == from) {
        start = i + 1;
      } else if (b[i] == '@') {
        return i + 1;
      } else if (i > start && (b[i] == '/' || b[i] == '?' || b[i] == '#') && !scheme(b, i, to)) {
        return start;
      }
    }
    return start;
  }

  private static boolean scheme(byte[] b, int i, int to) {
    return b[i - 1] == ':' && i + 1 < to && b[i + 1] == '/';
  }

  /// Where it ends: before a port, a path, a question or a fragment.
  public static int end(byte[] b, int start, int to) {
    for (int i = start; i < to; i++) {
      if (b[i] == ':' || b[i] == '/' || b[i] == '?' || b[i] == '#') {
        return i;
      }
    }
    return to;
  }
}
