package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The patients and relatives among identities, as a table to link.
final class Patients {
  private record Place(Attribute attribute, Kind kind, int most) {}

  /// Which attributes are compared, as what, and how many values of each.
  private static final List<Place> PLACES =
      List.of(
          new Place(Attribute.GIVEN, Kind.GIVEN, 2),
          new Place(Attribute.BIRTH_FAMILY, Kind.FAMILY, 1),
          new Place(Attribute.USUAL_FAMILY, Kind.FAMILY, 1),
          new Place(Attribute.FAMILY, Kind.FAMILY, 2),
          new Place(Attribute.FULL_NAME, Kind.FULL_NAME, 1),
          new Place(Attribute.SEX, Kind.SEX, 1),
          new Place(Attribute.BIRTH_DATE, Kind.BIRTH_DATE, 1),
          new Place(Attribute.BIRTH_YEAR, Kind.BIRTH_YEAR, 1),
          new Place(Attribute.AGE, Kind.AGE, 1),
          new Place(Attribute.NIR, Kind.NIR, 1),
          new Place(Attribute.INS, Kind.NIR, 1),
          new Place(Attribute.PHONE, Kind.PHONE, 2),
          new Place(Attribute.EMAIL, Kind.EMAIL, 1),
          new Place(Attribute.ADDRESS, Kind.ADDRESS, 1),
          new Place(Attribute.POSTCODE, Kind.POSTCODE, 1),
          new Place(Attribute.CITY, Kind.CITY, 1),
          new Place(Attribute.BIRTH_PLACE_CODE, Kind.BIRTH_PLACE_CODE, 1),
          new Place(Attribute.BIRTH_PLACE, Kind.BIRTH_PLACE, 1),
          new Place(Attribute.LOCAL_ID, Kind.KEY, 4),
          new Place(Attribute.INS, Kind.INS, 1));

  private final IdentityTable all;
  private final int[] identities;

  Patients(IdentityTable all) {
    this.all = all;
    int[] kept = new int[all.size()];
    int size = 0;
    for (int i = 0; i < kept.length; i++) {
      Role role = all.role(i);
      if (role == Role.PATIENT || role == Role.RELATIVE) {
        kept[size++] = i;
      }
    }
    identities = Arrays.copyOf(kept, size);
  }

  /// The records to link, made anew: it is large, and is asked for once.
  LinkTable table() {
    boolean[] relatives = new boolean[identities.length];
    for (int i = 0; i < relatives.length; i++) {
      relatives[i] = all.role(identities[i]) == Role.RELATIVE;
    }
    return new LinkTable(identities.length, columns(), relatives);
  }

  private List<LinkTable.Column> columns() {
    int[][][] ids = ids();
    List<LinkTable.Column> columns = new ArrayList<>();
    for (Place place : PLACES) {
      for (int[] nth : ids[place.attribute.ordinal()]) {
        if (Arrays.stream(nth).anyMatch(id -> id >= 0)) {
          Dictionary values = all.dictionary(place.attribute);
          columns.add(new LinkTable.Column(place.attribute.name(), place.kind, values, nth));
        }
      }
    }
    return columns;
  }

  /// For each attribute, in as many columns as are compared of it, the values of the records.
  private int[][][] ids() {
    int[][][] ids = new int[Attribute.count()][0][];
    boolean[] keys = new boolean[ids.length];
    for (Place place : PLACES) {
      int attribute = place.attribute.ordinal();
      keys[attribute] = place.kind == Kind.KEY || place.kind == Kind.INS;
      ids[attribute] = new int[all.dictionary(place.attribute).size() == 0 ? 0 : place.most][];
      for (int nth = 0; nth < ids[attribute].length; nth++) {
        ids[attribute][nth] = new int[identities.length];
        Arrays.fill(ids[attribute][nth], -1);
      }
    }
    IntStream.range(0, identities.length).parallel().forEach(record -> put(record, ids, keys));
    return ids;
  }

  private void put(int record, int[][][] ids, boolean[] keys) {
    boolean patient = all.role(identities[record]) == Role.PATIENT;
    int first = all.firstValue(identities[record]);
    int end = all.firstValue(identities[record] + 1);
    int nth = 0;
    for (int v = first; v < end; v++) {
      Attribute attribute = all.attribute(v);
      boolean again = v > first && all.attribute(v - 1) == attribute;
      nth = again ? nth + 1 : 0;
      int[][] columns = ids[attribute.ordinal()];
      if (nth < columns.length && (patient || !keys[attribute.ordinal()])) {
        columns[nth][record] = all.valueId(v);
      }
    }
  }

  int size() {
    return identities.length;
  }

  int identity(int record) {
    return identities[record];
  }
}
