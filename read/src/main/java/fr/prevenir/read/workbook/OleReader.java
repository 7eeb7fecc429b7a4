package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.document.DocxReader;
import fr.prevenir.read.document.PptxReader;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// OLE compound files (MS-CFB): XLS workbooks, and XLSX workbooks, both also
/// under a password. Documents and
/// messages in the same wrapping are named, not read.
public final class OleReader implements FormatReader {
  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /// The library holds the file in memory.
  private static final long LARGEST = 512L << 20;

  @Override
  public String format() {
    return "ole";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length >= 512 && java.util.Arrays.equals(head, 0, 8, MAGIC, 0, 8);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    if (source.channel().size() > LARGEST) {
      throw new UnreadableException(
          UnreadCode.RESOURCES, "an OLE file is read in memory, and this one is too large");
    }
    source.channel().position(0);
    try (POIFSFileSystem ole = new POIFSFileSystem(Channels.newInputStream(source.channel()))) {
      DirectoryNode root = ole.getRoot();
      Set<String> names = root.getEntryNames();
      if (names.contains("EncryptedPackage")) {
        protectedPackage(ole, source, reading);
      } else if (root.hasEntryCaseInsensitive("Workbook")) {
        workbook(root, "Workbook", source, reading);
      } else if (root.hasEntryCaseInsensitive("Book")) {
        workbook(root, "Book", source, reading);
      } else {
        reading.format(kind(names));
        reading.unread(
            UnreadCode.UNKNOWN_FORMAT, source.channel().size(), "no reader knows this content");
      }
    }
  }

  private static String kind(Set<String> names) {
    if (names.contains("WordDocument")) {
      return "doc";
    }
    if (names.contains("PowerPoint Document")) {
      return "ppt";
    }
    return names.stream().anyMatch(name -> name.startsWith("__properties_version")) ? "msg" : "ole";
  }

  private static void workbook(DirectoryNode root, String name, Source source, Reading reading)
      throws IOException {
    reading.format("xls");
    byte[] bytes;
    try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
      bytes = in.readAllBytes();
    }
    byte[] plain = XlsCipher.plain(bytes, reading.options().passwords());
    new XlsWorkbook(source, reading, new Biff(plain)).read();
  }

  /// A package under a password (MS-OFFCRYPTO §2.3): Excel itself opens one with its own standing
  /// password for files that are only protected against change.
  private static void protectedPackage(POIFSFileSystem ole, Source source, Reading reading)
      throws IOException {
    reading.format("xlsx");
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(ole));
      boolean open = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD);
      for (String password : reading.options().passwords()) {
        open = open || decryptor.verifyPassword(password);
      }
      if (!open) {
        throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
      }
      try (InputStream plain = decryptor.getDataStream(ole);
          Source inner = Source.of(source.path(), decryptor.getLength(), plain)) {
        inside(inner, reading);
      }
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw new UnreadableException(
          UnreadCode.UNSUPPORTED_VARIANT, "an encryption of documents that is not supported");
    }
  }

  private static void inside(Source inner, Reading reading) throws IOException {
    for (FormatReader reader :
        List.of(new XlsxReader(), new XlsbReader(), new DocxReader(), new PptxReader())) {
      if (reader.recognises(inner)) {
        reading.format(reader.format());
        reader.read(inner, reading);
        return;
      }
    }
    String kind = OfficeZip.kind(inner);
    reading.format(kind == null ? "ole" : kind);
    throw new UnreadableException(UnreadCode.UNKNOWN_FORMAT, "no reader knows this content");
  }
}
