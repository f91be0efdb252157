package oneaisle.local;

import java.time.Duration;

/** Hears what happens while a stack starts and stops; may be called from several threads. */
public interface StackListener {

  /** Hears nothing. */
  StackListener SILENT =
      new StackListener() {
        @Override
        public void starting(Part part) {}

        @Override
        public void ready(Part part, Duration took) {}

        @Override
        public void stopped(Part part) {}
      };

  void starting(Part part);

  void ready(Part part, Duration took);

  void stopped(Part part);
}
