package oneaisle.inventory.importing.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.inventory.importing.entity.ItemRow;
import oneaisle.inventory.importing.entity.LocationRow;
import oneaisle.inventory.importing.entity.StockRow;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.stock.entity.StockKey;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private final ImportReport report = new ImportReport();

  @Test
  void columns_are_found_by_name_in_any_order_among_others() throws IOException {
    List<StockRow> rows =
        stock(
            "\uFEFFsku, on_hand ,remark,location,safety_stock\nA,3,\"x, \"\"y\"\"\",LDN,1\n\n B ,4,,LDN, 0 \n");
    assertThat(rows)
        .containsExactly(
            new StockRow(2, new StockKey("LDN", "A"), 3, 1),
            new StockRow(4, new StockKey("LDN", "B"), 4, 0));
    assertThat(report.rejected()).isZero();
  }

  @Test
  void a_header_that_lacks_a_column_names_it() {
    assertThatThrownBy(() -> stock("location;sku;on_hand;safety_stock\nLDN;A;1;0\n"))
        .isInstanceOf(MissingColumn.class)
        .hasMessageContaining("location, sku, on_hand, safety_stock");
    assertThatThrownBy(() -> stock("location,sku,on_hand\n")).hasMessageContaining("safety_stock");
    assertThatThrownBy(() -> stock("")).isInstanceOf(MissingColumn.class);
  }

  @Test
  void a_bad_row_rejects_no_other() throws IOException {
    List<StockRow> rows =
        stock(
            "location,sku,on_hand,safety_stock\n"
                + "LDN,A,1,0\nLDN,B,many,0\nLDN,C,-1,0\nLDN,,1,0\nLDN,D,1\nLDN,e,1,0\nLDN,F,1,0,9\nLDN,G,2,0\n");
    assertThat(rows).extracting(row -> row.key().sku()).containsExactly("A", "G");
    assertThat(report.rejectedRows())
        .extracting(RejectedRow::line)
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(report.rejectedRows().get(0).reason()).contains("on_hand");
    assertThat(report.rejectedRows().get(3).reason()).contains("3 fields");
  }

  @Test
  void all_rejected_rows_are_counted_and_the_first_hundred_listed() throws IOException {
    stock("location,sku,on_hand,safety_stock\n" + "LDN,A,x,0\n".repeat(250));
    assertThat(report.rejected()).isEqualTo(250);
    assertThat(report.rejectedRows()).hasSize(100);
  }

  @Test
  void a_quote_that_is_never_closed_ends_the_file_and_not_the_service() throws IOException {
    List<StockRow> rows =
        stock(
            "location,sku,on_hand,safety_stock\nLDN,A,1,0\nLDN,\"B,1,0\n"
                + "LDN,C,1,0\n".repeat(20_000));
    assertThat(rows).hasSize(1);
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void an_item_may_have_a_gtin_and_then_one_whose_last_digit_checks() throws IOException {
    List<ItemRow> rows = new ArrayList<>();
    String csv =
        "sku,gtin,name,category,unit_price,currency\n"
            + "A,3002738536964,Globe,,0.85,GBP\nB,,Ball,,1,GBP\nC,12345,Cup,,1,GBP\nD,,Dart,,1.234,GBP\nE,,Egg,,1,XXY\n"
            + "F,,Fan,,-1,GBP\nG,4006381333932,Glue,,1,GBP\nH,,Ha\u0000t,,1,GBP\nI,,Ink,,1,gbp\n";
    try (CsvRows csvRows =
        new CsvRows(new ByteArrayInputStream(csv.getBytes(UTF_8)), ItemRow.COLUMNS)) {
      csvRows.forEachBatch(ItemRow::read, report, rows::addAll);
    }
    assertThat(rows).extracting(ItemRow::sku).containsExactly("A", "B");
    assertThat(rows.get(1).details().gtin()).isNull();
    assertThat(report.rejectedRows())
        .extracting(RejectedRow::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("gtin " + Gtin.MESSAGE),
            reason -> assertThat(reason).contains("more decimals than GBP"),
            reason -> assertThat(reason).contains("ISO 4217"),
            reason -> assertThat(reason).contains("unit_price"),
            reason -> assertThat(reason).isEqualTo("gtin " + Gtin.WRONG_CHECK_DIGIT),
            reason -> assertThat(reason).isEqualTo("name " + PlainText.MESSAGE),
            reason -> assertThat(reason).contains("ISO 4217"));
  }

  @Test
  void a_header_that_names_a_column_twice_is_refused() throws IOException {
    assertThatThrownBy(() -> stock("location,sku,on_hand,safety_stock,on_hand\nLDN,A,1,0,2\n"))
        .isInstanceOf(RepeatedColumn.class)
        .hasMessageContaining("on_hand");
    assertThat(stock("location,sku,on_hand,safety_stock,,\nLDN,A,1,0,,\n")).hasSize(1);
  }

  @Test
  void a_number_has_the_digits_of_no_other_script() throws IOException {
    assertThat(stock("location,sku,on_hand,safety_stock\nLDN,A,\u0665,0\nLDN,B,\uff15,0\n"))
        .isEmpty();
    assertThat(report.rejectedRows().get(0).reason()).contains("on_hand must be a whole number");
    assertThat(report.rejected()).isEqualTo(2);
  }

  @Test
  void a_location_needs_a_place_a_zone_and_hours_that_can_be_read() throws IOException {
    List<LocationRow> rows = new ArrayList<>();
    String header =
        "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,opening_hours\n";
    String csv =
        header
            + "S1,Soho,STORE,,London,,W1,GB,51.5,-0.13,Europe/London,,Mo-Fr 08:00-20:00; PH off\n"
            + "S2,Mars,STORE,,,,,,91,0,Europe/London,,24/7\n"
            + "S3,Zone,STORE,,,,,,51,0,Europe/Camelot,,24/7\n"
            + "S4,Hours,STORE,,,,,,51,0,Europe/London,,whenever\n"
            + "S5,Type,KIOSK,,,,,,51,0,Europe/London,,24/7\n";
    try (CsvRows csvRows =
        new CsvRows(new ByteArrayInputStream(csv.getBytes(UTF_8)), LocationRow.COLUMNS)) {
      csvRows.forEachBatch(LocationRow::read, report, rows::addAll);
    }
    assertThat(rows).extracting(LocationRow::code).containsExactly("S1");
    assertThat(report.rejectedRows()).extracting(RejectedRow::line).containsExactly(3L, 4L, 5L, 6L);
  }

  private List<StockRow> stock(String csv) throws IOException {
    List<StockRow> rows = new ArrayList<>();
    try (CsvRows csvRows =
        new CsvRows(new ByteArrayInputStream(csv.getBytes(UTF_8)), StockRow.COLUMNS)) {
      csvRows.forEachBatch(StockRow::read, report, rows::addAll);
    }
    return rows;
  }
}
