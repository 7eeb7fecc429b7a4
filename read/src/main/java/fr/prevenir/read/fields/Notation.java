package fr.prevenir.read.fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How fields are named and records parted.
enum Notation {
  /// Directories (RFC 2849): `name: value`, `name:: base64`, records parted by blank lines.
  LDIF {
    @Override
    boolean recognises(List<String> lines) {
      for (String line : lines) {
        if (DN.matcher(line).find()) {
          return true;
        }
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("version:")) {
          return false;
        }
      }
      return false;
    }
  },
  /// What regedit writes: `[key]`, then `"name"="value"`.
  REGISTRY {
    @Override
    boolean recognises(List<String> lines) {
      return !lines.isEmpty()
          && (lines.getFirst().startsWith("Windows Registry Editor Version")
              || lines.getFirst().equals("REGEDIT4"));
    }
  },
  /// INI and TOML: `[name]` or `[[name]]`, then `name = value`; most sections name the same fields.
  SECTIONS {
    @Override
    boolean recognises(List<String> lines) {
      return sections(lines);
    }
  },
  /// Logs whose lines hold at least three `name=value`.
  PAIRS {
    @Override
    boolean recognises(List<String> lines) {
      return pairs(lines);
    }
  };

  static final Pattern DN = Pattern.compile("(?i)^dn::? *\\S");
  static final Pattern SECTION = Pattern.compile("^\\[+([^\\[\\]]{1,200})]+\\s*$");
  static final Pattern FIELD =
      Pattern.compile(
          "^\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(@|[\\p{L}\\d_.\\- ]{1,80}?))\\s*=\\s*(.*)$");
  static final Pattern PAIR =
      Pattern.compile(
          "(?<![^\\s\\[({,;|])([\\p{L}_][\\p{L}\\d_.\\-]{0,60})="
              + "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;|\"]*)");

  private static final int FEWEST_PAIRS = 3;
  private static final int FEWEST_LINES = 3;

  abstract boolean recognises(List<String> lines);

  /// The name that the ledger shows.
  String format() {
    return switch (this) {
      case LDIF -> "ldif";
      case REGISTRY -> "reg";
      case SECTIONS -> "ini";
      case PAIRS -> "log";
    };
  }

  /// A line without the mark of its encoding.
  static String plain(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /// Whether at least two sections name the same two fields, and few lines are anything else.
  private static boolean sections(List<String> lines) {
    int sections = 0;
    int fields = 0;
    int others = 0;
    Map<String, Integer> names = new HashMap<>();
    for (String line : lines) {
      var field = FIELD.matcher(line);
      if (SECTION.matcher(line).matches()) {
        sections++;
      } else if (sections > 0 && field.matches()) {
        fields++;
        names.merge(String.valueOf(field.group(2)).strip(), 1, Integer::sum);
      } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(";")) {
        others++;
      }
    }
    int most = sections;
    long shared = names.values().stream().filter(count -> count * 2 >= most && count > 1).count();
    return sections > 1 && shared > 1 && fields >= 2 * sections && others * 10 <= lines.size();
  }

  /// Whether most lines hold pairs of the same names.
  private static boolean pairs(List<String> lines) {
    int with = 0;
    int filled = 0;
    Map<String, Integer> names = new HashMap<>();
    for (String line : lines) {
      filled += line.isBlank() ? 0 : 1;
      var pair = PAIR.matcher(line);
      int found = 0;
      while (pair.find()) {
        found++;
        names.merge(pair.group(1), 1, Integer::sum);
      }
      with += found >= FEWEST_PAIRS ? 1 : 0;
    }
    int most = with;
    long shared = names.values().stream().filter(count -> count * 2 >= most).count();
    return with >= FEWEST_LINES && with * 10 >= filled * 7 && shared >= FEWEST_PAIRS;
  }
}
