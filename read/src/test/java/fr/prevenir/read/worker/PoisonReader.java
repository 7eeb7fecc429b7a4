package fr.prevenir.read.worker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A parser that does to its process what its input says.
public final class PoisonReader implements FormatReader {
  @Override
  public String format() {
    return "poison";
  }

  @Override
  public boolean recognises(Source source) {
    return true;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    char order = (char) source.head()[0];
    say(reading, "before");
    switch (order) {
      case 'M' -> fill(new ArrayList<>());
      case 'L' -> loop();
      case 'X' -> System.exit(0);
      case 'K' -> Runtime.getRuntime().halt(137);
      case 'S' -> deeper(0);
      case 'P' -> System.out.println("not an answer");
      case 'N' -> connect(reading, source);
      case 'B' -> reading.member(reading.path().child("inside"), -1, new Half());
      default -> {}
    }
    say(reading, "after");
  }

  private static void say(Reading reading, String text) {
    reading.passage(new Passage(reading.path(), "poison", 0, new Sensitive(text)));
  }

  private static void fill(List<byte[]> all) {
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 20]);
    }
  }

  private static void loop() {
    long n = 0;
    while (n >= 0) {
      n = (n + 1) & 0xFFFF;
    }
  }

  private static int deeper(int n) {
    return n < 0 ? n : deeper(n + 1) + 1;
  }

  /// The port to connect to follows the order.
  private static void connect(Reading reading, Source source) {
    int port = Integer.parseInt(new String(source.head(), US_ASCII).substring(1));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
      say(reading, "connected");
    } catch (IOException e) {
      say(reading, "refused");
    }
  }

  /// A member in the middle of which the process ends.
  private static final class Half extends ByteArrayInputStream {
    Half() {
      super(new byte[100_000]);
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) {
      if (pos > 0) {
        Runtime.getRuntime().halt(1);
      }
      return super.read(b, off, Math.min(len, 1000));
    }
  }
}
