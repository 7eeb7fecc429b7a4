package fr.prevenir.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;

class MailFuzzTest {
  @FuzzTest
  void accountsForAnyMessage(byte[] content) {
    accounts(new EmlReader(), content);
  }

  @FuzzTest
  void accountsForAnyMailbox(byte[] content) {
    accounts(new MboxReader(), content);
  }

  @FuzzTest
  void accountsForAnyCard(byte[] content) {
    accounts(new CardReader(), content);
  }

  @FuzzTest
  void accountsForAnyCalendar(byte[] content) {
    accounts(new CalendarReader(), content);
  }

  private static void accounts(FormatReader reader, byte[] content) {
    if (reader.recognises(Source.of(SourcePath.of("evidence"), content))) {
      ReadTables read = ReadTables.of(reader, content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
