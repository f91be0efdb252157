package oneaisle.system.goods;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV feed as a back office sends it.
 *
 * @param kind {@code locations}, {@code items} or {@code stock}
 */
public record Feed(String kind, String text) {

  public static Feed of(Store... stores) {
    return of(
        "locations",
        "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,"
            + "opening_hours",
        Arrays.stream(stores).map(Store::row));
  }

  public static Feed of(List<Article> articles) {
    return of(
        "items", "sku,gtin,name,category,unit_price,currency", articles.stream().map(Article::row));
  }

  /** So many of each of the articles in one store. */
  public static Feed stock(Store store, List<Article> articles, int onHand) {
    return of(
        "stock",
        "location,sku,on_hand,safety_stock",
        articles.stream().map(article -> store.code() + "," + article.sku() + "," + onHand + ",0"));
  }

  /** This feed with the rows of another one of its kind. */
  public Feed and(Feed other) {
    String rows = other.text.substring(other.text.indexOf('\n') + 1);
    return new Feed(kind, text + rows);
  }

  private static Feed of(String kind, String header, Stream<String> rows) {
    return new Feed(
        kind, Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n")));
  }
}
