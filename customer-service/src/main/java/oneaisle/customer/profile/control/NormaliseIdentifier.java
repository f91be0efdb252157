package oneaisle.customer.profile.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings what people write into the one form in which two that mean the same are equal: e-mail
 * addresses trimmed and in lower case with the domain in ASCII, phone numbers in E.164, everything
 * else trimmed.
 */
@ApplicationScoped
public class NormaliseIdentifier {

  private static final int LONGEST = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{1,189}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST + "}");

  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
  private String region;

  protected NormaliseIdentifier() {}

  /**
   * @param region where a phone number without a country code is dialled
   */
  @Inject
  public NormaliseIdentifier(@ConfigProperty(name = "oneaisle.phone.region") String region) {
    this.region = region;
  }

  /** Empty where the text cannot be one of that type. */
  public Optional<IdentifierValue> normalise(IdentifierType type, String text) {
    if (type == null || text == null || text.length() > 2 * LONGEST) return Optional.empty();
    Optional<String> normal =
        switch (type) {
          case EMAIL -> email(text.strip());
          case PHONE -> phone(text.strip());
          default -> Optional.of(text.strip()).filter(value -> PRINTABLE.matcher(value).matches());
        };
    return normal.map(value -> new IdentifierValue(type, value));
  }

  private static Optional<String> email(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) return Optional.empty();
    String localPart = text.substring(0, at).toLowerCase(Locale.ROOT);
    String domain = ascii(text.substring(at + 1).toLowerCase(Locale.ROOT));
    boolean valid =
        LOCAL_PART.matcher(localPart).matches()
            && !localPart.startsWith(".")
            && !localPart.endsWith(".")
            && !localPart.contains("..")
            && DOMAIN.matcher(domain).matches();
    return valid ? Optional.of(localPart + "@" + domain) : Optional.empty();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private Optional<String> phone(String text) {
    try {
      PhoneNumber number = phones.parse(text, region);
      return phones.isValidNumber(number)
          ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
