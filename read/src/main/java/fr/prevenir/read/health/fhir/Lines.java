package fr.prevenir.read.health.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.JsonNodes;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.nested.ByteFeed;
import java.io.IOException;
import java.io.InputStream;

/// Resources one a line, as bulk exports write them: a bad line is rejected, the next one read.
final class Lines {
  private final ByteFeed feed;
  private final Reading reading;
  private final int bound;
  private final JsonFactory factory;

  Lines(InputStream content, Reading reading, int bound) {
    this.feed = new ByteFeed(content, bound);
    this.reading = reading;
    this.bound = bound;
    this.factory = FhirReader.factory(bound);
  }

  /// Whether a text is lines of objects: the first line is whole, and the second one begins like
  /// it.
  static boolean are(String head) {
    String text = head.stripLeading();
    int end = text.indexOf('\n');
    if (end < 0) {
      return false;
    }
    String first = text.substring(0, end).strip();
    String rest = text.substring(end).stripLeading();
    return first.startsWith("{")
        && first.endsWith("}")
        && first.length() > 2
        && (rest.isEmpty() || rest.startsWith("{"));
  }

  void read(Resources resources) throws IOException {
    long line = 0;
    while (feed.peek() >= 0) {
      line++;
      long start = feed.offset();
      feed.begin();
      feed.skipTo('\n', '\n');
      boolean whole = feed.end();
      int from = feed.from();
      int to = feed.to();
      long bytes = feed.offset() - start;
      if (!whole) {
        reject(line, bytes, UnreadCode.RECORD_TOO_LONG, "the line is longer than allowed");
      } else if (to > from && !blank(from, to)) {
        resource(resources, line, from, to);
      }
      feed.next();
    }
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (feed.bytes()[i] > ' ' || feed.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private void resource(Resources resources, long line, int from, int to) throws IOException {
    Node node;
    try (JsonParser parser = factory.createParser(feed.bytes(), from, to - from)) {
      JsonToken token = parser.nextToken();
      node = token == JsonToken.START_OBJECT ? new JsonNodes(parser, bound).build("") : Node.NONE;
      node = FhirReader.resource(node);
    } catch (IOException e) {
      node = Node.NONE;
    }
    if (node.text("resourceType").isEmpty()) {
      reject(line, to - from, UnreadCode.MALFORMED_RECORD, "the line is no resource");
    } else {
      resources.add(node, "");
    }
  }

  private void reject(long line, long bytes, UnreadCode code, String reason) {
    reading.reject(reading.path(), line, 1, bytes, code, reason);
  }
}
