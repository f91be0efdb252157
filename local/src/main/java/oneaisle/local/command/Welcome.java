package oneaisle.local.command;

import oneaisle.local.Console;
import oneaisle.local.StackPorts;

/** What a person wants to know when everything runs. */
final class Welcome {

  private final Console console;
  private final StackPorts ports;

  Welcome(Console console, StackPorts ports) {
    this.console = console;
    this.ports = ports;
  }

  void print() {
    console.line(
        """

        %s
          Inventory API   http://127.0.0.1:%d/openapi-ui/
          Orders API      http://127.0.0.1:%d/openapi-ui/
          Customers API   http://127.0.0.1:%d/openapi-ui/
          Mail            http://127.0.0.1:%d/
          Token issuer    http://127.0.0.1:%d/.well-known/openid-configuration

        %s
          ./oneaisle demo                 a purchase on every channel, step by step
          ./oneaisle status               what runs, where, and how much memory it takes
          ./oneaisle check                prove that stock, orders and events agree
          curl -s http://127.0.0.1:%d/inventory/v1/availability/TEE-WHT-M
          curl -s -H "Authorization: Bearer $(./oneaisle token ava)" http://127.0.0.1:%d/orders/v1/stores/LDN-SOHO/pickups

        ./oneaisle down stops everything; the data stay.\
        """
            .formatted(
                console.bold("OneAisle runs."),
                ports.inventory(),
                ports.orders(),
                ports.customers(),
                ports.mail(),
                ports.issuer(),
                console.bold("Try"),
                ports.inventory(),
                ports.orders()));
  }
}
