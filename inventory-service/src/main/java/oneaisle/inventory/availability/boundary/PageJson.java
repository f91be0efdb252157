package oneaisle.inventory.availability.boundary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import oneaisle.inventory.availability.control.FindArticle.Offer;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.shared.json.Json;

/**
 * A page of {@link AvailabilityView}s as JSON, byte for byte what the mapper writes, several times
 * faster: what is the same in every page is encoded once. Pages of fifty are asked for more often
 * than anything else, and writing them cost more than working them out.
 */
final class PageJson {

  private static final byte[] ITEMS = ascii("{\"items\":[");
  private static final byte[] SKU = ascii("{\"sku\":");
  private static final byte[] AVAILABLE = ascii(",\"available\":");
  private static final byte[] INCOMING = ascii(",\"incoming\":");
  private static final byte[] ENOUGH_AT = ascii(",\"enoughAt\":");
  private static final byte[] CONFIDENCE = ascii(",\"confidence\":");
  private static final byte[] READY_AT = ascii(",\"readyAt\":");
  private static final byte[] NONE = ascii("null");
  private static final byte[] DISTANCE = ascii(",\"distanceKm\":");
  private static final byte[] AS_OF = ascii(",\"asOf\":");
  private static final byte[] NEXT = ascii("],\"nextCursor\":");
  private static final byte[][] HUNDREDTHS = hundredths();

  private byte[] text = new byte[12_000];
  private int length;

  private PageJson() {}

  /**
   * @param nextCursor null on the last page
   */
  static byte[] of(
      String sku,
      List<Offer> offers,
      boolean withDistance,
      Instant asOf,
      Instant now,
      String nextCursor) {
    PageJson json = new PageJson();
    byte[] quotedSku = Json.bytes(sku);
    byte[] quotedAsOf = Json.bytes(asOf);
    json.add(ITEMS);
    for (int i = 0; i < offers.size(); i++) {
      if (i > 0) json.add((byte) ',');
      json.add(SKU);
      json.add(quotedSku);
      json.item(offers.get(i), withDistance, now);
      json.add(AS_OF);
      json.add(quotedAsOf);
      json.add((byte) '}');
    }
    json.add(NEXT);
    json.add(nextCursor == null ? NONE : Json.bytes(nextCursor));
    json.add((byte) '}');
    return Arrays.copyOf(json.text, json.length);
  }

  private void item(Offer offer, boolean withDistance, Instant now) {
    Availability availability = offer.availability();
    add(offer.store().codeAndName());
    add(AVAILABLE);
    number(availability.available());
    add(INCOMING);
    number(availability.incoming());
    add(ENOUGH_AT);
    add(availability.enoughAt() == null ? NONE : Json.bytes(availability.enoughAt()));
    add(CONFIDENCE);
    add(HUNDREDTHS[(int) Math.round(availability.confidence() * 100)]);
    add(READY_AT);
    add(availability.available() > 0 ? offer.store().readyAtJson(now) : NONE);
    if (!withDistance) return;
    add(DISTANCE);
    thousandths(Math.round(offer.distanceKm() * 1_000));
  }

  /** As Java writes a double: no zeros at the end, but one digit behind the point. */
  private void thousandths(long thousandths) {
    number(thousandths / 1_000);
    int rest = (int) (thousandths % 1_000);
    add((byte) '.');
    add((byte) ('0' + rest / 100));
    if (rest % 100 == 0) return;
    add((byte) ('0' + rest / 10 % 10));
    if (rest % 10 != 0) add((byte) ('0' + rest % 10));
  }

  private void number(long value) {
    if (value < 0 || value > 9) add(ascii(Long.toString(value)));
    else add((byte) ('0' + value));
  }

  private void add(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, text, length, more.length);
    length += more.length;
  }

  private void add(byte one) {
    room(1);
    text[length++] = one;
  }

  private void room(int more) {
    if (length + more > text.length) text = Arrays.copyOf(text, 2 * text.length + more);
  }

  private static byte[][] hundredths() {
    byte[][] texts = new byte[101][];
    for (int i = 0; i <= 100; i++) texts[i] = ascii(Double.toString(i / 100.0));
    return texts;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
