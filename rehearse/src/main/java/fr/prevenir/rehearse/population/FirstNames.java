package fr.prevenir.rehearse.population;

import fr.prevenir.reference.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// First names that fit an origin, a sex and a year of birth.
final class FirstNames {
  private static final int FIRST_YEAR = 1900;
  private static final int STEP = 5;
  private static final int STEPS = 26;

  private record Group(Origin origin, Sex sex, int peak, int spread, List<String> names) {}

  private record Share(String name, double weight) {}

  private final Map<Origin, List<List<Weighted<Share>>>> byYear = new EnumMap<>(Origin.class);
  private final List<String> rareMale = new ArrayList<>();
  private final List<String> rareFemale = new ArrayList<>();

  FirstNames() {
    List<Group> groups = Resource.lines("first-names.txt").stream().map(FirstNames::group).toList();
    for (Origin origin : Origin.values()) {
      List<List<Weighted<Share>>> bySex = new ArrayList<>();
      for (Sex sex : Sex.values()) {
        bySex.add(steps(groups, origin, sex));
      }
      byYear.put(origin, bySex);
    }
    List<String> all = Names.firstNames();
    for (String name : all.subList(400, Math.min(9000, all.size()))) {
      (soundsFemale(name) ? rareFemale : rareMale).add(name);
    }
  }

  /// A first name; a rare one now and then.
  String draw(Dice dice, Origin origin, Sex sex, int year) {
    if (dice.chance(0.05)) {
      return dice.pick(sex == Sex.MALE ? rareMale : rareFemale);
    }
    int step = Math.clamp((year - FIRST_YEAR) / STEP, 0, STEPS - 1);
    List<Weighted<Share>> steps = byYear.getOrDefault(origin, List.of()).get(sex.ordinal());
    return steps.get(step).draw(dice).name();
  }

  private static Group group(String line) {
    String[] parts = line.split(": ", 2);
    String[] head = parts[0].split(" ", -1);
    return new Group(
        Origin.valueOf(head[0].toUpperCase(java.util.Locale.ROOT)),
        head[1].equals("M") ? Sex.MALE : Sex.FEMALE,
        Integer.parseInt(head[2]),
        Integer.parseInt(head[3]),
        Arrays.asList(parts[1].split(" ")));
  }

  private static List<Weighted<Share>> steps(List<Group> groups, Origin origin, Sex sex) {
    List<Weighted<Share>> steps = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int year = FIRST_YEAR + step * STEP + STEP / 2;
      List<Share> shares = new ArrayList<>();
      for (Group group : groups) {
        if (group.origin() == origin && group.sex() == sex) {
          double away = (year - group.peak()) / (double) group.spread();
          double fashion = StrictMath.exp(-away * away / 2) + 0.004;
          for (int rank = 0; rank < group.names().size(); rank++) {
            shares.add(new Share(group.names().get(rank), fashion / (rank + 6)));
          }
        }
      }
      steps.add(new Weighted<>(shares, Share::weight));
    }
    return steps;
  }

  private static boolean soundsFemale(String name) {
    return name.endsWith("a")
        || name.endsWith("e") && !name.endsWith("re") && !name.endsWith("ïe")
        || name.endsWith("line")
        || name.endsWith("ah");
  }
}
