package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.customer.support.entity.CaseNote;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/** Staff tell each other something about a case, also after it is closed. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class NoteInCase {

  @Inject private Cases cases;
  @Inject private Clock clock;

  public CaseNote note(UUID caseId, String text, String author) {
    CaseNote note = new CaseNote(Ids.next(), cases.find(caseId), author, text, clock.instant());
    cases.add(note);
    return note;
  }
}
