# Sourced by ./pacta and ./test: finds what is needed to build and run, installs nothing.
# Each function prints what it found on standard output and returns 1 when there is nothing.

# The major version of the Java at $1, for example 25; nothing when it does not run. A JDK's release file says it without starting one.
java_major() {
  written=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null)
  if [ -n "$written" ]; then
    echo "$written"
    return
  fi
  "$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
}

# Candidate JDK homes, best first: JAVA_HOME, the one on PATH, then the usual folders of Linux, macOS and SDKMAN.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  if command -v javac >/dev/null 2>&1; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")"
  fi
  for home in ${PACTA_JDK_FOLDERS:-/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
      "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home}; do
    [ -d "$home" ] && echo "$home"
  done
}

# The first JDK (with a compiler) of version $1 or newer; with "exactly" as $2, of version $1.
find_jdk() {
  jdk_candidates | while IFS= read -r home; do
    [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home")
    [ -n "$major" ] || continue
    if [ "${2:-}" = exactly ]; then
      [ "$major" -eq "$1" ] && echo "$home" && break
    else
      [ "$major" -ge "$1" ] && echo "$home" && break
    fi
  done | grep . 
}
