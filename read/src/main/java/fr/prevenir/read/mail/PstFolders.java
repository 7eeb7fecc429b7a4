package fr.prevenir.read.mail;

import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Walks the folders of a mailbox. A message that its library cannot read is a member not read; the
/// next one is read all the same.
final class PstFolders {
  private static final int DEEPEST = 64;

  private final Reading reading;
  private long messages;

  PstFolders(Reading reading) {
    this.reading = reading;
  }

  void read(PSTFolder root) throws IOException, PSTException {
    folder(root, "", 0);
  }

  private void folder(PSTFolder folder, String path, int depth) throws IOException, PSTException {
    if (depth > DEEPEST) {
      return;
    }
    if (folder.getContentCount() > 0) {
      messages(folder, path);
    }
    if (!folder.hasSubfolders()) {
      return;
    }
    for (PSTFolder inner : folder.getSubFolders()) {
      String name = PrintableName.of(inner.getDisplayName());
      try {
        folder(inner, path.isEmpty() ? name : path + "/" + name, depth + 1);
      } catch (PSTException | IndexOutOfBoundsException | NullPointerException e) {
        reading.unread(UnreadCode.CORRUPT, 0, "a folder of the mailbox is broken");
      }
    }
  }

  private void messages(PSTFolder folder, String path) throws IOException, PSTException {
    PSTObject child = folder.getNextChild();
    while (child != null) {
      messages++;
      String name = path + "/message " + messages;
      try {
        byte[] text =
            switch (child) {
              case PSTContact contact -> PstCard.of(contact);
              case PSTMessage message -> new PstAsMime(message).bytes();
              default -> new byte[0];
            };
        if (text.length > 0) {
          reading.member(reading.path().child(name), text.length, new ByteArrayInputStream(text));
        }
      } catch (PSTException | IndexOutOfBoundsException | NullPointerException e) {
        reading.memberUnread(
            reading.path().child(name), 0, UnreadCode.CORRUPT, "the message is broken");
      }
      child = folder.getNextChild();
    }
  }
}
