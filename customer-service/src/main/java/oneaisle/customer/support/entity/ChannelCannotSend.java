package oneaisle.customer.support.entity;

import java.util.List;
import oneaisle.shared.problem.Refusal;

/** Nothing goes out on this channel. */
public class ChannelCannotSend extends Refusal {
  public ChannelCannotSend(String channel, List<String> sending) {
    super(Kind.RULE, "Nothing can be sent on the channel " + channel + ".");
    with("sendingChannels", sending);
  }
}
