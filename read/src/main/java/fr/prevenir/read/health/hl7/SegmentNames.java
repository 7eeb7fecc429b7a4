package fr.prevenir.read.health.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Tells where a segment begins: three letters or digits, then the field separator.
final class SegmentNames {
  /// Bytes that a log may write before a segment.
  static final int LONGEST_PREFIX = 300;

  /// Segments that messages about patients and staff are made of: those which, two in a row, show
  /// that a text without header is of HL7.
  private static final Set<String> COMMON =
      Set.of(
          "MSH", "FHS", "BHS", "BTS", "FTS", "EVN", "PID", "PD1", "PV1", "PV2", "NK1", "OBR", "OBX",
          "ORC", "NTE", "DG1", "AL1", "PR1", "GT1", "IN1", "IN2", "IN3", "MRG", "ROL", "PRT", "SCH",
          "RGS", "AIS", "AIG", "AIL", "AIP", "TXA", "MFI", "MFE", "STF", "PRA", "SPM", "TQ1", "RXA",
          "RXO", "RXE", "RXD", "RXR", "ZBE", "ZFA", "ZFD", "ZFM", "ZFP", "ZFS", "ZFV", "MSA", "ERR",
          "QRD", "QPD", "FT1", "DRG", "UB1", "UB2", "ACC", "SAC", "PDA", "OM1", "ORG", "LOC");

  private SegmentNames() {}

  /// Whether a line begins with any segment's name.
  static boolean begins(byte[] b, int at, int end, int field) {
    return mayBegin(b, at, end)
        && (at + 3 == end ? COMMON.contains(name(b, at)) : (b[at + 3] & 0xFF) == field);
  }

  /// Whether a segment of a common name begins here.
  static boolean known(byte[] b, int at, int end, int field) {
    return at + 3 < end && (b[at + 3] & 0xFF) == field && COMMON.contains(name(b, at));
  }

  /// Whether three capitals or digits stand here, behind neither a letter nor a digit.
  static boolean mayBegin(byte[] b, int at, int end) {
    return at + 3 <= end
        && b[at] >= 'A'
        && b[at] <= 'Z'
        && capital(b[at + 1])
        && capital(b[at + 2])
        && (at == 0 || !capital(b[at - 1]));
  }

  static String name(byte[] b, int at) {
    return new String(b, at, 3, StandardCharsets.ISO_8859_1);
  }

  private static boolean capital(byte c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
