package fr.prevenir.read.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;

/// Mailboxes of Outlook (MS-PST, `.pst` and `.ost`): each message is a member in the form in which
/// it
/// would have been sent. To be run in a worker.
public final class PstReader implements FormatReader {
  @Override
  public String format() {
    return "pst";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length > 512
        && head[0] == '!'
        && head[1] == 'B'
        && head[2] == 'D'
        && head[3] == 'N';
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    reading.container();
    PSTFile file = null;
    source.channel().position(0);
    try {
      file = new PSTFile(new PstBytes(source.channel()));
      new PstFolders(reading).read(file.getRootFolder());
    } catch (PSTException e) {
      throw new IOException(e);
    } finally {
      if (file != null) {
        file.close();
      }
    }
  }
}
