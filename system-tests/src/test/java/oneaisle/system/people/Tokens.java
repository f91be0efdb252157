package oneaisle.system.people;

import java.util.List;
import oneaisle.local.TokenDraft;
import oneaisle.system.stack.TheStack;

/** Good tokens for made-up people. */
public final class Tokens {

  private Tokens() {}

  public static String shopper(String name, String customerId) {
    return draft(name, "shopper").customerId(customerId).sign();
  }

  /** Somebody who works in the stores: an associate, or a manager. */
  public static String staff(String role, String name, List<String> stores) {
    return draft(name, role).locations(stores).sign();
  }

  /** Somebody whose role is bound neither to a customer nor to a store. */
  public static String office(String role, String name) {
    return draft(name, role).sign();
  }

  public static TokenDraft draft(String name, String role) {
    return TheStack.get().issuer().draft(name).roles(role);
  }
}
