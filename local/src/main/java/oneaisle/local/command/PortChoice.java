package oneaisle.local.command;

import oneaisle.local.StackPorts;
import picocli.CommandLine.Option;

/** Where everybody is to listen: an option, else an environment variable, else the usual port. */
final class PortChoice {

  @Option(
      names = "--port-inventory",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_INVENTORY:-8081}",
      description = "Inventory API, ${DEFAULT-VALUE}.")
  int inventory;

  @Option(
      names = "--port-orders",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_ORDERS:-8082}",
      description = "Orders API, ${DEFAULT-VALUE}.")
  int orders;

  @Option(
      names = "--port-customers",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_CUSTOMERS:-8083}",
      description = "Customers API, ${DEFAULT-VALUE}.")
  int customers;

  @Option(
      names = "--port-issuer",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_ISSUER:-8084}",
      description = "Token issuer, ${DEFAULT-VALUE}.")
  int issuer;

  @Option(
      names = "--port-mail",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_MAIL:-8085}",
      description = "Page of caught mails, ${DEFAULT-VALUE}.")
  int mail;

  @Option(
      names = "--port-smtp",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_SMTP:-8086}",
      description = "Mail catcher, ${DEFAULT-VALUE}.")
  int smtp;

  @Option(
      names = "--port-database",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_DATABASE:-8087}",
      description = "MariaDB, ${DEFAULT-VALUE}.")
  int database;

  @Option(
      names = "--port-broker",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_BROKER:-8088}",
      description = "Kafka, ${DEFAULT-VALUE}.")
  int broker;

  @Option(
      names = "--port-controller",
      paramLabel = "PORT",
      defaultValue = "${env:ONEAISLE_PORT_CONTROLLER:-8089}",
      description = "Kafka's controller, ${DEFAULT-VALUE}.")
  int controller;

  StackPorts ports() {
    return new StackPorts(
        inventory, orders, customers, issuer, mail, smtp, database, broker, controller);
  }

  /** The same choice as options for another launcher. */
  static java.util.List<String> asArguments(StackPorts ports) {
    return java.util.List.of(
        "--port-inventory=" + ports.inventory(),
        "--port-orders=" + ports.orders(),
        "--port-customers=" + ports.customers(),
        "--port-issuer=" + ports.issuer(),
        "--port-mail=" + ports.mail(),
        "--port-smtp=" + ports.smtp(),
        "--port-database=" + ports.database(),
        "--port-broker=" + ports.broker(),
        "--port-controller=" + ports.controller());
  }
}
