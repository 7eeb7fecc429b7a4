package fr.prevenir.read;

import java.nio.file.Path;
import java.util.*;

public final class Explore {
  public static void main(String[] a) {
    List<String> pw = a.length > 1 ? List.of(a[1].split(",")) : List.of();
    Ledger l = new Ledger();
    var files = EvidenceWalk.list(List.of(Path.of(a[0])), l);
    for (var f : files) new EvidenceReader(new ReadOptions(pw, ReadLimits.standard())).read(f, l);
    l.accounts
        .values()
        .forEach(
            x ->
                System.out.println(
                    x.state()
                        + " "
                        + x.format()
                        + " "
                        + x.path()
                        + " bytes="
                        + x.bytes()
                        + " unread="
                        + x.bytesUnread()
                        + " rec="
                        + x.records()));
    l.unread.stream()
        .filter(u -> u.code() != fr.prevenir.model.UnreadCode.UNKNOWN_FORMAT)
        .forEach(
            u ->
                System.out.println(
                    "  ! " + u.code() + " " + u.path() + " " + u.bytes() + " " + u.reason()));
    l.tables.forEach(
        (k, t) -> {
          System.out.println(
              " T "
                  + k
                  + " "
                  + t.head().columns()
                  + " "
                  + t.head().dialect()
                  + " rows="
                  + t.rows().size());
          t.rows().stream()
              .limit(Integer.getInteger("rows", 3))
              .forEach(r -> System.out.println("     " + r));
        });
    l.passages.forEach(p -> System.out.println(" P " + p.path() + " " + p.text().value()));
    try {
      l.reconcile(files);
      System.out.println("reconciled");
    } catch (AssertionError e) {
      System.out.println("NOT RECONCILED " + e.getMessage());
    }
  }
}
