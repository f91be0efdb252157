package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.ChannelSender;
import oneaisle.customer.support.entity.ChannelSenderKey;
import oneaisle.customer.support.entity.Direction;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.shared.persistence.SqlErrors;

/** What was said, and who speaks on which channel. */
@ApplicationScoped
public class CaseMessages {

  private static final int SHOWN = 200;

  @PersistenceContext private EntityManager entities;

  /** The message the channel has handed over before under this id. */
  public Optional<CaseMessage> received(String channel, String externalId) {
    return entities
        .createQuery(
            "SELECT m FROM CaseMessage m JOIN FETCH m.supportCase WHERE m.channel = :channel AND m.externalId = :id",
            CaseMessage.class)
        .setParameter("channel", channel)
        .setParameter("id", externalId)
        .getResultStream()
        .findFirst();
  }

  /** The case in which we said what this notification carried. */
  public Optional<SupportCase> carriedBy(UUID notificationId) {
    return entities
        .createQuery(
            "SELECT m.supportCase FROM CaseMessage m WHERE m.notificationId = :notification",
            SupportCase.class)
        .setParameter("notification", notificationId)
        .getResultStream()
        .findFirst();
  }

  /** The newest of a conversation, in the order in which they were said. */
  public List<CaseMessage> conversation(UUID caseId) {
    List<CaseMessage> newestFirst =
        entities
            .createQuery(
                "SELECT m FROM CaseMessage m WHERE m.supportCase.id = :case ORDER BY m.position DESC",
                CaseMessage.class)
            .setParameter("case", caseId)
            .setMaxResults(SHOWN)
            .getResultList();
    List<CaseMessage> conversation = new ArrayList<>(newestFirst);
    Collections.reverse(conversation);
    return conversation;
  }

  /** What the customer said last in a case. */
  public Optional<CaseMessage> lastFromCustomer(UUID caseId) {
    return entities
        .createQuery(
            "SELECT m FROM CaseMessage m WHERE m.supportCase.id = :case AND m.direction = :in ORDER BY m.position DESC",
            CaseMessage.class)
        .setParameter("case", caseId)
        .setParameter("in", Direction.IN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public Optional<ChannelSender> sender(String channel, IdentifierValue address) {
    return Optional.ofNullable(
        entities.find(ChannelSender.class, new ChannelSenderKey(channel, address)));
  }

  public void add(ChannelSender sender) {
    entities.persist(sender);
    flush();
  }

  public void add(CaseMessage message) {
    entities.persist(message);
    flush();
  }

  /**
   * Where another transaction took the same message, or met the same new sender, a moment earlier,
   * this one is to be run again: it will then find what the other has written.
   */
  private void flush() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e))
        throw new OptimisticLockException("Another transaction was first", e);
      throw e;
    }
  }
}
