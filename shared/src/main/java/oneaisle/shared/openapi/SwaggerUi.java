package oneaisle.shared.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * {@code /openapi-ui/}: the service's own OpenAPI document in Swagger UI, all files from inside the
 * service.
 */
@WebServlet("/openapi-ui/*")
public class SwaggerUi extends HttpServlet {

  private static final Pattern FILE = Pattern.compile("/[A-Za-z0-9.-]+\\.(css|js|png)");
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "png", "image/png");

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>OneAisle API</title>
          <link rel="stylesheet" href="swagger-ui.css">
        </head>
        <body>
          <div id="ui"></div>
          <script src="swagger-ui-bundle.js"></script>
          <script>SwaggerUIBundle({url: 'openapi.yaml', dom_id: '#ui', persistAuthorization: true});</script>
        </body>
      </html>
      """;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = request.getPathInfo();
    if (file == null) {
      response.sendRedirect("/openapi-ui/");
    } else if (file.equals("/")) {
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write(PAGE.getBytes(UTF_8));
    } else if (file.equals("/openapi.yaml")) {
      send(loader().getResourceAsStream("META-INF/openapi.yaml"), "application/yaml", response);
    } else {
      String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
      send(FILE.matcher(file).matches() ? open(file) : null, type, response);
    }
  }

  private static void send(InputStream content, String type, HttpServletResponse response)
      throws IOException {
    if (content == null) {
      response.sendError(404);
      return;
    }
    try (content) {
      response.setContentType(type);
      content.transferTo(response.getOutputStream());
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static InputStream open(String file) throws IOException {
    Properties artifact = new Properties();
    try (InputStream pom =
        loader().getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      if (pom == null) return null;
      artifact.load(pom);
    }
    return loader()
        .getResourceAsStream(
            "META-INF/resources/webjars/swagger-ui/" + artifact.getProperty("version") + file);
  }
}
