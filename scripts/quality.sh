# Sourced by the measuring scripts: builds the quality module and runs one of its classes where the caller stands:
# quality CLASS [ARGUMENT]…
quality_home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$quality_home/scripts/java-25.sh"
quality() {
  (cd "$quality_home" && ./mvnw -q -pl quality -am -Dmaven.test.skip -Dspotless.check.skip \
    package dependency:build-classpath -Dmdep.outputFile=target/classpath.txt)
  "$JAVA_HOME/bin/java" -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    ${PREVENIR_JAVA_OPTIONS:-} -cp "$quality_home/quality/target/classes:$(cat "$quality_home/quality/target/classpath.txt")" \
    "fr.prevenir.quality.$1" "${@:2}"
}
