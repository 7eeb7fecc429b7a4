package fr.prevenir.read.html;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.TableNames;
import fr.prevenir.read.text.LooseText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of a page, also those within cells of others, and the text around them.
final class HtmlPage {
  /// Tables within tables that are told apart; what is nested deeper belongs to the innermost.
  private static final int DEEPEST = 32;

  private static final Set<String> BREAKS =
      Set.of(
          "p", "br", "div", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "title",
          "pre", "ul", "ol", "caption", "option", "section", "article", "header", "footer");

  private final HtmlTokens tokens;
  private final Reading reading;
  private final TableNames names;
  private final Deque<HtmlTable> open = new ArrayDeque<>();
  private final LooseText loose;
  private final StringBuilder line = new StringBuilder();
  private long lineStart;
  private int deeper;

  HtmlPage(HtmlTokens tokens, Reading reading) {
    this.tokens = tokens;
    this.reading = reading;
    this.names = new TableNames(reading.path());
    this.loose = new LooseText(reading);
  }

  void read() throws IOException {
    try {
      for (HtmlTokens.Kind kind = tokens.next();
          kind != HtmlTokens.Kind.END;
          kind = tokens.next()) {
        switch (kind) {
          case TEXT -> text(tokens.text());
          case OPEN -> open(tokens.name());
          case CLOSE -> close(tokens.name());
          case END -> {}
        }
      }
    } finally {
      while (!open.isEmpty()) {
        open.pop().end();
      }
      endLine();
      loose.give();
    }
  }

  private void text(String text) throws UnreadableException {
    HtmlTable table = open.peek();
    if (table != null && table.inCell()) {
      table.text(text);
      return;
    }
    if (line.isEmpty()) {
      lineStart = tokens.start();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\u00A0' ? ' ' : text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    if (line.length() > 1 << 16) {
      endLine();
    }
  }

  private void endLine() {
    if (!line.isEmpty()) {
      loose.add(line.toString().strip(), lineStart);
      line.setLength(0);
    }
  }

  private void open(String name) throws UnreadableException {
    HtmlTable table = open.peek();
    switch (name) {
      case "table" -> {
        endLine();
        if (open.size() == DEEPEST) {
          deeper++;
        } else {
          loose.give();
          open.push(new HtmlTable(reading, names));
        }
      }
      case "tr" -> table().row();
      case "td", "th" -> table().cell(name.equals("th"), tokens);
      default -> {
        if (BREAKS.contains(name)) {
          breakLine(table);
        }
      }
    }
  }

  private HtmlTable table() {
    HtmlTable table = open.peek();
    if (table == null) {
      endLine();
      loose.give();
      table = new HtmlTable(reading, names);
      open.push(table);
    }
    return table;
  }

  private void close(String name) throws UnreadableException {
    HtmlTable table = open.peek();
    switch (name) {
      case "table" -> {
        if (deeper > 0) {
          deeper--;
        } else if (table != null) {
          open.pop();
          table.endRow();
          table.end();
        }
      }
      case "tr", "thead", "tbody", "tfoot" -> {
        if (table != null) {
          table.endRow();
        }
      }
      case "td", "th" -> {
        if (table != null) {
          table.endCell();
        }
      }
      default -> {
        if (BREAKS.contains(name)) {
          breakLine(table);
        }
      }
    }
  }

  private void breakLine(@Nullable HtmlTable table) throws UnreadableException {
    if (table != null && table.inCell()) {
      table.text("\u2028");
    } else {
      endLine();
    }
  }

  static UnreadableException beyondReason() {
    return new UnreadableException(
        UnreadCode.BOMB_RATIO, "a cell that spans rows is repeated beyond reason");
  }
}
