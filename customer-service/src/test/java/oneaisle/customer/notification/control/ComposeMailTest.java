package oneaisle.customer.notification.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.notification.entity.MailTemplate;
import oneaisle.customer.notification.entity.NotificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeMailTest {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000f");

  private final ComposeMail compose = new ComposeMail("OneAisle <shop@oneaisle.example>");

  @ParameterizedTest
  @CsvSource({
    "ORDER_CONFIRMED,en",
    "ORDER_CONFIRMED,de",
    "PICKUP_READY,en",
    "PICKUP_READY,de",
    "PICKUP_CODE,en",
    "PICKUP_CODE,de",
    "ORDER_CANCELLED,en",
    "ORDER_CANCELLED,de",
    "COLLECTED,en",
    "COLLECTED,de"
  })
  void every_template_is_filled_completely(NotificationKind kind, String language) {
    Mail mail = compose.compose(draft(kind, language, "Sam"), "7KQ2M9XW");
    assertThat(mail.subject()).contains("7KQ2M-9XWB9").doesNotContain("{", "}");
    assertThat(mail.text()).contains("Sam").doesNotContain("{", "}");
  }

  @Test
  void a_ready_mail_tells_code_store_and_until_when_by_the_stores_clock() {
    Mail mail = compose.compose(draft(NotificationKind.PICKUP_READY, "en", "Sam"), "7KQ2M9XW");
    assertThat(mail.text())
        .contains("code: 7KQ2-M9XW\n", "OneAisle Soho", "Saturday, 28 November 2026, 18:00");
    Mail german = compose.compose(draft(NotificationKind.PICKUP_READY, "de-AT", "Sam"), "7KQ2M9XW");
    assertThat(german.text()).contains("Samstag, 28. November 2026, 18:00 Uhr");
  }

  @ParameterizedTest
  @CsvSource({"en,is back in stock", "de,ist wieder da"})
  void who_waits_for_an_article_is_told_which_and_where(String language, String back) {
    Mail mail = compose.compose(draft(NotificationKind.BACK_IN_STOCK, language, "Sam"), "");
    assertThat(mail.subject()).isEqualTo("Tee white " + back);
    assertThat(mail.text()).contains("Sam", "Tee white", "OneAisle Soho").doesNotContain("{", "}");
  }

  @Test
  void a_language_without_templates_gets_english() {
    assertThat(compose.compose(draft(NotificationKind.COLLECTED, "fr", ""), "").text())
        .startsWith("Hello,");
  }

  @Test
  void the_message_id_is_the_notifications_so_a_second_try_is_the_same_message() {
    Draft draft = draft(NotificationKind.COLLECTED, "en", "Sam");
    assertThat(compose.compose(draft, "").messageId()).isEqualTo(ID + "@oneaisle.example");
    assertThat(compose.compose(draft, "").messageId())
        .isEqualTo(compose.compose(draft, "").messageId());
  }

  @Test
  void a_name_cannot_smuggle_anything_in() {
    Mail mail =
        compose.compose(draft(NotificationKind.COLLECTED, "en", "<b>{{code}}</b> $1\\"), "secret");
    assertThat(mail.html()).doesNotContain("<b>").contains("&lt;b&gt;{{code}}&lt;/b&gt; $1\\");
    assertThat(mail.text()).contains("<b>{{code}}</b> $1\\").doesNotContain("secret");
  }

  @Test
  void a_subject_is_one_line_whatever_is_filled_in() {
    MailTemplate template =
        MailTemplate.parse("Subject: Order {{number}}\nTime-Format: HH:mm\n\ntext", Locale.ENGLISH);
    assertThat(template.subject(Map.of("number", "1\r\nBcc: all@example.org")))
        .isEqualTo("Order 1 Bcc: all@example.org");
  }

  @Test
  void a_template_that_asks_for_something_unknown_is_noticed() {
    MailTemplate template =
        MailTemplate.parse("Subject: x\nTime-Format: HH:mm\n\n{{nmae}}", Locale.ENGLISH);
    assertThatThrownBy(() -> template.text(Map.of())).hasMessageContaining("nmae");
  }

  private static Draft draft(NotificationKind kind, String language, String name) {
    return new Draft(
        ID,
        kind,
        1,
        "sam@example.org",
        language,
        name,
        "7KQ2M-9XWB9",
        "OneAisle Soho",
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-11-28T17:00:00Z"),
        "12.50 GBP",
        UUID.randomUUID(),
        "Tee white",
        null,
        null,
        null);
  }
}
