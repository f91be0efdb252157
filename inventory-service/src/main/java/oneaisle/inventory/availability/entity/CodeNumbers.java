package oneaisle.inventory.availability.entity;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A number for every code, 0, 1, 2…, so that a row of millions holds an int instead of a text. A
 * number is never given to another code.
 */
public final class CodeNumbers {

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile String[] codes = new String[64];
  private int next;

  /** The code's number; a new one where it has none. */
  public int of(String code) {
    Integer known = numbers.get(code);
    return known != null ? known : add(code);
  }

  /** The code's number; -1 where it has none. */
  public int find(String code) {
    return numbers.getOrDefault(code, -1);
  }

  private synchronized int add(String code) {
    Integer known = numbers.get(code);
    if (known != null) return known;
    String[] grown = next < codes.length ? codes : Arrays.copyOf(codes, 2 * codes.length);
    grown[next] = code;
    codes = grown; // the write that other threads see, before anybody can ask for the number
    numbers.put(code, next);
    return next++;
  }

  public String code(int number) {
    return codes[number];
  }

  /** All numbers given so far are below. */
  public int limit() {
    return codes.length;
  }
}
