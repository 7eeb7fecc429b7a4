package fr.prevenir.read.mail;

import fr.prevenir.read.document.OleKind;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.channels.Channels;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Messages saved by Outlook (MS-OXMSG). To be run in a worker.
public final class MsgReader implements FormatReader {
  @Override
  public String format() {
    return "msg";
  }

  @Override
  public boolean recognises(Source source) {
    return OleKind.names(source).stream().anyMatch(name -> name.startsWith("__properties_version"));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    source.channel().position(0);
    try (POIFSFileSystem ole = new POIFSFileSystem(Channels.newInputStream(source.channel()));
        MAPIMessage message = new MAPIMessage(ole)) {
      new OutlookMessage(message, reading).read();
    }
  }
}
