package fr.prevenir.engine.review;

import fr.prevenir.link.Explanation.Comparison;
import fr.prevenir.link.Explanation.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What two identities agree and disagree in, coarsely: pairs of one pattern can be answered at
/// once.
///
/// @param parts in a steady order
public record Pattern(List<Part> parts) {
  /// One aspect of a pattern, by its stable code.
  public record Part(String aspect, Agreement agreement) {}

  private static final String NOTHING = "-";

  /// The aspects in their order, each with the traits that show it, the finest first.
  private static final List<Map.Entry<String, List<String>>> ASPECTS =
      List.of(
          Map.entry("surname", List.of("surname")),
          Map.entry("given", List.of("given")),
          Map.entry("other_names", List.of("other_names")),
          Map.entry("full_name", List.of("full_name")),
          Map.entry("birth", List.of("birth")),
          Map.entry("age", List.of("age")),
          Map.entry("sex", List.of("sex")),
          Map.entry("nir", List.of("nir")),
          Map.entry("phone", List.of("phone")),
          Map.entry("email", List.of("email")),
          Map.entry("address", List.of("address", "postcode", "city")),
          Map.entry("birth_place", List.of("birth_place")));

  /// Aspects of which it is worth a word that one of two says nothing.
  private static final Set<String> MISSED =
      Set.of("surname", "given", "birth", "nir", "phone", "email", "address");

  public Pattern {
    parts = List.copyOf(parts);
  }

  /// @param traits codes of the traits that the evidence shows at all
  static Pattern of(Comparison comparison, List<String> traits) {
    Map<String, Agreement> levels = new HashMap<>();
    for (Evidence evidence : comparison.evidence()) {
      // a number that may be of either of two twins
      boolean shared = evidence.trait().equals("nir") && evidence.level().equals("coarse");
      Agreement level = shared ? Agreement.SAME : Agreement.ofLevel(evidence.level());
      levels.merge(evidence.trait(), level, (x, y) -> x.compareTo(y) < 0 ? x : y);
    }
    List<Part> parts = new ArrayList<>();
    // an age says something only where no date does
    levels.remove(levels.containsKey("birth") ? "age" : "birth");
    List<String> shown = levels.containsKey("age") ? without("birth", traits) : traits;
    ASPECTS.forEach(aspect -> add(aspect.getKey(), aspect.getValue(), levels, shown, parts));
    return new Pattern(parts);
  }

  private static List<String> without(String trait, List<String> traits) {
    return traits.stream().filter(one -> !one.equals(trait)).toList();
  }

  private static void add(
      String aspect,
      List<String> shownBy,
      Map<String, Agreement> levels,
      List<String> traits,
      List<Part> parts) {
    Agreement agreement = Agreement.UNKNOWN;
    for (String trait : shownBy) {
      if (agreement == Agreement.UNKNOWN) {
        Agreement level = levels.getOrDefault(trait, Agreement.UNKNOWN);
        boolean finest = trait.equals(shownBy.getFirst());
        agreement = level == Agreement.SAME && !finest ? Agreement.CLOSE : level;
      }
    }
    boolean shown =
        switch (agreement) {
          case UNKNOWN -> MISSED.contains(aspect) && shownBy.stream().anyMatch(traits::contains);
          case SAME, CLOSE -> !aspect.equals("sex");
          case DIFFERENT -> true;
        };
    if (shown) {
      parts.add(new Part(aspect, agreement));
    }
  }

  /// The parts that agree so far.
  public List<Part> parts(Agreement agreement) {
    return parts.stream().filter(part -> part.agreement() == agreement).toList();
  }

  /// Stable code, such as `surname=same given=close phone=different`; `-` where nothing is known.
  public String code() {
    return parts.isEmpty()
        ? NOTHING
        : parts.stream()
            .map(part -> part.aspect() + "=" + part.agreement().code())
            .collect(Collectors.joining(" "));
  }

  /// The pattern of a [#code].
  public static Pattern ofCode(String code) {
    if (code.equals(NOTHING)) {
      return new Pattern(List.of());
    }
    return new Pattern(
        Arrays.stream(code.split(" ", -1))
            .map(part -> part.split("=", -1))
            .map(p -> new Part(p[0], Agreement.valueOf(p[1].toUpperCase(Locale.ROOT))))
            .toList());
  }

  /// Short stable name.
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code().getBytes(StandardCharsets.US_ASCII));
      return "p" + HexFormat.of().formatHex(digest, 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
