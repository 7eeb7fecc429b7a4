package fr.prevenir.read.container;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Images of CD and DVD (ISO 9660, ECMA-119) with the names of Joliet or Rock Ridge. Each file is a
/// member, once, whichever trees name it.
public final class IsoReader implements FormatReader {
  private static final int DEEPEST = 64;

  @Override
  public String format() {
    return "iso";
  }

  @Override
  public boolean recognises(Source source) {
    return IsoImage.begins(source.head());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.container();
    IsoImage image = new IsoImage(source.channel());
    Walk walk = new Walk(image, source.path(), reading);
    for (IsoImage.Tree tree : image.trees()) {
      walk.folder(tree.root(), "", tree.joliet(), 0);
    }
    if (walk.damaged) {
      reading.unread(UnreadCode.CORRUPT, 0, "a folder of the image is damaged or in a circle");
    }
  }

  private static final class Walk {
    private final IsoImage image;
    private final SourcePath path;
    private final Reading reading;
    private final MemberNames names = new MemberNames();
    private final Set<Long> files = new HashSet<>();
    private final Set<Long> above = new HashSet<>();
    private boolean damaged;

    Walk(IsoImage image, SourcePath path, Reading reading) {
      this.image = image;
      this.path = path;
      this.reading = reading;
    }

    void folder(IsoRecord folder, String prefix, boolean joliet, int depth) throws IOException {
      if (depth > DEEPEST || !above.add(folder.extent())) {
        damaged = true;
        return;
      }
      List<IsoRecord> records;
      try {
        records = image.folder(folder, joliet);
      } catch (UnreadableException e) {
        damaged = true;
        return;
      }
      List<IsoRecord> stretches = new ArrayList<>();
      for (IsoRecord record : records) {
        if (record.folder()) {
          folder(record, prefix + PrintableName.of(record.name()) + "/", joliet, depth + 1);
          continue;
        }
        stretches.add(record);
        if (!record.more()) {
          file(prefix + PrintableName.of(record.name()), List.copyOf(stretches));
          stretches.clear();
        }
      }
    }

    private void file(String name, List<IsoRecord> stretches) throws IOException {
      long size = stretches.stream().mapToLong(IsoRecord::bytes).sum();
      if (size > 0 && !files.add(stretches.getFirst().extent())) {
        return;
      }
      SourcePath member = path.child(names.unique(name));
      if (stretches.stream().anyMatch(IsoRecord::interleaved)) {
        reading.memberUnread(member, size, UnreadCode.UNSUPPORTED_VARIANT, "an interleaved file");
        return;
      }
      reading.member(member, size, image.content(stretches));
    }
  }
}
