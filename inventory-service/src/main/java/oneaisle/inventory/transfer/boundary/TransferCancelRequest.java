package oneaisle.inventory.transfer.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason for those who wait for it
 */
public record TransferCancelRequest(@NotBlank @Size(max = 200) String reason) {}
