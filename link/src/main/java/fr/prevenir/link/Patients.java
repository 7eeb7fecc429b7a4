package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
          new Place(Attribute.NIR, Kind.NIR, 1),
          new Place(Attribute.PHONE, Kind.PHONE, 2),
          new Place(Attribute.EMAIL, Kind.EMAIL, 1),
          new Place(Attribute.ADDRESS, Kind.ADDRESS, 1),
          new Place(Attribute.POSTCODE, Kind.POSTCODE, 1),
          new Place(Attribute.CITY, Kind.CITY, 1),
          new Place(Attribute.BIRTH_PLACE_CODE, Kind.BIRTH_PLACE_CODE, 1),
          new Place(Attribute.BIRTH_PLACE, Kind.BIRTH_PLACE, 1),
          new Place(Attribute.LOCAL_ID, Kind.KEY, 4),
          new Place(Attribute.INS, Kind.KEY, 1));

  private final int[] identities;
  private final LinkTable table;

  Patients(IdentityTable all) {
    int[] kept = new int[all.size()];
    int size = 0;
    for (int i = 0; i < kept.length; i++) {
      Role role = all.role(i);
      if (role == Role.PATIENT || role == Role.RELATIVE) {
        kept[size++] = i;
      }
    }
    identities = Arrays.copyOf(kept, size);
    boolean[] relatives = new boolean[size];
    for (int i = 0; i < size; i++) {
      relatives[i] = all.role(identities[i]) == Role.RELATIVE;
    }
    table = new LinkTable(size, columns(all), relatives);
  }

  private List<LinkTable.Column> columns(IdentityTable all) {
    List<LinkTable.Column> columns = new ArrayList<>();
    for (Place place : PLACES) {
      Dictionary values = all.dictionary(place.attribute);
      for (int nth = 0; nth < place.most && values.size() > 0; nth++) {
        int[] ids = ids(all, place, nth);
        if (Arrays.stream(ids).anyMatch(id -> id >= 0)) {
          columns.add(new LinkTable.Column(place.attribute.name(), place.kind, values, ids));
        }
      }
    }
    return columns;
  }

  private int[] ids(IdentityTable all, Place place, int nth) {
    int[] ids = new int[identities.length];
    for (int i = 0; i < ids.length; i++) {
      int seen = 0;
      ids[i] = -1;
      int identity = identities[i];
      if (place.kind == Kind.KEY && all.role(identity) != Role.PATIENT) {
        continue;
      }
      for (int v = all.firstValue(identity); v < all.firstValue(identity + 1); v++) {
        if (all.attribute(v) == place.attribute && seen++ == nth) {
          ids[i] = all.valueId(v);
        }
      }
    }
    return ids;
  }

  LinkTable table() {
    return table;
  }

  int size() {
    return identities.length;
  }

  int identity(int record) {
    return identities[record];
  }

  /// The record of an identity, -1 if it is none of these.
  int record(int identity) {
    return Math.max(-1, Arrays.binarySearch(identities, identity));
  }
}
