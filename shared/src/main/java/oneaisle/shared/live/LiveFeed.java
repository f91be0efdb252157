package oneaisle.shared.live;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one stream tells of.
 *
 * @param <K> names a thing that changes
 */
public interface LiveFeed<K> {

  /**
   * The list to follow now. Empty while there is none to rely on; another one than before makes
   * every stream tell everything again.
   */
  Optional<RecentChanges<K>> changes();

  /** Whether this stream's reader wants to hear of it. */
  boolean concerns(K name);

  /** Whether it stands for so much that the reader is to be told everything again. */
  boolean isSweeping(K name);

  /**
   * Everything the reader wants to hear of as it is now, in pieces of bearable size; false where
   * there is nothing to rely on any more.
   */
  boolean everything(Consumer<Object> piece);

  /** One thing as it is now. */
  Object now(K name);

  /** What is said with nothing new: until when the reader has heard all. */
  Object standing();
}
