package oneaisle.order.pos.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import oneaisle.order.pos.control.ImportTally.RejectedRow;
import oneaisle.shared.money.Money;
import oneaisle.shared.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesFeedTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String HEADER =
      "sale_id,location,register,sold_at,line,sku,quantity,unit_price,currency,loyalty_id\n";
  private static final String GOOD = "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50,GBP,L-1\n";

  private static final Set<String> STORES = Set.of("LDN-SOHO", "LDN-CAMDEN");

  private final ImportTally tally = new ImportTally();
  private final List<SoldSale> sales = new ArrayList<>();

  private void read(String csv) {
    read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] feed) {
    new SalesFeed(NOW, STORES::contains, tally, sales::add)
        .read(new ByteArrayInputStream(feed), null);
  }

  @Test
  void rows_that_follow_each_other_are_one_sale_with_the_time_of_the_first() {
    read(
        HEADER
            + GOOD
            + "1,LDN-SOHO,R1,2026-11-21T09:27:00Z,2,CAP,-1,9,GBP,L-1\n"
            + "2,LDN-SOHO,R1,2026-11-21T09:30:00+01:00,1,CAP,1,9.00,GBP,\n");
    assertThat(sales).hasSize(2);
    SoldSale first = sales.get(0);
    assertThat(first.soldAt()).isEqualTo("2026-11-21T09:26:00Z");
    assertThat(first.loyaltyId()).isEqualTo("L-1");
    assertThat(first.lines()).extracting(SoldLine::quantity).containsExactly(2, -1);
    assertThat(first.lines()).extracting(SoldLine::row).containsExactly(2L, 3L);
    assertThat(first.lines().get(1).unitPrice()).isEqualTo(Money.of("9.00", "GBP"));
    assertThat(sales.get(1).loyaltyId()).as("a guest").isNull();
    assertThat(sales.get(1).soldAt()).isEqualTo("2026-11-21T08:30:00Z");
    assertThat(tally.rejectedCount()).isZero();
  }

  @Test
  void a_header_that_names_a_column_twice_is_refused() {
    assertThatThrownBy(() -> read(HEADER.replace("loyalty_id", "loyalty_id,quantity") + GOOD))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("quantity more than once");
  }

  @Test
  void columns_may_come_in_any_order_with_others_between_them() {
    read(
        "loyalty_id,currency,unit_price,remark,quantity,sku,line,sold_at,register,location,sale_id\r\n"
            + ",GBP,12.50,\"a, b\",2,TEE,1,2026-11-21T09:26:00Z,R1,LDN-SOHO,1\r\n");
    assertThat(sales).hasSize(1);
  }

  @Test
  void columns_without_a_name_at_the_end_of_a_spreadsheet_are_passed_over() {
    read(HEADER.replace("\n", ",,\n") + GOOD.replace("\n", ",,\n"));
    assertThat(tally.rejectedRows()).isEmpty();
    assertThat(sales).hasSize(1);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        ",LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50,GBP,     | sale_id is missing",
        "1,,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50,GBP,            | location is missing",
        "1,LDN SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50,GBP,    | location is not valid",
        "1,LDN-SOHO,,2026-11-21T09:26:00Z,1,TEE,2,12.50,GBP,      | register is missing",
        "1,LDN-SOHO,R1,yesterday,1,TEE,2,12.50,GBP,               | sold_at must be a time",
        "1,LDN-SOHO,R1,2026-11-21 09:26,1,TEE,2,12.50,GBP,        | sold_at must be a time",
        "1,LDN-SOHO,R1,2028-01-01T09:26:00Z,1,TEE,2,12.50,GBP,    | between 1990 and tomorrow",
        "1,LDN-SOHO,R1,+999999999-01-01T09:26:00Z,1,TEE,2,1,GBP,  | between 1990 and tomorrow",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,0,TEE,2,12.50,GBP,    | line must be at least 1",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,,2,12.50,GBP,       | sku is missing",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,0,12.50,GBP,    | quantity must be",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,100001,1,GBP,   | quantity must be",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,1.5,12.50,GBP,  | quantity is not valid",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,-1,GBP,       | unit_price is not valid",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,1e9,GBP,      | unit_price is not valid",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,1.005,GBP,    | more decimals",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50,XQX,    | currency is not one",
        "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,1,TEE,2,12.50         | has 8 columns"
      })
  void a_malformed_row_is_named_and_rejects_no_other(String row, String reason) {
    read(HEADER + row + "\n" + GOOD);
    assertThat(tally.rejectedRows()).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(tally.rejectedRows().get(0).reason()).contains(reason);
    assertThat(sales).hasSize(1);
  }

  @Test
  void one_bad_line_of_a_sale_leaves_the_others_a_fact() {
    read(
        HEADER
            + GOOD
            + "1,LDN-SOHO,R1,2026-11-21T09:26:00Z,2,,1,9,GBP,\n"
            + GOOD.replace(",1,TEE", ",3,TEE"));
    assertThat(sales).hasSize(1);
    assertThat(sales.get(0).lines()).extracting(SoldLine::line).containsExactly(1, 3);
    assertThat(tally.rejectedRows()).extracting(RejectedRow::line).containsExactly(3L);
  }

  @Test
  void a_packed_feed_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
    }
    read(packed.toByteArray());
    assertThat(sales).hasSize(1);
  }

  @Test
  void a_packed_feed_that_breaks_off_is_refused_after_what_could_be_read() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    for (int length : new int[] {3, 30, whole.length - 4})
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
          .as("%s bytes", length)
          .isInstanceOf(InvalidInput.class);
    whole[whole.length - 6] ^= 1; // its checksum
    assertThatThrownBy(() -> read(whole)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_is_no_such_feed_is_refused_as_a_whole() {
    for (String feed :
        List.of(
            "",
            "\n",
            "hello",
            "sale_id,location\n1,LDN-SOHO\n",
            "{\"sales\":[]}",
            "\"" + "x".repeat(100_000))) {
      assertThatThrownBy(() -> read(feed)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void where_the_csv_itself_breaks_the_rows_before_it_count() {
    read(HEADER + GOOD + "2,\"LDN-SOHO" + "x".repeat(100_000));
    assertThat(sales).hasSize(1);
    assertThat(tally.rejectedCount()).isEqualTo(1);
  }

  @Test
  void rows_of_another_store_are_rejected_where_only_one_is_meant() {
    new SalesFeed(NOW, STORES::contains, tally, sales::add)
        .read(
            new ByteArrayInputStream((HEADER + GOOD).getBytes(StandardCharsets.UTF_8)),
            "LDN-CAMDEN");
    assertThat(sales).isEmpty();
    assertThat(tally.rejectedRows().get(0).reason()).contains("LDN-CAMDEN");
  }

  @Test
  void rows_of_a_store_that_nobody_knows_are_rejected() {
    read(HEADER + GOOD.replace("LDN-SOHO", "NOPE") + GOOD);
    assertThat(sales).hasSize(1);
    assertThat(tally.rejectedRows().get(0).reason()).isEqualTo("there is no location NOPE");
  }

  @Test
  void a_sale_too_large_to_hold_comes_in_pieces_that_lose_nothing() {
    StringBuilder feed = new StringBuilder(HEADER);
    for (int line = 1; line <= 5_000; line++)
      feed.append(GOOD.replace(",1,TEE", "," + line + ",TEE"));
    read(feed.toString());
    assertThat(sales).hasSize(3);
    assertThat(sales.stream().mapToInt(sale -> sale.lines().size()).sum()).isEqualTo(5_000);
  }
}
