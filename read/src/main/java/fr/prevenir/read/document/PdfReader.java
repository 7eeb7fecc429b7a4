package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// PDF (ISO 32000): text page by page, forms, comments, attached files. To be run in a worker.
public final class PdfReader implements FormatReader {
  /// Writers put up to a kilobyte of their own before the header (ISO 32000-1, annex H, note 13).
  private static final int HEADER_WITHIN = 1024;

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    for (int i = 0; i + 5 <= Math.min(head.length, HEADER_WITHIN); i++) {
      if (head[i] == '%'
          && head[i + 1] == 'P'
          && head[i + 2] == 'D'
          && head[i + 3] == 'F'
          && head[i + 4] == '-') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    FontMappers.set(NoFonts.INSTANCE);
    List<String> passwords = new ArrayList<>();
    passwords.add("");
    passwords.addAll(reading.options().passwords());
    for (String password : passwords) {
      try (PDDocument document =
          Loader.loadPDF(
              new ChannelAccess(source.channel()),
              password,
              IOUtils.createMemoryOnlyStreamCache())) {
        document.setAllSecurityToBeRemoved(true);
        new PdfDocument(document, reading, source.channel().size()).read();
        return;
      } catch (InvalidPasswordException e) {
        // the next one may fit
      }
    }
    throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
  }
}
