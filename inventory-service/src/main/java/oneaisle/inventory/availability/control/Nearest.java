package oneaisle.inventory.availability.control;

import java.util.Arrays;
import java.util.List;

/** Keeps the first few of many locations: by two numbers, then by code. */
final class Nearest {

  private final Store[] stores;
  private final double[] first;
  private final double[] second;
  private int size;

  Nearest(int most) {
    stores = new Store[most];
    first = new double[most];
    second = new double[most];
  }

  /** False where one with this first number would not be among them. */
  boolean takes(double first) {
    return size < stores.length || first <= this.first[size - 1];
  }

  void offer(Store store, double first, double second) {
    if (size == stores.length && !isBefore(store, first, second, size - 1)) return;
    int at = size < stores.length ? size++ : size - 1;
    while (at > 0 && isBefore(store, first, second, at - 1)) {
      this.stores[at] = this.stores[at - 1];
      this.first[at] = this.first[at - 1];
      this.second[at] = this.second[at - 1];
      at--;
    }
    this.stores[at] = store;
    this.first[at] = first;
    this.second[at] = second;
  }

  private boolean isBefore(Store store, double first, double second, int other) {
    if (first != this.first[other]) return first < this.first[other];
    if (second != this.second[other]) return second < this.second[other];
    return store.code().compareTo(stores[other].code()) < 0;
  }

  List<Store> stores() {
    return Arrays.asList(stores).subList(0, size);
  }

  double first(int at) {
    return first[at];
  }

  int size() {
    return size;
  }
}
