package oneaisle.shared.service;

/**
 * Fired once, after configuration was checked and the schema migrated: loops, consumers and caches
 * start by observing it, so none of them ever meets a half-built database.
 */
public record Startup() {}
