package fr.prevenir.read.credentials;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what stealers write about a machine from other text.
final class MachineLines {
  private static final int LONGEST_LABEL = 32;

  /// Labels that hardly anything but a machine has.
  private static final Set<String> SURE =
      Set.of(
          "hwid",
          "machineid",
          "machine id",
          "machine guid",
          "build id",
          "buildid",
          "lid",
          "computer name",
          "computername",
          "pc name",
          "pcname",
          "computer",
          "netbios",
          "hostname",
          "operation system",
          "operating system",
          "os",
          "os version",
          "windows",
          "system version",
          "uac",
          "process elevation",
          "elevated",
          "screensize",
          "screen size",
          "display resolution",
          "screen resolution",
          "resolution",
          "cpu",
          "processor",
          "cpu name",
          "ram",
          "ram size",
          "gpu",
          "videocard",
          "video card",
          "keyboard languages",
          "keyboards",
          "keyboard layouts",
          "available keyboardlayouts",
          "anti virus",
          "anti-virus",
          "antivirus",
          "anti-viruses",
          "filelocation",
          "file location",
          "running path",
          "exe_path",
          "exe path",
          "work dir");

  /// Labels that a machine has beside.
  private static final Set<String> BESIDE =
      Set.of(
          "ip",
          "ip address",
          "country",
          "country code",
          "location",
          "city",
          "zip code",
          "zip",
          "username",
          "user name",
          "user",
          "current language",
          "language",
          "system language",
          "display language",
          "locale",
          "timezone",
          "time zone",
          "zone",
          "utc",
          "local time",
          "local date",
          "localtime",
          "log date",
          "date",
          "install date",
          "version",
          "guid",
          "architecture",
          "domain",
          "path",
          "isp",
          "laptop",
          "cores",
          "threads",
          "hardwares",
          "user agents",
          "installed apps",
          "process list",
          "system information",
          "network info",
          "system summary",
          "build",
          "configuration",
          "cpu count",
          "cpu cores",
          "cpu threads",
          "cpu vendor",
          "layouts",
          "screen",
          "screenshot",
          "tag",
          "steam",
          "wallets",
          "passwords",
          "cookies",
          "autofills",
          "files",
          "battery",
          "display devices",
          "display size",
          "soft");

  private static final Pattern LISTED =
      Pattern.compile(
          "\\s*(?:\\d+[).]\\s+\\S.*\\[[^\\]]*\\].*|.*\\.exe\\b.*|"
              + "(?:[PC]DD:\\s*)?\\[?[\\w-]+(?:\\.[\\w-]+)+\\]?\\s*\\(\\d+\\).*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile("\\s*(?:name|form|field|key|title)\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILLED =
      Pattern.compile("\\s*(?:value|valeur)\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET =
      Pattern.compile(
          "\\W*(?:pass(?:word|wort)?|pwd|mdp|mot de passe|kennwort|contrase[ñn]a|clave|senha|пароль)\\s*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RULE = Pattern.compile("[\\s=*_#~+-]*");

  private MachineLines() {}

  static boolean describe(List<String> lines) {
    List<String> filled = lines.stream().filter(l -> !RULE.matcher(l).matches()).toList();
    if (filled.stream().anyMatch(l -> SECRET.matcher(l).matches())) {
      return false;
    }
    return described(filled) || listed(filled) || filledIn(filled);
  }

  private static boolean described(List<String> lines) {
    Set<String> sure = new HashSet<>();
    Set<String> beside = new HashSet<>();
    for (String line : lines) {
      int colon = colon(line);
      if (colon > 0) {
        String label = label(line.substring(0, colon));
        if (SURE.contains(label)) {
          sure.add(label);
        } else if (BESIDE.contains(label)) {
          beside.add(label);
        }
      }
    }
    return sure.size() >= 2 && sure.size() + beside.size() >= 5;
  }

  private static boolean listed(List<String> lines) {
    long listed = lines.stream().filter(l -> LISTED.matcher(l).matches()).count();
    return listed >= 3 && listed * 10 >= lines.size() * 8L;
  }

  /// Nothing but names of fields, each with its value.
  private static boolean filledIn(List<String> lines) {
    long fields = lines.stream().filter(l -> FIELD.matcher(l).matches()).count();
    long values = lines.stream().filter(l -> FILLED.matcher(l).matches()).count();
    return fields > 0
        && Math.abs(fields - values) <= 1
        && (fields + values) * 10 >= lines.size() * 9L;
  }

  /// Where the label of a line ends, or -1.
  static int colon(String line) {
    int colon = line.indexOf(':');
    return colon > LONGEST_LABEL ? -1 : colon;
  }

  private static String label(String written) {
    return written
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[^a-z]+|[^a-z]+$", "")
        .replaceAll("\\s+", " ");
  }
}
