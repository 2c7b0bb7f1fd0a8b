# Sourced by ./run and ./test: exports JAVA_HOME of a JDK 25 or newer, or says in one line what is missing.
# Nothing for a folder that does not say; no failure either, the caller runs with -e.
jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

found=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    [ "${version:-0}" -ge 25 ] && found=$home && break
done
[ -n "$found" ] || { echo "Swapbay needs a JDK 25 or newer: install one under /usr/lib/jvm or set JAVA_HOME." >&2; exit 1; }
command -v mvn >/dev/null || { echo "Swapbay needs Maven: apt-get install maven" >&2; exit 1; }

export JAVA_HOME=$found
export PATH="$JAVA_HOME/bin:$PATH"
# Maven 3.8 runs on this JDK; these two keep its own libraries quiet.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
export VAADIN_USAGE_STATS_ENABLED=false
