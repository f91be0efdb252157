package oneaisle.customer.profile.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person.
 *
 * <p>A record may begin as a placeholder: an event names a customer whom nobody has registered here
 * yet. Whoever registers that id later fills it in, and all that happened meanwhile is already
 * there.
 *
 * <p>{@code canonicalId} is the record that speaks for this person; it is this record itself as
 * long as it has not been merged into another. Facts keep the id they arrived with.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id private UUID id;

  @Column(name = "canonical_id")
  private UUID canonicalId;

  private String name;
  private String language;
  private boolean placeholder;

  @Column(name = "registered_at")
  private Instant registeredAt;

  /**
   * Counts changes of the record itself; unlike the version it stands still while orders are
   * linked.
   */
  private long revision;

  private long sequence;

  @Version private long version;

  @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
  private List<Identifier> identifiers = new ArrayList<>();

  protected Customer() {}

  private Customer(UUID id, String name, String language, boolean placeholder, Instant now) {
    this.id = id;
    this.canonicalId = id;
    this.name = name;
    this.language = language;
    this.placeholder = placeholder;
    this.registeredAt = now;
    this.revision = 1;
  }

  public static Customer registered(UUID id, String name, String language, Instant now) {
    return new Customer(id, name, language, false, now);
  }

  /** A record for an id or an identifier that came with an order; who it is may turn out later. */
  public static Customer placeholder(UUID id, String language, Instant now) {
    return new Customer(id, null, language, true, now);
  }

  /** Fills a placeholder in. */
  public void register(String name, String language, Instant now) {
    if (!placeholder) throw new CustomerExists(id);
    this.name = name;
    this.language = language;
    this.placeholder = false;
    this.registeredAt = now;
    revision++;
  }

  /** Changes what is given and keeps what is null. */
  public void change(String name, String language) {
    if (name != null) {
      this.name = name;
      this.placeholder = false;
    }
    if (language != null) this.language = language;
    revision++;
  }

  /**
   * Adds an identifier, or verifies one the record already has; taking a verification back is not
   * this method's business.
   */
  public Identifier know(IdentifierValue known, boolean verified, UUID identifierId, Instant now) {
    Optional<Identifier> held = held(known);
    if (held.isEmpty() && count(known.type()) >= known.type().most())
      throw new TooManyIdentifiers(known.type());
    Identifier identifier =
        held.orElseGet(() -> added(new Identifier(identifierId, this, known, now)));
    boolean changes = held.isEmpty() || (verified && !identifier.isVerified());
    if (verified) identifier.verify(now);
    if (changes) revision++;
    return identifier;
  }

  public boolean knows(IdentifierValue known, boolean verified) {
    return held(known).filter(identifier -> !verified || identifier.isVerified()).isPresent();
  }

  /** The address that surely is theirs; of several the one verified last. */
  public Optional<String> verifiedEmail() {
    return identifiers.stream()
        .filter(identifier -> identifier.type() == IdentifierType.EMAIL && identifier.isVerified())
        .max(Comparator.comparing(Identifier::verifiedAt))
        .map(Identifier::value);
  }

  /** The number of the next event of this customer. */
  public long nextSequence() {
    return ++sequence;
  }

  private Optional<Identifier> held(IdentifierValue known) {
    return identifiers.stream().filter(identifier -> identifier.is(known)).findFirst();
  }

  private long count(IdentifierType type) {
    return identifiers.stream().filter(identifier -> identifier.type() == type).count();
  }

  private Identifier added(Identifier identifier) {
    identifiers.add(identifier);
    return identifier;
  }

  public UUID id() {
    return id;
  }

  public UUID canonicalId() {
    return canonicalId;
  }

  public String name() {
    return name;
  }

  public String language() {
    return language;
  }

  public boolean isPlaceholder() {
    return placeholder;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public long revision() {
    return revision;
  }

  public List<Identifier> identifiers() {
    return identifiers.stream().sorted(Comparator.comparing(Identifier::addedAt)).toList();
  }
}
