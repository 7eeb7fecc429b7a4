package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files embedded in an OLE document (MS-OLEDS): each a member.
final class OleObjects {
  private OleObjects() {}

  static void give(DirectoryNode root, Reading reading) throws IOException {
    if (!root.hasEntryCaseInsensitive("ObjectPool")) {
      return;
    }
    int number = 0;
    if (root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryNode pool) {
      for (Entry entry : pool) {
        if (entry instanceof DirectoryNode object) {
          byte[] bytes = bytes(object);
          reading.member(
              reading.path().child("object " + ++number),
              bytes.length,
              new ByteArrayInputStream(bytes));
        }
      }
    }
  }

  /// The file that an object is.
  static byte[] bytes(DirectoryNode object) throws IOException {
    if (object.hasEntryCaseInsensitive("Package")) {
      try (InputStream in =
          object.createDocumentInputStream(object.getEntryCaseInsensitive("Package"))) {
        return in.readAllBytes();
      }
    }
    if (object.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
      try {
        return Ole10Native.createFromEmbeddedOleObject(object).getDataBuffer();
      } catch (Ole10NativeException e) {
        // no wrapping known: the object is given as it is
      }
    }
    return asFile(object);
  }

  /// An embedded document as the file it would be.
  static byte[] asFile(DirectoryEntry object) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      EntryUtils.copyNodes(object, file.getRoot());
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
