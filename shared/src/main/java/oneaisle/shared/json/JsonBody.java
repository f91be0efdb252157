package oneaisle.shared.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import oneaisle.shared.problem.InvalidInput;

/**
 * Request bodies in, answers out, by {@link Json#strict()}; what is wrong with a body is said with
 * a JSON pointer.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json", "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      var mapper = Json.strict();
      Object read = mapper.readValue(body, mapper.constructType(generic));
      if (read == null) throw new InvalidInput("", "a JSON object is required");
      return read;
    } catch (JsonParseException e) {
      throw new InvalidInput("", "is not JSON: " + e.getOriginalMessage() + where(e));
    } catch (UnrecognizedPropertyException e) {
      throw new InvalidInput(
          pointer(e), "is not a known field; known are " + e.getKnownPropertyIds());
    } catch (MismatchedInputException e) {
      throw new InvalidInput(pointer(e), wrongType(e));
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof WrongField wrong)
        throw new InvalidInput(pointer(e) + "/" + wrong.field(), wrong.getMessage());
      throw new InvalidInput(pointer(e), why(e));
    } catch (JsonProcessingException e) {
      throw new InvalidInput("", "is not JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.strict().writeValueAsBytes(value));
  }

  /** Text and streams keep their own readers and writers. */
  private static boolean isOurs(Class<?> type) {
    return type != String.class
        && type != byte[].class
        && !InputStream.class.isAssignableFrom(type)
        && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
  }

  /** Without the place in our own reading of it that Jackson adds to its messages. */
  private static String why(JsonMappingException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String why =
        cause instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : cause.getMessage();
    return why == null ? "cannot be read" : why;
  }

  private static String wrongType(MismatchedInputException e) {
    if (e.getTargetType() == null) return e.getOriginalMessage();
    if (e.getTargetType().isEnum()) {
      Object[] allowed = e.getTargetType().getEnumConstants();
      return "must be one of " + java.util.Arrays.toString(allowed);
    }
    if (e.getTargetType().isRecord()) return "must be an object";
    return "cannot be read as " + e.getTargetType().getSimpleName();
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                "/"
                    + (step.getFieldName() != null
                        ? step.getFieldName()
                        : String.valueOf(step.getIndex())))
        .collect(Collectors.joining());
  }

  private static String where(JsonParseException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
