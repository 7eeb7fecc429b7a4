package fr.prevenir.engine.addition;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.addition.Change.Kind;
import fr.prevenir.model.Categories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What became of the people of a case, in the order of their ids.
public record Changes(List<Change> changes) {
  public static final Changes NONE = new Changes(List.of());

  public Changes {
    changes = List.copyOf(changes);
  }

  /// How many changes there are of a kind.
  public long count(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /// Compares the people before and after evidence was added; the earlier mentions come first.
  static Changes between(ScopeResult before, ScopeResult after) {
    return new Comparison(before, after).changes();
  }

  private static final class Comparison {
    private final PeopleTable former;
    private final PeopleTable people;
    private final int mentions;
    private final List<Change> changes = new ArrayList<>();

    Comparison(ScopeResult before, ScopeResult after) {
      former = before.people();
      people = after.people();
      mentions = before.mentions().size();
    }

    Changes changes() {
      for (int person = 0; person < people.size(); person++) {
        compare(person);
      }
      return new Changes(changes);
    }

    private void compare(int person) {
      Map<Integer, Long> origins = origins(person);
      if (origins.isEmpty()) {
        long records = people.mentionCount(person);
        add(Kind.NEW, person, "", records, people.categories(person));
        return;
      }
      String id = people.id(person);
      Set<String> own = new HashSet<>(people.aliases(person));
      own.add(id);
      boolean known = former.find(id).isPresent();
      long earlier = 0;
      long shown = 0;
      for (int origin : origins.keySet()) {
        shown |= former.categories(origin);
        if (own.contains(former.id(origin))) {
          earlier += former.mentionCount(origin);
        }
      }
      long records = people.mentionCount(person) - earlier;
      long categories = people.categories(person) & ~shown;
      if (known && (records > 0 || new Categories(categories).toList().size() > 0)) {
        add(Kind.GAINED, person, "", Math.max(0, records), categories);
      }
      origins.forEach(
          (origin, part) -> {
            String other = former.id(origin);
            if (!other.equals(id)) {
              Kind kind = own.contains(other) ? Kind.JOINED : known ? Kind.MOVED : Kind.SPLIT;
              add(kind, person, other, part, 0);
            }
          });
    }

    /// The earlier people of whom a person holds mentions, with the number of these.
    private Map<Integer, Long> origins(int person) {
      Map<Integer, Long> origins = new TreeMap<>();
      for (int place = people.first(person); place < people.first(person + 1); place++) {
        int mention = people.mention(place);
        if (mention < mentions) {
          origins.merge(former.person(mention), 1L, Long::sum);
        }
      }
      return origins;
    }

    private void add(Kind kind, int person, String other, long records, long categories) {
      changes.add(new Change(kind, people.id(person), other, records, new Categories(categories)));
    }
  }
}
