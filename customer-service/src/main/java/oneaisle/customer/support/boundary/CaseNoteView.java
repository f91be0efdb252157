package oneaisle.customer.support.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.support.entity.CaseNote;

/** What staff tell each other. */
public record CaseNoteView(UUID id, String author, String text, Instant notedAt) {

  static CaseNoteView from(CaseNote note) {
    return new CaseNoteView(note.id(), note.author(), note.text(), note.notedAt());
  }
}
