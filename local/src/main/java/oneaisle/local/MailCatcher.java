package oneaisle.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes every mail by SMTP, delivers none, and shows them on a page and as JSON. Forgets them when
 * it stops.
 */
public final class MailCatcher extends HttpPart {

  private static final Comparator<StoredMessage> NEWEST_FIRST =
      Comparator.comparing(StoredMessage::getReceivedDate)
          .thenComparing(StoredMessage::getUid)
          .reversed();

  private final Path log;
  private final int smtpPort;
  private GreenMail smtp;

  public MailCatcher(Path folder, int webPort, int smtpPort) {
    super(webPort);
    this.log = folder.resolve("mail.log");
    this.smtpPort = smtpPort;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    requireFreePorts();
    smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    super.start();
    smtp.start();
  }

  @Override
  public synchronized void stop() {
    super.stop();
    if (smtp != null) {
      smtp.stop();
      smtp = null;
    }
  }

  public int smtpPort() {
    return smtpPort;
  }

  /** All mails to the address, newest first; all mails when the address is null. */
  public synchronized List<CaughtMail> mails(String to) {
    if (smtp == null) {
      return List.of();
    }
    return smtp.getManagers().getImapHostManager().getAllMessages().stream()
        .sorted(NEWEST_FIRST)
        .map(MailCatcher::read)
        .filter(mail -> to == null || mail.isTo(to))
        .toList();
  }

  /** The same, asked over HTTP: for those who live in another process than the catcher. */
  public List<CaughtMail> read(String to) {
    URI uri =
        URI.create(url() + "/api/messages?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    try (InputStream json = uri.toURL().openStream()) {
      return Json.MAPPER.readValue(json, new TypeReference<List<CaughtMail>>() {});
    } catch (IOException e) {
      throw new StackFailure("the mail catcher does not answer; see ./oneaisle status", e);
    }
  }

  public synchronized void forgetAll() {
    try {
      if (smtp != null) {
        smtp.purgeEmailFromAllMailboxes();
      }
    } catch (FolderException e) {
      throw new IllegalStateException("the caught mails cannot be deleted", e);
    }
  }

  private static CaughtMail read(StoredMessage stored) {
    try {
      var message = stored.getMimeMessage();
      return new CaughtMail(
          message.getMessageID(),
          addresses(message.getFrom()),
          addresses(message.getAllRecipients()),
          message.getSubject() == null ? "" : message.getSubject(),
          text(message).strip(),
          stored.getReceivedDate().toInstant().toString());
    } catch (MessagingException e) {
      throw new IllegalStateException("a caught mail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a caught mail cannot be read", e);
    }
  }

  private static String addresses(Address[] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses)
            .map(
                address ->
                    address instanceof InternetAddress mail
                        ? mail.getAddress()
                        : address.toString())
            .collect(Collectors.joining(", "));
  }

  /** The plain text; the first part that has some. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        texts.add(text(inner));
      }
      return texts.stream().filter(text -> !text.isBlank()).findFirst().orElse("");
    }
    return content instanceof String text ? text : "";
  }

  @Override
  protected Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /" -> new Reply(200, "text/html; charset=utf-8", page());
      case "GET /api/messages" -> Reply.json(200, mails(request.query().get("to")));
      case "DELETE /api/messages" -> {
        forgetAll();
        yield new Reply(204, "text/plain", "");
      }
      default ->
          Reply.json(404, Map.of("error", "there is only GET /, GET and DELETE /api/messages"));
    };
  }

  private String page() {
    StringBuilder html = new StringBuilder(head());
    List<CaughtMail> mails = mails(null);
    if (mails.isEmpty()) {
      html.append("<p>No mail yet.</p>\n");
    }
    for (CaughtMail mail : mails) {
      html.append(
          """
          <article>
          <h2>%s</h2>
          <dl><dt>from</dt><dd>%s</dd><dt>to</dt><dd>%s</dd><dt>at</dt><dd>%s</dd></dl>
          <pre>%s</pre>
          </article>
          """
              .formatted(
                  escaped(mail.subject()),
                  escaped(mail.from()),
                  escaped(mail.to()),
                  escaped(mail.receivedAt()),
                  escaped(mail.text())));
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String head() {
    try (InputStream page = MailCatcher.class.getResourceAsStream("/mail/page.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the mail page is missing", e);
    }
  }

  /** Whoever can send a mail writes these texts, so nothing in them may become markup. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<Integer> ports() {
    return List.of(port(), smtpPort);
  }

  @Override
  public List<String> portNames() {
    return List.of("mail", "smtp");
  }

  @Override
  public Path log() {
    return log;
  }
}
