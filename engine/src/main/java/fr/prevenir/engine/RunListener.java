package fr.prevenir.engine;

/// Takes the events of a run. Called from several threads; it must be quick and safe for them.
@FunctionalInterface
public interface RunListener {
  void on(RunEvent event);
}
