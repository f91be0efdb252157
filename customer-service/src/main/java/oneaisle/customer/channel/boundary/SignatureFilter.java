package oneaisle.customer.channel.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import oneaisle.customer.channel.control.VerifySignature;
import oneaisle.customer.channel.entity.Channel;
import oneaisle.customer.channel.entity.Signature;
import oneaisle.shared.problem.NotFound;

/** Checks the signature over the bytes as they came, before anybody reads anything into them. */
@Signed
@Provider
@Priority(Priorities.ENTITY_CODER)
public class SignatureFilter implements ContainerRequestFilter {

  @Inject private VerifySignature verifySignature;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String name = request.getUriInfo().getPathParameters().getFirst("channel");
    Channel channel = Channel.named(name).orElseThrow(() -> new NotFound("channel", name));
    byte[] body = request.getEntityStream().readAllBytes();
    verifySignature.verify(channel, request.getHeaderString(Signature.HEADER), body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }
}
