package oneaisle.shared.http;

import java.util.Map;

/**
 * How the platform serves every OneAisle application; each {@code Application} answers these as its
 * properties.
 */
public final class RestSettings {

  private RestSettings() {}

  /**
   * Without the platform's own description of routes, because the OpenAPI document is the one there
   * is; without its own JSON providers, which would take turns with {@link
   * oneaisle.shared.json.JsonBody} and write other fields; and without validating what the
   * container validates as well, since every resource is a bean of its.
   */
  public static Map<String, Object> properties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.disableJsonBinding", true,
        "jersey.config.beanValidation.disable.server", true,
        "jersey.config.jsonFeature", "JsonBody");
  }
}
