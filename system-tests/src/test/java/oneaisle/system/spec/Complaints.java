package oneaisle.system.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/** What is wrong with refusals: another status than expected, no problem document, undocumented. */
public final class Complaints {

  private Complaints() {}

  /** How an operation is to be called. */
  @FunctionalInterface
  public interface ToCall {
    Call of(Operation operation);
  }

  public static List<String> of(Stream<Operation> operations, ToCall call, int... expected) {
    return operations
        .map(operation -> of(operation, call.of(operation), expected))
        .flatMap(Optional::stream)
        .toList();
  }

  public static Optional<String> of(Operation operation, Call call, int... expected) {
    Answer answer = call.send();
    return of(answer, expected).or(() -> operation.whatIsUndocumented(answer));
  }

  public static Optional<String> of(Call call, int... expected) {
    return of(call.send(), expected);
  }

  private static Optional<String> of(Answer answer, int... expected) {
    if (Arrays.stream(expected).noneMatch(status -> status == answer.status())) {
      return Optional.of("expected " + Arrays.toString(expected) + " of " + answer);
    }
    return answer.whatIsWrongAsProblem().map(wrong -> wrong + ": " + answer);
  }
}
