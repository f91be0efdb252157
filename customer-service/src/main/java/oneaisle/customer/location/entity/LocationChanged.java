package oneaisle.customer.location.entity;

import jakarta.validation.constraints.NotNull;

/** Event of the inventory service: how a location is now. */
public record LocationChanged(
    @NotNull String code, @NotNull String name, @NotNull String timeZone) {}
