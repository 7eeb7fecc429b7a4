package fr.prevenir.read.worker;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/// The worker process: reads the sources it is asked to, one after the other, until its input ends.
/// Everything comes and goes over its standard streams; it opens no file of the evidence.
public final class WorkerMain {
  private final DataInputStream in;
  private final DataOutputStream out;

  private WorkerMain(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// Serves until the standard input ends.
  public static void main(String[] arguments) throws IOException {
    // what a library prints must not be taken for an answer, nor be seen anywhere
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false);
    System.setOut(nowhere);
    System.setErr(nowhere);
    WorkerMain worker =
        new WorkerMain(
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)));
    worker.serve();
  }

  private void serve() throws IOException {
    while (true) {
      FormatReader reader;
      try {
        reader = reader(Wire.text(in));
      } catch (EOFException e) {
        return;
      }
      SourcePath path = Wire.path(in);
      long size = in.readLong();
      List<String> passwords = Wire.texts(in);
      ReadLimits limits =
          new ReadLimits(in.readInt(), in.readLong(), in.readLong(), in.readLong(), in.readInt());
      read(reader, path, size, new ReadOptions(passwords, limits));
      out.flush();
    }
  }

  private void read(FormatReader reader, SourcePath path, long size, ReadOptions options)
      throws IOException {
    Answers answers = new Answers(path, in, out);
    Reading reading = new Reading(path, options, answers, answers::member);
    try (Source source = Source.of(path, new RemoteBytes(in, out, size), null, new long[] {0})) {
      reader.read(source, reading);
      answers.done(reading.account("", Long.MAX_VALUE));
    } catch (UnreadableException e) {
      failed(reading, answers, e.code(), e.reason());
    } catch (PipeException e) {
      throw e;
    } catch (EOFException e) {
      failed(reading, answers, UnreadCode.TRUNCATED, "the content ends before its format says so");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // the libraries meet hostile bytes with exceptions of every kind
      failed(reading, answers, UnreadCode.CORRUPT, "the content contradicts its format");
    }
  }

  private void failed(Reading reading, Answers answers, UnreadCode code, String reason)
      throws IOException {
    answers.failed(reading.account("", Long.MAX_VALUE), code, reason);
  }

  /// The reader of this name: the parent names its own classes only.
  private static FormatReader reader(String name) {
    try {
      return Class.forName(name)
          .asSubclass(FormatReader.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a worker knows no reader " + name, e);
    }
  }
}
