package oneaisle.local.demo;

import oneaisle.local.Console;
import oneaisle.local.Stack;

/** One purchase through every channel, from the search to the support agent's screen. */
public final class Journey {

  private final Storyteller story;

  public Journey(Stack stack, Console console) {
    this.story = new Storyteller(stack, console);
  }

  /** Plays it; throws with a sentence at the first step that does not go as told. */
  public void play() {
    Purchase purchase = new Purchase();
    new FindStores(story).play();
    new PlaceOrder(story, purchase).play();
    new PickOrder(story, purchase).play();
    new FetchOrder(story, purchase).play();
    new BuyAtTill(story, purchase).play();
    new AskSupport(story, purchase).play();
    story.chapter("That was one purchase on every channel");
    story.tell("./oneaisle check proves that all databases still agree.");
  }
}
