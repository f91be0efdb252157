package oneaisle.customer.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import oneaisle.customer.channel.entity.Channel;
import oneaisle.customer.notification.control.TakeReceipt;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.customer.support.control.ReceiveMessage;
import oneaisle.customer.support.control.SenderClaim;
import oneaisle.customer.support.entity.Inbound;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;

/** The connectors' door: what customers write, and what became of what we wrote. */
@RequestScoped
@Path("/channels/{channel}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Signed
public class ChannelsResource {

  @Inject private ReceiveMessage receiveMessage;
  @Inject private TakeReceipt takeReceipt;
  @Inject private NormaliseIdentifier normaliseIdentifier;

  /**
   * Handed over again under the same external id, a message changes nothing and gets the same
   * answer.
   */
  @POST
  @Path("/messages")
  @PermitAll
  public InboundMessageView receive(
      @PathParam("channel") String channelName, @NotNull @Valid InboundMessageRequest request) {
    Channel channel = channel(channelName);
    SenderRequest from = request.from();
    IdentifierValue address =
        normaliseIdentifier
            .normalise(from.type(), from.value())
            .orElseThrow(() -> new InvalidInput("/from/value", "is not a valid " + from.type()));
    boolean proven = channel.proves(from.type(), from.verified());
    boolean verified = Boolean.TRUE.equals(from.verified());
    Inbound inbound =
        new Inbound(
            channel.pathName(),
            bare(request.externalId()),
            address.value(),
            blankToNull(request.name()),
            request.text(),
            blankToNull(request.subject()),
            blankToNull(request.orderNumber()),
            bare(request.inReplyTo()),
            request.sentAt());
    return InboundMessageView.from(
        receiveMessage.receive(inbound, new SenderClaim(address, proven, verified)));
  }

  @POST
  @Path("/receipts")
  @PermitAll
  public ReceiptView receipt(
      @PathParam("channel") String channelName, @NotNull @Valid ReceiptRequest request) {
    return ReceiptView.from(
        takeReceipt.take(
            channel(channelName).pathName(),
            bare(request.providerMessageId()),
            request.outcome().outcome(),
            request.reason()));
  }

  private static Channel channel(String name) {
    return Channel.named(name).orElseThrow(() -> new NotFound("channel", name));
  }

  /** Message-IDs come with and without their angle brackets. */
  private static String bare(String messageId) {
    return messageId == null ? null : messageId.replaceAll("^<|>$", "");
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
