package fr.prevenir.read.mail;

import fr.prevenir.model.TableHead;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/// The people in the headers of one message, as a table.
public final class Correspondents {
  private static final List<String> COLUMNS =
      List.of("champ", "nom complet", "email", "date du message");

  /// Some programs encode the whole address as one word: `Name <name@host>`.
  private static final Pattern WHOLE = Pattern.compile("([^<>]*)<([^<>@\\s]+@[^<>@\\s]+)>");

  private record Person(String field, String name, String address) {}

  private final List<Person> people = new ArrayList<>();
  private String date = "";

  /// @param iso the day the message was sent, or an empty text
  public void date(String iso) {
    date = iso;
  }

  /// Adds somebody.
  ///
  /// @param field `from`, `to`, `cc`…
  public void add(String field, String name, String address) {
    String shown = name.equals(address) ? "" : unquoted(name);
    Person person = new Person(field, shown, address);
    if (!people.contains(person) && !(shown.isEmpty() && address.isEmpty())) {
      people.add(person);
    }
  }

  /// Adds the people of an address field (RFC 5322 §3.4), as its bytes say.
  void addField(String field, String raw) {
    String value = HeaderText.eightBit(raw).replaceAll("[\\r\\n]+", "");
    List<Address> addresses = new ArrayList<>();
    try {
      addresses.addAll(LenientAddressParser.DEFAULT.parseAddressList(value));
    } catch (IllegalArgumentException e) {
      add(field, HeaderText.of(raw), "");
    }
    for (Address address : addresses) {
      if (address instanceof Mailbox mailbox) {
        add(field, mailbox);
      } else if (address instanceof Group group) {
        group.getMailboxes().forEach(mailbox -> add(field, mailbox));
      }
    }
  }

  private void add(String field, Mailbox mailbox) {
    String name = mailbox.getName() == null ? "" : HeaderText.of(mailbox.getName());
    String local = mailbox.getLocalPart() == null ? "" : mailbox.getLocalPart();
    String domain = mailbox.getDomain();
    Matcher within = WHOLE.matcher(name);
    if (domain == null && within.matches()) {
      add(field, within.group(1).strip(), within.group(2));
    } else if (domain == null) {
      add(field, name.isEmpty() ? HeaderText.of(local) : name, "");
    } else {
      add(field, name, local + "@" + domain);
    }
  }

  /// Names are often quoted twice: `"'Paul MARTIN'"`.
  private static String unquoted(String name) {
    String bare = name.strip();
    while (bare.length() > 1
        && (bare.charAt(0) == '\'' || bare.charAt(0) == '"')
        && bare.charAt(bare.length() - 1) == bare.charAt(0)) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /// Gives the table, if there is anybody in it.
  public void give(Reading reading, String format) {
    if (people.isEmpty()) {
      return;
    }
    RecordWriter table =
        new RecordWriter(
            reading,
            new TableHead(
                reading.path().child("correspondants"),
                format,
                COLUMNS,
                true,
                List.of(),
                Map.of()));
    for (Person person : people) {
      cell(table, 0, person.field());
      cell(table, 1, person.name());
      cell(table, 2, person.address());
      cell(table, 3, date);
      table.keep();
    }
    table.end();
  }

  private static void cell(RecordWriter table, int column, String value) {
    if (!value.isEmpty()) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      table.set(column, bytes, 0, bytes.length);
    }
  }
}
