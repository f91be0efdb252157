package oneaisle.local.command;

import java.util.concurrent.Callable;
import oneaisle.local.Console;
import oneaisle.local.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./oneaisle token sam}. */
@Command(name = "token", description = "Prints an access token, good for an hour.")
public final class TokenCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "USER",
      description =
          "sam, sue (shoppers), ava (Soho), ben (Camden), max (manager), ida (support agent),"
              + " root (admin)")
  String user;

  @Override
  public Integer call() {
    TokenIssuer issuer = new Workplace().running().issuer();
    new Console().line(issuer.token(user));
    return 0;
  }
}
