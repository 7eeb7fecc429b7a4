# Sourced by the launchers: finds a JDK 25 or newer and sets JAVA_HOME to it.
java_major() {
  local release="$1/release" version
  [ -x "$1/bin/javac" ] && [ -r "$release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

find_java_25() {
  local candidate on_path=""
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${PREVENIR_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && java_major "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_java_25); then
  echo "Prévenir needs a JDK 25 or newer: install one (for instance Eclipse Temurin 25), or name it in PREVENIR_JAVA_HOME. — Prévenir a besoin d'un JDK 25 ou plus récent : installez-le, ou indiquez-le dans PREVENIR_JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
