package fr.prevenir.read.health.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.health.JsonNodes;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.health.XmlNodes;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads FHIR resources (R4, and what R3 and R5 share with it).
public final class FhirReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 16;

  /// Where answers and dumps of search engines and stores hold what was put in.
  private static final Set<String> DOCUMENTS = Set.of("_source", "doc");

  /// What such answers list them in.
  private static final Set<String> ANSWERS = Set.of("hits", "rows", "docs");

  private static final Pattern TYPE =
      Pattern.compile("\"resourceType\"\\s*:\\s*\"[A-Z][A-Za-z]{2,40}\"");
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*+<(?:\\w+:)?([A-Z]\\w{2,40})\\s[^>]*?"
              + "xmlns(?::\\w+)?\\s*=\\s*[\"']http://hl7.org/fhir[\"']",
          Pattern.DOTALL);

  @Override
  public String format() {
    return Resources.FORMAT;
  }

  @Override
  public boolean recognises(Source source) {
    String head = head(source);
    String begin = head.stripLeading();
    return begin.startsWith("<")
        ? ROOT.matcher(head).find()
        : (begin.startsWith("{") || begin.startsWith("["))
            && TYPE.matcher(head).find()
            && isResource(begin);
  }

  /// Whether the first type stands where resources have it: in the outermost object, in the
  /// resource of an entry, or in a document of a search engine or a store. Elsewhere resources are
  /// the values of other records.
  private static boolean isResource(String head) {
    int objects = 0;
    String entry = "";
    String within = "";
    String last = "";
    Deque<String> holders = new ArrayDeque<>();
    try (JsonParser parser = factory(head.length() + 1).createParser(head)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          objects++;
          holders.push(last);
          last = "";
        } else if (token == JsonToken.END_OBJECT) {
          objects--;
          holders.poll();
        } else if (token == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          if (name.equals("resourceType")) {
            return objects == 1
                || (objects == 3 && entry.equals("entry") && within.equals("resource"))
                || "_source".equals(holders.peek())
                || (objects == 3 && entry.equals("rows") && within.equals("doc"));
          }
          last = name;
          entry = objects == 1 ? name : entry;
          within = objects == 2 ? name : within;
        }
      }
    } catch (IOException e) {
      // the head breaks off
    }
    return true;
  }

  private static String head(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    if (!TextEncoding.isText(source.head(), length)) {
      return "";
    }
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    String head = head(source);
    int bound = reading.options().limits().recordBytes();
    Matcher root = ROOT.matcher(head);
    boolean xml = head.stripLeading().startsWith("<") && root.find();
    boolean lines = !xml && Lines.are(head);
    Resources resources = new Resources(reading, lines);
    try {
      if (xml) {
        xml(source.stream(), bound, root.group(1), resources);
        return;
      }
      InputStream content = TextHead.of(source).encoding().toUtf8(source.stream());
      if (lines) {
        new Lines(content, reading, bound).read(resources);
      } else {
        json(content, bound, resources);
      }
    } finally {
      resources.end();
    }
  }

  private static void xml(InputStream content, int bound, String root, Resources resources)
      throws IOException {
    boolean bundle = root.equals("Bundle");
    new XmlNodes(content, bound)
        .each(
            name -> name.equals(bundle ? "entry" : root),
            node -> {
              Node plain = XmlResources.plain(node);
              if (bundle) {
                resources.entry(plain, 0);
              } else {
                resources.add(plain, "");
              }
            });
  }

  /// The resource that a line is or holds.
  static Node resource(Node line) {
    for (String holder : DOCUMENTS) {
      Node held = line.child(holder);
      if (!held.isEmpty()) {
        return held;
      }
    }
    return line;
  }

  static JsonFactory factory(int bound) {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(bound).maxNestingDepth(1_000).build())
        .build();
  }

  /// Objects and lists of objects one after another; the entries of a bundle one by one.
  private static void json(InputStream content, int bound, Resources resources) throws IOException {
    try (JsonParser parser = factory(bound).createParser(content)) {
      JsonNodes nodes = new JsonNodes(parser, bound);
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_OBJECT) {
          object(parser, nodes, resources);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          throw new UnreadableException(UnreadCode.CORRUPT, "a value is no resource");
        }
        token = parser.nextToken();
      }
    }
  }

  private static void object(JsonParser parser, JsonNodes nodes, Resources resources)
      throws IOException {
    Node root = new Node("");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean list = token == JsonToken.START_ARRAY;
      if (name.equals("entry") && list) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          resources.entry(nodes.build("entry"), 0);
        }
      } else if (ANSWERS.contains(name) && list) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          object(parser, nodes, resources);
        }
      } else if (name.equals("hits") && token == JsonToken.START_OBJECT) {
        object(parser, nodes, resources);
      } else if (DOCUMENTS.contains(name) && token == JsonToken.START_OBJECT) {
        resources.add(nodes.build(name), "");
      } else {
        nodes.build(name, root);
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new java.io.EOFException("the resource ends early");
    }
    if (!root.text("resourceType").isEmpty()) {
      resources.add(root, "");
    }
  }
}
