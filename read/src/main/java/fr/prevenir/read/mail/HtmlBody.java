package fr.prevenir.read.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text that the reader of an HTML message sees.
final class HtmlBody {
  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "title");

  private HtmlBody() {}

  static String text(String page) {
    StringBuilder out = new StringBuilder();
    document(page).traverse(new Seen(out));
    return out.toString().replaceAll("[ \\t\\u00A0]*\\n[ \\u00A0]*", "\n").strip();
  }

  /// Whether the page shows a table of records: three rows and three columns at least, and no table
  /// within the table, as layouts have.
  static boolean hasRecords(String page) {
    for (Element table : document(page).select("table")) {
      if (table.select("table").size() == 1
          && table.select("tr").stream().filter(row -> row.select("td,th").size() > 2).count()
              > 2) {
        return true;
      }
    }
    return false;
  }

  /// Whether the HTML of two alternatives says more than the plain text.
  static boolean better(@Nullable String plain, @Nullable String html) {
    if (html == null) {
      return false;
    }
    return plain == null
        || plain.isBlank()
        || hasRecords(html)
        || plain.strip().length() * 2 < text(html).length();
  }

  private static Document document(String page) {
    return Jsoup.parse(page);
  }

  private static final class Seen implements NodeVisitor {
    private final StringBuilder out;
    private int unseen;

    Seen(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (unseen == 0) {
          words(text);
        }
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen++;
        } else if (element.normalName().equals("br") || element.isBlock()) {
          newLine(element.normalName().equals("br"));
        }
      }
    }

    private void words(TextNode node) {
      Element parent = node.parent();
      String text =
          parent != null && parent.normalName().equals("pre") ? node.getWholeText() : node.text();
      boolean blank = out.isEmpty() || out.charAt(out.length() - 1) <= ' ';
      out.append(blank ? text.stripLeading() : text);
    }

    private void newLine(boolean forced) {
      if (forced || (!out.isEmpty() && out.charAt(out.length() - 1) != '\n')) {
        out.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen--;
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
          out.append('\t');
        } else if (element.isBlock()) {
          newLine(false);
        }
      }
    }
  }
}
