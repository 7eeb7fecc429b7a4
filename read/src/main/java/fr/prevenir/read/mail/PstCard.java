package fr.prevenir.read.mail;

import com.pff.PSTContact;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A contact of a mailbox as the card it would be (RFC 6350).
final class PstCard {
  private PstCard() {}

  static byte[] of(PSTContact contact) {
    StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    card.append("N:").append(text(contact.getSurname())).append(';');
    card.append(text(contact.getGivenName())).append(";;;\r\n");
    line(card, "FN", contact.getDisplayName());
    line(card, "EMAIL", contact.getEmail1EmailAddress());
    line(card, "EMAIL", contact.getEmail2EmailAddress());
    line(card, "TEL;TYPE=CELL", contact.getMobileTelephoneNumber());
    line(card, "TEL;TYPE=HOME", contact.getHomeTelephoneNumber());
    line(card, "TEL;TYPE=WORK", contact.getBusinessTelephoneNumber());
    String street = text(contact.getHomeAddressStreet());
    if (!street.isEmpty() || !text(contact.getHomeAddressCity()).isEmpty()) {
      card.append("ADR;TYPE=HOME:;;").append(street).append(';');
      card.append(text(contact.getHomeAddressCity())).append(";;");
      card.append(text(contact.getHomeAddressPostalCode())).append(";\r\n");
    }
    if (contact.getBirthday() != null) {
      card.append("BDAY:")
          .append(contact.getBirthday().toInstant().atZone(ZoneOffset.UTC).toLocalDate())
          .append("\r\n");
    }
    line(card, "NOTE", contact.getBody());
    return card.append("END:VCARD\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder card, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      card.append(name).append(':').append(text(value)).append("\r\n");
    }
  }

  private static String text(@Nullable String value) {
    return value == null
        ? ""
        : value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replaceAll("\\r?\\n|\\r", "\\\\n");
  }
}
