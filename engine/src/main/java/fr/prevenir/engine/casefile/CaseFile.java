package fr.prevenir.engine.casefile;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.link.Linkage;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.store.CaseKey;
import fr.prevenir.store.CaseReader;
import fr.prevenir.store.CaseWriter;
import fr.prevenir.store.WrongKeyException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// The sections of a case: identities, mentions, linkage, and the account of the evidence. Medical
/// values
/// are not among them, only categories.
public final class CaseFile {
  private static final int BUFFER = 1 << 16;

  private CaseFile() {}

  /// Writes a case, whole or not at all.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if the file exists
  public static void write(ScopeResult result, Path file, CaseKey key) throws IOException {
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      section(writer, "identities", result.identities()::write);
      section(writer, "mentions", result.mentions()::write);
      section(writer, "linkage", result.linkage()::write);
      section(
          writer,
          "evidence",
          out -> EvidenceAccount.write(result.tables(), result.sites(), result.ledger(), out));
      writer.commit();
    }
  }

  /// Opens a case.
  ///
  /// @throws WrongKeyException if the key is not the case's
  /// @throws IOException also if the case is damaged or was written by another version
  public static ScopeResult open(Path file, CaseKey key) throws IOException, WrongKeyException {
    try (CaseReader reader = CaseReader.open(file, key)) {
      IdentityTable identities = section(reader, "identities", IdentityTable::read);
      MentionTable mentions = section(reader, "mentions", MentionTable::read);
      Linkage linkage = section(reader, "linkage", Linkage::read);
      EvidenceAccount evidence = section(reader, "evidence", EvidenceAccount::read);
      return ScopeResult.of(
          mentions, identities, linkage, evidence.tables(), evidence.sites(), evidence.ledger());
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface ReadingOf<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static void section(CaseWriter writer, String name, Writing writing) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(writer.section(name), BUFFER))) {
      writing.to(out);
    }
  }

  private static <T> T section(CaseReader reader, String name, ReadingOf<T> reading)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(reader.section(name), BUFFER))) {
      return reading.from(in);
    }
  }
}
