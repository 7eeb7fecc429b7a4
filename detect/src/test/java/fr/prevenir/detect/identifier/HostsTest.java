package fr.prevenir.detect.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource({
    "https://portail.exemple.fr/login?x=1, portail.exemple.fr",
    "http://exemple.fr:8443/a@b, exemple.fr",
    "https://paul@exemple.fr/, exemple.fr",
    "portail.exemple.fr/connexion, portail.exemple.fr",
    "portail.exemple.fr, portail.exemple.fr",
    "https://exemple.fr?mail=a@b.fr, exemple.fr",
    "android://Zm9v@fr.exemple.appli/, fr.exemple.appli",
    "https://exemple.fr, exemple.fr"
  })
  void isWhatLiesBetweenSchemeAndPath(String address, String host) {
    byte[] b = address.getBytes(UTF_8);
    int start = Hosts.start(b, 0, b.length);
    assertThat(new String(b, start, Hosts.end(b, start, b.length) - start, UTF_8)).isEqualTo(host);
  }
}
