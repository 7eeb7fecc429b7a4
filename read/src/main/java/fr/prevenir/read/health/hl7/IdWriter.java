package fr.prevenir.read.health.hl7;

import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.hl7.Segment.Part;
import java.util.Locale;

/// Tells the numbers of one person apart (CX, HL7 table 0203, IHE PAM-FR): IPP, INS with its OID,
/// NIR, number of a stay, RPPS. Numbers of several kinds share a row.
final class IdWriter {
  private static final String INS = "1.2.250.1.213.1.4.";

  private static final int IPP = 0;
  private static final int AUTHORITY = 1;
  private static final int MATRICULE = 2;
  private static final int OID = 3;
  private static final int NIR = 4;
  private static final int STAY = 5;
  private static final int OTHER = 6;
  private static final int RPPS = 7;

  private final Segment segment;
  private final HealthTable table;
  private final int first;

  IdWriter(Segment segment, HealthTable table, int first) {
    this.segment = segment;
    this.table = table;
    this.first = first;
  }

  void write(Part value) {
    String number = segment.text(segment.simple(value, 1));
    Part authority = segment.component(value, 4);
    String space = segment.text(segment.subcomponent(authority, 1));
    String oid = segment.text(segment.subcomponent(authority, 2));
    String type = segment.text(segment.simple(value, 5)).toUpperCase(Locale.ROOT);
    if (number.isEmpty()) {
      return;
    }
    boolean qualified = oid.startsWith(INS) || space.startsWith(INS) || space.contains("INS-N");
    if (qualified || type.equals("INS")) {
      String kind = oid.startsWith(INS) ? oid : space.startsWith(INS) ? space : INS + "8";
      table.put(table.filled(first + MATRICULE), first + OID, kind);
      put(MATRICULE, number);
      return;
    }
    switch (type) {
      case "NH", "SS", "SNS", "NNFRA", "NIR" -> put(NIR, number);
      case "VN", "AN", "NDA" -> put(STAY, number);
      case "RPPS", "ADELI", "EI", "LN" -> put(RPPS, number);
      case "INS-C", "INS-A" -> put(OTHER, number);
      case "PI", "MR", "MRN", "PT", "PN", "" -> {
        if (type.isEmpty() && looksLikeNir(number)) {
          put(NIR, number);
        } else {
          String by = space.isEmpty() ? oid : space;
          table.put(table.filled(first + IPP), first + AUTHORITY, by);
          put(IPP, number);
        }
      }
      default -> put(looksLikeNir(number) ? NIR : OTHER, number);
    }
  }

  /// 13 characters or 15 with the key, the first of which may begin a NIR.
  static boolean looksLikeNir(String number) {
    String plain = number.replace(" ", "");
    return plain.matches("[1-478][0-9]{5}[0-9AB][0-9]{6}([0-9]{2})?");
  }

  private void put(int column, String value) {
    table.put(table.filled(first + column), first + column, value);
  }
}
