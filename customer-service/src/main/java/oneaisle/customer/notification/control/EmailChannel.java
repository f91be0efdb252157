package oneaisle.customer.notification.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Sends mail by SMTP, many by one connection while there are many. One address that is refused says
 * nothing about the server, so it does not open the circuit.
 */
@ApplicationScoped
public class EmailChannel {

  private static final String CONNECT_MILLIS = "3000";
  private static final String ANSWER_MILLIS = "8000";

  /** Servers that count stop at a hundred or later. */
  private static final int MOST_BY_ONE_CONNECTION = 50;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.host")
  private String host;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.port")
  private int port;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.from")
  private String from;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "oneaisle.smtp.starttls", defaultValue = "false")
  private boolean startTls;

  private Session session;
  private final Queue<Line> idle = new ConcurrentLinkedQueue<>();

  /** A connection, and how many messages it has taken. */
  private record Line(Transport connection, int sent) {}

  /** Once: a session looks through all jars for its providers. Safe for many threads. */
  @PostConstruct
  void open() {
    session = session();
    // else each part of each mail does
    System.setProperty(
        StreamProvider.class.getName(), session.getStreamProvider().getClass().getName());
  }

  /**
   * @throws AddressRefused never to be tried again
   * @throws MailNotSent to be tried again later
   */
  @Timeout(20_000)
  @CircuitBreaker(
      requestVolumeThreshold = 4,
      failureRatio = 0.75,
      delay = 2_000,
      skipOn = AddressRefused.class)
  public void send(Mail mail) {
    try {
      MimeMessage message = message(mail);
      message.saveChanges();
      send(message);
    } catch (SendFailedException e) {
      throw refusalIn(e)
          .<RuntimeException>map(code -> new AddressRefused(code, e))
          .orElseGet(() -> new MailNotSent(e));
    } catch (MessagingException e) {
      throw new MailNotSent(e);
    }
  }

  /** Nothing is to be sent for now, so no connection is kept. */
  @PreDestroy
  public void hangUp() {
    Line line;
    while ((line = idle.poll()) != null) close(line.connection());
  }

  /** By a connection that sent before, if the server still has it. */
  private void send(MimeMessage message) throws MessagingException {
    Line line = line();
    boolean sent = false;
    try {
      line.connection().sendMessage(message, message.getAllRecipients());
      sent = true;
    } finally {
      if (sent && line.sent() + 1 < MOST_BY_ONE_CONNECTION)
        idle.add(new Line(line.connection(), line.sent() + 1));
      else close(line.connection());
    }
  }

  private Line line() throws MessagingException {
    Line kept = idle.poll();
    if (kept != null && kept.connection().isConnected()) return kept;
    if (kept != null) close(kept.connection());
    Transport connection = session.getTransport("smtp");
    connection.connect();
    return new Line(connection, 0);
  }

  private static void close(Transport connection) {
    try {
      connection.close();
    } catch (MessagingException gone) {
      // it is closed, whatever the other side thinks of it
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = new OwnMessageId(session, mail.messageId());
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", mail.inReplyTo() == null ? "auto-generated" : "no");
    if (mail.inReplyTo() != null) message.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    return Session.getInstance(properties, user.map(this::authenticator).orElse(null));
  }

  private Authenticator authenticator(String name) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(name, password.orElse(""));
      }
    };
  }

  /** The SMTP code of a permanent refusal (5xx) of the recipient. */
  private static Optional<Integer> refusalIn(MessagingException failure) {
    for (Exception e = failure;
        e instanceof MessagingException nested;
        e = nested.getNextException()) {
      if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500) {
        return Optional.of(refused.getReturnCode());
      }
    }
    return Optional.empty();
  }

  /**
   * A message whose Message-ID is ours, so that two tries of one notification are one message to
   * the world.
   */
  private static final class OwnMessageId extends MimeMessage {

    private final String messageId;

    OwnMessageId(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + ">");
    }
  }
}
