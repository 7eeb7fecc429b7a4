package fr.prevenir.read.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The passwords to try on one archive, as bytes: in order, but the one that opened the last member
/// first. A password beyond ASCII is tried in each encoding that archivers have used for it.
final class Passwords {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), Charset.forName("IBM850"));

  private final List<byte[]> all = new ArrayList<>();
  private int proven = -1;

  Passwords(List<String> passwords) {
    for (String password : passwords) {
      for (Charset encoding : ENCODINGS) {
        byte[] bytes = password.getBytes(encoding);
        if (all.stream().noneMatch(known -> Arrays.equals(known, bytes))) {
          all.add(bytes);
        }
      }
    }
  }

  List<byte[]> inOrder() {
    List<byte[]> order = new ArrayList<>(all);
    if (proven >= 0) {
      order.addFirst(order.remove(proven));
    }
    return order;
  }

  /// Whether this password already opened a member of the archive beyond doubt.
  boolean isProven(byte[] password) {
    return proven >= 0 && Arrays.equals(password, all.get(proven));
  }

  void prove(byte[] password) {
    proven = all.indexOf(password);
  }
}
