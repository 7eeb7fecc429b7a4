package fr.prevenir.cli;

import fr.prevenir.engine.linking.ColumnUse;
import fr.prevenir.link.Kind;
import fr.prevenir.model.SourcePath;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Shows what each column was taken for, table by table.
final class ColumnTable implements Consumer<ColumnUse> {
  private final Screen screen;
  private final Words words;
  private @Nullable SourcePath table;

  ColumnTable(Screen screen, Words words) {
    this.screen = screen;
    this.words = words;
  }

  @Override
  public void accept(ColumnUse use) {
    if (!use.table().equals(table)) {
      table = use.table();
      screen.err().println(words.say("link.columns", use.table()));
    }
    Kind kind = use.kind();
    String reason = words.say("link.reason." + use.reason().name().toLowerCase(Locale.ROOT));
    String taken = kind == null ? words.say("link.unused") : LinkCommand.code(kind);
    String line = "  %-24s %-16s %s".formatted(use.column().strip(), taken, reason);
    screen.err().println(kind == null ? screen.dim(line) : line);
  }
}
