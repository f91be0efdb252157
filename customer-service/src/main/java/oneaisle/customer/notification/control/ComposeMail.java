package oneaisle.customer.notification.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oneaisle.customer.notification.entity.MailTemplate;
import oneaisle.customer.notification.entity.NotificationKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes a mail from its template, in the customer's language or in English where there is none in
 * theirs.
 */
@ApplicationScoped
public class ComposeMail {

  private static final String FALLBACK = "en";

  private final Map<String, MailTemplate> templates = new ConcurrentHashMap<>();
  private String domain;

  protected ComposeMail() {}

  /**
   * @param from the shop's sender; its domain is the domain of our Message-IDs
   */
  @Inject
  public ComposeMail(@ConfigProperty(name = "oneaisle.smtp.from") String from) {
    this.domain = from.replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
  }

  /**
   * @param code the code that fetches the goods; empty where the kind carries none
   */
  public Mail compose(Draft draft, String code) {
    String messageId = draft.notificationId() + "@" + domain;
    if (draft.kind() == NotificationKind.CASE_REPLY) {
      String html = MailTemplate.html(draft.text());
      return new Mail(
          messageId, draft.to(), draft.subject(), draft.text(), html, draft.inReplyTo());
    }
    MailTemplate template = template(draft.kind(), draft.language());
    Map<String, String> values =
        Map.of(
            "greetedName",
            draft.name().isEmpty() ? "" : " " + draft.name(),
            "number",
            draft.orderNumber(),
            "store",
            draft.store(),
            "total",
            draft.total(),
            "code",
            inGroups(code),
            "article",
            draft.article(),
            "pickupBy",
            draft.pickupBy() == null ? "" : template.time(draft.pickupBy(), draft.zone()));
    String text = template.text(values);
    return new Mail(
        messageId,
        draft.to(),
        template.subject(values),
        text,
        MailTemplate.html(text),
        draft.inReplyTo());
  }

  /** {@code 4TX9-K2MB}: as people read it out and type it. */
  private static String inGroups(String code) {
    return code.replaceAll("(?<=\\G.{4})(?=.)", "-");
  }

  private MailTemplate template(NotificationKind kind, String language) {
    String spoken = language.split("-")[0];
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return templates.computeIfAbsent(
        name + "." + spoken,
        key -> {
          String file = read(key);
          if (file != null) return MailTemplate.parse(file, Locale.forLanguageTag(spoken));
          return MailTemplate.parse(read(name + "." + FALLBACK), Locale.forLanguageTag(FALLBACK));
        });
  }

  private static String read(String name) {
    try (InputStream file = ComposeMail.class.getResourceAsStream("/templates/" + name + ".txt")) {
      return file == null ? null : new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
