package oneaisle.inventory.transfer.control;

import oneaisle.inventory.transfer.entity.OpenTransfer;

/**
 * A transfer has been written in the current transaction; told within the service, for whoever
 * keeps a copy.
 */
public record TransferWritten(OpenTransfer transfer) {}
