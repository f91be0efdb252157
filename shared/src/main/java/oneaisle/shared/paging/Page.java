package oneaisle.shared.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} of them
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {

  /**
   * Cuts a page out of one row more than asked for.
   *
   * @param rows up to {@code limit + 1} rows, in order
   * @param key what the next page starts after, taken from the last row shown
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> key) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? key.apply(shown.get(limit - 1)).encoded() : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
