package fr.prevenir.engine.casefile;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.TableFacts;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables, sites and ledger of a run, as a case keeps them.
record EvidenceAccount(List<TableFacts> tables, List<String> sites, Ledger ledger) {

  private interface WriteOne<T> {
    void write(T one, DataOutputStream out) throws IOException;
  }

  private interface ReadOne<T> {
    T read(DataInputStream in) throws IOException;
  }

  static void write(
      List<TableFacts> tables, List<String> sites, Ledger ledger, DataOutputStream out)
      throws IOException {
    all(tables, EvidenceAccount::table, out);
    all(sites, EvidenceAccount::text, out);
    all(ledger.accounts(), EvidenceAccount::account, out);
    all(ledger.unread(), EvidenceAccount::unread, out);
  }

  static EvidenceAccount read(DataInputStream in) throws IOException {
    List<TableFacts> tables = all(EvidenceAccount::table, in);
    List<String> sites = all(EvidenceAccount::text, in);
    List<SourceAccount> accounts = all(EvidenceAccount::account, in);
    List<Unread> unread = all(EvidenceAccount::unread, in);
    return new EvidenceAccount(tables, sites, new Ledger(accounts, unread));
  }

  private static <T> void all(List<T> list, WriteOne<T> one, DataOutputStream out)
      throws IOException {
    out.writeInt(list.size());
    for (T element : list) {
      one.write(element, out);
    }
  }

  private static <T> List<T> all(ReadOne<T> one, DataInputStream in) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(one.read(in));
    }
    return list;
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void path(SourcePath path, DataOutputStream out) throws IOException {
    text(path.path(), out);
    text(path.inside(), out);
  }

  private static SourcePath path(DataInputStream in) throws IOException {
    return new SourcePath(text(in), text(in));
  }

  private static void table(TableFacts table, DataOutputStream out) throws IOException {
    TableHead head = table.mapping().head();
    path(head.path(), out);
    text(head.format(), out);
    all(head.columns(), EvidenceAccount::text, out);
    out.writeBoolean(head.named());
    all(head.foreignKeys(), EvidenceAccount::foreignKey, out);
    all(
        new TreeMap<>(head.dialect())
            .entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList(),
        (pair, o) -> all(pair, EvidenceAccount::text, o),
        out);
    all(table.mapping().columns(), EvidenceAccount::column, out);
    out.writeLong(table.records());
    out.writeLong(table.rejected());
  }

  private static TableFacts table(DataInputStream in) throws IOException {
    SourcePath path = path(in);
    String format = text(in);
    List<String> columns = all(EvidenceAccount::text, in);
    boolean named = in.readBoolean();
    List<ForeignKey> foreignKeys = all(EvidenceAccount::foreignKey, in);
    Map<String, String> dialect = new TreeMap<>();
    for (List<String> pair : all(i -> all(EvidenceAccount::text, i), in)) {
      dialect.put(pair.getFirst(), pair.getLast());
    }
    TableHead head = new TableHead(path, format, columns, named, foreignKeys, dialect);
    TableMapping mapping = new TableMapping(head, all(EvidenceAccount::column, in));
    return new TableFacts(mapping, in.readLong(), in.readLong());
  }

  private static void foreignKey(ForeignKey key, DataOutputStream out) throws IOException {
    text(key.column(), out);
    text(key.targetTable(), out);
    text(key.targetColumn(), out);
  }

  private static ForeignKey foreignKey(DataInputStream in) throws IOException {
    return new ForeignKey(text(in), text(in), text(in));
  }

  private static void column(ColumnMapping column, DataOutputStream out) throws IOException {
    text(column.column(), out);
    text(column.meaning().code(), out);
    Role role = column.role();
    out.writeByte(role == null ? -1 : role.ordinal());
    out.writeInt(column.person());
    out.writeDouble(column.confidence());
    all(column.reasons(), EvidenceAccount::text, out);
    text(column.form(), out);
  }

  private static ColumnMapping column(DataInputStream in) throws IOException {
    String name = text(in);
    Meaning meaning = Meaning.ofCode(text(in));
    int role = in.readByte();
    return new ColumnMapping(
        name,
        meaning,
        roleOf(role),
        in.readInt(),
        in.readDouble(),
        all(EvidenceAccount::text, in),
        text(in));
  }

  private static @Nullable Role roleOf(int ordinal) {
    return ordinal < 0 ? null : Role.of(ordinal);
  }

  private static void account(SourceAccount account, DataOutputStream out) throws IOException {
    path(account.path(), out);
    text(account.format(), out);
    text(account.state().name(), out);
    out.writeLong(account.bytes());
    out.writeLong(account.bytesUnread());
    out.writeLong(account.records());
    out.writeLong(account.rejected());
  }

  private static SourceAccount account(DataInputStream in) throws IOException {
    return new SourceAccount(
        path(in),
        text(in),
        SourceAccount.State.valueOf(text(in)),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void unread(Unread entry, DataOutputStream out) throws IOException {
    path(entry.path(), out);
    out.writeLong(entry.record());
    out.writeLong(entry.records());
    out.writeLong(entry.bytes());
    text(entry.code().name(), out);
    text(entry.reason(), out);
  }

  private static Unread unread(DataInputStream in) throws IOException {
    return new Unread(
        path(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        UnreadCode.valueOf(text(in)),
        text(in));
  }
}
