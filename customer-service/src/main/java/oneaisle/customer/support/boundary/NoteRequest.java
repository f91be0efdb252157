package oneaisle.customer.support.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something for the other agents. */
public record NoteRequest(@NotBlank @Size(max = 10_000) String text) {}
