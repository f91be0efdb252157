package oneaisle.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oneaisle.local.StackPorts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where everybody is to listen: an option, else an environment variable, else the usual port. */
final class PortChoice {

  private static final String WHERE =
      "%s. A port is chosen by its option or its variable ONEAISLE_PORT_….";

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

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  /** Refused where no stack could listen there. */
  StackPorts ports() {
    StackPorts chosen =
        new StackPorts(
            inventory, orders, customers, issuer, mail, smtp, database, broker, controller);
    chosen
        .fault()
        .ifPresent(
            fault -> {
              throw new ParameterException(command.commandLine(), WHERE.formatted(fault));
            });
    return chosen;
  }

  /** What somebody said where to listen, by option or environment variable, and is not so there. */
  List<String> otherThan(StackPorts running) {
    Map<String, Integer> there = running.byName();
    List<String> others = new ArrayList<>();
    ports()
        .byName()
        .forEach(
            (name, port) -> {
              if (isSaid(name) && !there.get(name).equals(port)) {
                others.add("%s %d".formatted(name, port));
              }
            });
    return others;
  }

  private boolean isSaid(String name) {
    return command.commandLine().getParseResult().hasMatchedOption("--port-" + name)
        || System.getenv("ONEAISLE_PORT_" + name.toUpperCase(Locale.ROOT)) != null;
  }

  /** The same choice as options for another launcher. */
  static List<String> asArguments(StackPorts ports) {
    return List.of(
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
