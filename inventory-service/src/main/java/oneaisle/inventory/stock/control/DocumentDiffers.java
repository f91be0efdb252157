package oneaisle.inventory.stock.control;

import oneaisle.shared.problem.Refusal;

/** The document was booked before, and said something else. */
public class DocumentDiffers extends Refusal {
  public DocumentDiffers(String location, String document) {
    super(
        Kind.RULE,
        "The document "
            + document
            + " was booked at "
            + location
            + " with other content. A correction of it is a document of its own.");
    with("location", location);
    with("document", document);
  }
}
