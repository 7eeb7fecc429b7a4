package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What an object is that stands where records may stand: decided by what can be seen of it ahead.
enum JsonShape {
  /// A record with fields of its own.
  RECORD,
  /// An object around lists of records.
  WRAPPER,
  /// Records by their ids.
  MAP;

  /// More values of its own than an object around lists has.
  private static final int FEW_SCALARS = 6;

  /// Names of fields that speak of a person or a thing, not of an export.
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?i)nom|name|naiss|birth|nir|ipp|sex|gender|genre|mail|tel|phone|ad+res|patient|^_?u?id$"
              + "|_id$|Id$");

  private static final int LOOKED_INTO = 3;

  /// @param ahead the object's first bytes, from its brace on
  static JsonShape of(byte[] ahead) {
    Look look = new Look();
    boolean whole = false;
    try (JsonParser parser = JsonRecord.parser(ahead, 0, ahead.length)) {
      parser.nextToken();
      look.object(parser, 0);
      whole = true;
    } catch (IOException e) {
      look.cut(ahead.length);
    }
    return look.shape(whole, ahead.length);
  }

  /// What was seen so far.
  private static final class Look {
    private int members;
    private int objects;
    private int scalars;
    private boolean identity;
    private long listed;
    private long openList = -1;
    private int openObjects;
    private final List<Set<String>> keys = new ArrayList<>();

    void object(JsonParser parser, int depth) throws IOException {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.FIELD_NAME) {
        token = parser.nextToken();
        members += depth == 0 ? 1 : 0;
        if (token == JsonToken.START_ARRAY) {
          list(parser);
        } else if (token == JsonToken.START_OBJECT && depth < LOOKED_INTO) {
          openObjects++;
          objects += depth == 0 ? 1 : 0;
          if (depth == 0) {
            keys.add(new HashSet<>());
          }
          object(parser, depth + 1);
          openObjects--;
        } else {
          scalars++;
          identity |= IDENTITY.matcher(parser.currentName()).find();
          parser.skipChildren();
        }
        if (depth == 1 && parser.currentName() != null && !keys.isEmpty()) {
          keys.getLast().add(parser.currentName());
        }
        token = parser.nextToken();
      }
      if (token == null) {
        throw new IOException("the end");
      }
    }

    private void list(JsonParser parser) throws IOException {
      long from = parser.currentTokenLocation().getByteOffset();
      JsonToken first = parser.nextToken();
      if (first == JsonToken.END_ARRAY) {
        return;
      }
      boolean records = first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
      openList = records ? from : -1;
      parser.skipChildren();
      JsonToken token = parser.nextToken();
      while (token != JsonToken.END_ARRAY) {
        if (token == null) {
          throw new IOException("the end");
        }
        parser.skipChildren();
        token = parser.nextToken();
      }
      openList = -1;
      if (records) {
        listed += parser.currentLocation().getByteOffset() - from;
      } else {
        scalars++;
      }
    }

    void cut(int length) {
      listed += openList >= 0 ? length - openList : 0;
    }

    JsonShape shape(boolean whole, int length) {
      if (objects == members && objects >= 2 && alike()) {
        return MAP;
      }
      if (whole) {
        return listed > 0.4 * length && scalars <= FEW_SCALARS && !identity ? WRAPPER : RECORD;
      }
      return openList >= 0 || openObjects > 0 || listed > 0 ? WRAPPER : RECORD;
    }

    private boolean alike() {
      Set<String> shared = new HashSet<>(keys.get(0));
      shared.retainAll(keys.get(1));
      return !shared.isEmpty()
          && 2 * shared.size() >= Math.min(keys.get(0).size(), keys.get(1).size());
    }
  }
}
