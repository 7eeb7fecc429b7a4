package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Word documents before 2007 (MS-DOC), and those of Word 6 and 95 as plain text. To be run in a
/// worker.
public final class DocReader implements FormatReader {
  @Override
  public String format() {
    return "doc";
  }

  @Override
  public boolean recognises(Source source) {
    Set<String> names = OleKind.names(source);
    return names.contains("WordDocument") && !names.contains("EncryptedPackage");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    source.channel().position(0);
    try (POIFSFileSystem ole = new POIFSFileSystem(Channels.newInputStream(source.channel()))) {
      RunningText text = new RunningText(reading, format());
      try {
        HWPFDocument document = OlePasswords.open(reading, () -> new HWPFDocument(ole));
        new WordRanges(document, text, new DocumentTables(reading, text, format())).read();
      } catch (OldWordFileFormatException e) {
        try (Word6Extractor old = new Word6Extractor(ole)) {
          text.add(old.getText().replace("\r\n", "\n").replace('\r', '\n'));
        }
      } catch (EncryptedDocumentException e) {
        throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
      } finally {
        text.end();
      }
      OleObjects.give(ole.getRoot(), reading);
    }
  }
}
