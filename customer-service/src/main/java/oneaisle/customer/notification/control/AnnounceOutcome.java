package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.NotificationFailed;
import oneaisle.customer.notification.entity.NotificationQueued;
import oneaisle.customer.notification.entity.NotificationSent;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.outbox.Outbox;

/** Tells the timeline and the other services what became of notifications. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AnnounceOutcome {

  private static final Map<Outcome, EntryKind> ENTRIES =
      new EnumMap<>(
          Map.of(
              Outcome.SENT, EntryKind.NOTIFICATION_SENT,
              Outcome.DELIVERED, EntryKind.NOTIFICATION_DELIVERED,
              Outcome.READ, EntryKind.NOTIFICATION_READ,
              Outcome.FAILED, EntryKind.NOTIFICATION_FAILED,
              Outcome.SUPPRESSED, EntryKind.NOTIFICATION_SUPPRESSED));

  @Inject private Timeline timeline;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  public void announce(Notification notification) {
    announce(List.of(notification));
  }

  public void announce(List<Notification> settled) {
    List<Outbox.Entry> events = new ArrayList<>();
    for (Notification notification : settled) {
      EntryKind kind = ENTRIES.get(notification.outcome());
      if (kind != null) note(notification, kind);
      Record event = event(notification);
      if (event != null)
        events.add(
            new Outbox.Entry(notification.id().toString(), notification.nextSequence(), event));
    }
    outbox.addAll(events);
  }

  private void note(Notification notification, EntryKind kind) {
    timeline.add(
        notification.id(),
        kind,
        notification.customerId(),
        notification.orderId(),
        clock.instant(),
        details(notification));
  }

  private static Record event(Notification notification) {
    return switch (notification.outcome()) {
      case QUEUED -> NotificationQueued.of(notification);
      case SENT -> NotificationSent.of(notification);
      case FAILED, SUPPRESSED -> NotificationFailed.of(notification);
      case DELIVERED, READ -> null;
    };
  }

  private static Map<String, String> details(Notification notification) {
    Map<String, String> details = new TreeMap<>();
    details.put("notificationId", notification.id().toString());
    details.put("kind", notification.kind().name());
    details.put("channel", notification.channel());
    if (notification.sku() != null) details.put("sku", notification.sku());
    if (notification.location() != null) details.put("location", notification.location());
    if (notification.reason() != null) details.put("reason", notification.reason());
    return details;
  }
}
