package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

  @TempDir Path folder;
  private MailCatcher catcher;

  @BeforeEach
  void start() {
    List<Integer> ports = Ports.free(2);
    catcher = new MailCatcher(folder, ports.get(0), ports.get(1));
    catcher.start();
  }

  @AfterEach
  void stop() {
    catcher.stop();
  }

  @Test
  void mails_are_listed_newest_first_and_by_recipient() throws Exception {
    send("sam@example.org", "first", "Grüße");
    send("sue@example.org", "other", "x");
    send("sam@example.org", "second", "y");

    assertThat(catcher.read("sam@example.org"))
        .extracting(CaughtMail::subject)
        .containsExactly("second", "first");
    assertThat(catcher.read("SAM@example.org").get(1).text()).isEqualTo("Grüße");
    assertThat(catcher.mails(null)).hasSize(3);
  }

  @Test
  void what_a_mail_says_never_becomes_markup() throws Exception {
    send("sam@example.org", "<script>alert(1)</script>", "<img src=x onerror=\"alert('1')\">");
    String page = request("GET", "/");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;")
        .doesNotContain("<script")
        .doesNotContain("<img");
  }

  @Test
  void all_mails_can_be_forgotten() throws Exception {
    send("sam@example.org", "first", "x");
    request("DELETE", "/api/messages");
    assertThat(request("GET", "/api/messages")).isEqualTo("[]");
  }

  private String request(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(catcher.url() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private void send(String to, String subject, String text) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("shop@oneaisle.example"));
    message.setRecipients(Message.RecipientType.TO, to);
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }
}
