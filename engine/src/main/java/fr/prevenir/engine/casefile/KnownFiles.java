package fr.prevenir.engine.casefile;

import fr.prevenir.read.EvidenceFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The files that were read into a case.
public record KnownFiles(List<KnownFile> files) {
  private static final int BUFFER = 1 << 18;

  public KnownFiles {
    files = List.copyOf(files);
  }

  /// Takes the digests of files, several at a time. One that cannot be read is left out: it will
  /// not be recognised.
  public static KnownFiles of(List<EvidenceFile> evidence) {
    return new KnownFiles(
        evidence.parallelStream().map(KnownFiles::known).flatMap(Optional::stream).toList());
  }

  private static Optional<KnownFile> known(EvidenceFile file) {
    try (InputStream in = Files.newInputStream(file.file())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      return Optional.of(new KnownFile(file.path(), file.bytes(), sha256));
    } catch (IOException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// These files and more.
  public KnownFiles with(KnownFiles more) {
    List<KnownFile> all = new ArrayList<>(files);
    all.addAll(more.files);
    return new KnownFiles(all);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(files.size());
    for (KnownFile file : files) {
      EvidenceAccount.text(file.path(), out);
      out.writeLong(file.bytes());
      EvidenceAccount.text(file.sha256(), out);
    }
  }

  static KnownFiles read(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<KnownFile> files = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      files.add(new KnownFile(EvidenceAccount.text(in), in.readLong(), EvidenceAccount.text(in)));
    }
    return new KnownFiles(files);
  }
}
