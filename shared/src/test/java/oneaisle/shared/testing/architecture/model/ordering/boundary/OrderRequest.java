package oneaisle.shared.testing.architecture.model.ordering.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.shared.money.Money;

/** A request with all that may be in one: each component is boxed and bounded. */
public record OrderRequest(
    @NotNull UUID id,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,
    @Size(max = 10) Map<@Size(max = 20) String, @Size(max = 200) String> notes,
    @Size(max = 200) String greeting,
    @DecimalMax("100") BigDecimal discountPercent,
    Money tip,
    Instant wantedAt,
    Channel channel,
    Boolean gift,
    @Valid Address address) {

  public enum Channel {
    WEB,
    STORE
  }

  public record Line(
      @NotBlank @Size(max = 64) String sku, @NotNull @Min(1) @Max(999) Integer quantity) {}

  public record Address(@Size(max = 100) String city) {}
}
