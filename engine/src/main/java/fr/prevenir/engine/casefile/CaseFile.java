package fr.prevenir.engine.casefile;

import fr.prevenir.engine.PersonIds;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.CaseSecret;
import fr.prevenir.engine.review.DecisionLog;
import fr.prevenir.link.Linkage;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.store.CaseKey;
import fr.prevenir.store.CaseReader;
import fr.prevenir.store.CaseStamp;
import fr.prevenir.store.CaseWriter;
import fr.prevenir.store.WrongKeyException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The sections of a case: identities, mentions, linkage, ids of people, the account of the
/// evidence, and decisions. Medical values are not among them, only categories.
public final class CaseFile {
  private static final int BUFFER = 1 << 16;

  private static final List<String> SECTIONS =
      List.of(
          "identities", "mentions", "linkage", "ids", "evidence", "files", "decisions", "secret");

  private CaseFile() {}

  /// Writes a new case, whole or not at all.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if the file exists
  public static void write(Case content, Path file, CaseKey key) throws IOException {
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      write(content, writer);
    }
  }

  /// A case that was opened.
  ///
  /// @param stamp the state it was in on the disk
  public record Opened(Case content, CaseStamp stamp) {}

  /// Writes a case in the place of the one opened, whole or not at all.
  ///
  /// @return the case as it is now
  /// @throws fr.prevenir.store.ChangedCaseException if another process changed it meanwhile
  public static Opened replace(Case content, Path file, CaseKey key, CaseStamp opened)
      throws IOException {
    try (CaseWriter writer = CaseWriter.replace(file, key, opened)) {
      write(content, writer);
      return new Opened(content, writer.stamp());
    }
  }

  private static void write(Case content, CaseWriter writer) throws IOException {
    ScopeResult result = content.result();
    section(writer, "identities", result.identities()::write);
    section(writer, "mentions", result.mentions()::write);
    section(writer, "linkage", result.linkage()::write);
    section(writer, "ids", result.people().ids()::write);
    section(
        writer,
        "evidence",
        out -> EvidenceAccount.write(result.tables(), result.sites(), result.ledger(), out));
    section(writer, "files", content.files()::write);
    section(writer, "decisions", content.decisions()::write);
    section(writer, "secret", content.secret()::write);
    writer.commit();
  }

  /// Opens a case.
  ///
  /// @throws WrongKeyException if the key is not the case's
  /// @throws IOException also if the case is damaged or was written by another version
  public static Opened open(Path file, CaseKey key) throws IOException, WrongKeyException {
    try (CaseReader reader = CaseReader.open(file, key)) {
      if (!reader.sections().containsAll(SECTIONS)) {
        throw new IOException("the case was written by another version");
      }
      IdentityTable identities = section(reader, "identities", IdentityTable::read);
      MentionTable mentions = section(reader, "mentions", MentionTable::read);
      Linkage linkage = section(reader, "linkage", Linkage::read);
      PersonIds ids = section(reader, "ids", in -> PersonIds.read(in, linkage));
      EvidenceAccount evidence = section(reader, "evidence", EvidenceAccount::read);
      ScopeResult result =
          ScopeResult.of(
              mentions,
              identities,
              linkage,
              ids,
              evidence.tables(),
              evidence.sites(),
              evidence.ledger());
      KnownFiles files = section(reader, "files", KnownFiles::read);
      DecisionLog decisions = section(reader, "decisions", DecisionLog::read);
      CaseSecret secret = section(reader, "secret", CaseSecret::read);
      return new Opened(new Case(result, files, decisions, secret), reader.stamp());
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
