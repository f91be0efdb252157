package oneaisle.shared.kafka;

/** Header names of the CloudEvents 1.0 Kafka protocol binding, binary content mode. */
public final class CloudEventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";

  /** Extension "sequence": the number of the event among those of its subject. */
  public static final String SEQUENCE = "ce_sequence";

  /** Extension "distributed tracing". */
  public static final String TRACEPARENT = "ce_traceparent";

  public static final String CONTENT_TYPE = "content-type";

  private CloudEventHeaders() {}
}
