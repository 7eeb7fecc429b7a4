package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Reads the text in a picture with Tesseract, where it is installed with French: a process for
/// each
/// picture, which gets it and gives the text over pipes.
final class Ocr {
  private static final long SECONDS = 120;
  private static final int MOST_TEXT = 16 << 20;

  /// Lines are read across the page, so that those of a table stay whole.
  private static final String ONE_COLUMN = "4";

  private static final String BLANKS = "preserve_interword_spaces=1";

  private Ocr() {}

  /// Asked once: whether the program and its French data are there.
  private static final class Installed {
    private static final boolean YES = french();

    private static boolean french() {
      try {
        Process process =
            new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
        process.getOutputStream().close();
        String languages =
            new String(process.getInputStream().readNBytes(1 << 16), StandardCharsets.UTF_8);
        return process.waitFor(10, TimeUnit.SECONDS)
            && Arrays.asList(languages.split("\\s+")).contains("fra");
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  static boolean available() {
    return Installed.YES;
  }

  /// The text in a picture; empty where none is recognised.
  ///
  /// @throws UnreadableException if the program refuses the picture or takes too long
  static String text(InputStream picture) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "tesseract", "stdin", "stdout", "-l", "fra", "--psm", ONE_COLUMN, "-c", BLANKS))
            .redirectError(Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    AtomicReference<IOException> broken = new AtomicReference<>();
    Thread feeder =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (OutputStream out = process.getOutputStream()) {
                    picture.transferTo(out);
                  } catch (IOException e) {
                    broken.set(e);
                  }
                });
    Thread watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                      process.destroyForcibly();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try {
      String text =
          new String(process.getInputStream().readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
      feeder.join();
      if (process.waitFor() != 0) {
        throw new UnreadableException(
            UnreadCode.IMAGE, "a picture that the recognition of text could not take");
      }
      return text.replace("\f", "\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(UnreadCode.IMAGE, "the recognition of text was interrupted");
    } finally {
      process.destroyForcibly();
      watch.interrupt();
    }
  }
}
