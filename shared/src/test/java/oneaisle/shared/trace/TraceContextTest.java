package oneaisle.shared.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

  private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void continues_the_trace_with_a_span_of_its_own() {
    TraceContext here = TraceContext.continuing(GIVEN);
    assertThat(here.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(here.spanId()).isNotEqualTo("b7ad6b7169203331");
    assertThat(TraceContext.parse(here.traceparent())).contains(here);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void what_is_not_a_traceparent_begins_a_new_trace(String wrong) {
    assertThat(TraceContext.parse(wrong)).isEmpty();
    assertThat(TraceContext.parse(TraceContext.continuing(wrong).traceparent())).isPresent();
  }

  @Test
  void only_a_caller_who_samples_the_trace_has_its_steps_recorded() {
    assertThat(recorded(GIVEN)).isTrue();
    assertThat(recorded(GIVEN.replaceAll("01$", "03"))).isTrue();
    assertThat(recorded(GIVEN.replaceAll("01$", "02"))).isFalse();
    assertThat(recorded(null)).isFalse();
    assertThat(TraceContext.isRecorded()).isFalse();
  }

  private static boolean recorded(String traceparent) {
    TraceContext.enter(TraceContext.continuing(traceparent));
    try {
      return TraceContext.isRecorded();
    } finally {
      TraceContext.leave();
    }
  }
}
