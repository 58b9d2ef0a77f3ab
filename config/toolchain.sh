# Sourced by ./pacta and ./test: finds what is needed to build and run, installs nothing.
# Each function prints what it found on standard output and returns 1 when there is nothing.

# The major version of the Java at $1, for example 25; nothing when it does not run. A JDK's release file says it without starting one.
java_major() {
  # In the shell itself: this runs before every command.
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*)
          written=${line#*\"}
          written=${written#1.}
          written=${written%%[!0-9]*}
          if [ -n "$written" ]; then
            echo "$written"
            return
          fi
          ;;
      esac
    done < "$1/release"
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

# Whether $1 is a JDK (with a compiler) of version $2 or newer; with "exactly" as $3, of version $2.
is_jdk() {
  [ -x "$1/bin/javac" ] || return 1
  major=$(java_major "$1")
  [ -n "$major" ] || return 1
  if [ "${3:-}" = exactly ]; then
    [ "$major" -eq "$2" ]
  else
    [ "$major" -ge "$2" ]
  fi
}

# The first JDK (with a compiler) of version $1 or newer; with "exactly" as $2, of version $1.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME" "$@"; then
    echo "$JAVA_HOME"
    return
  fi
  jdk_candidates | while IFS= read -r home; do
    is_jdk "$home" "$@" && echo "$home" && break
  done | grep . 
}
