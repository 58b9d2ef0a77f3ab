#!/bin/sh
# Called by Maven from the folder webapp/: `maven.sh build` makes the page, `maven.sh check` judges and tests its source.
set -eu

fail() {
  echo "webapp: $1" >&2
  echo "        $2" >&2
  exit 1
}

command -v node >/dev/null 2>&1 || fail "Node is needed to build the web UI, and there is none on PATH." \
  "Install Node 20.19 or newer (nodejs.org), or build without the page: mvn -Dskip.webapp=true ..."
command -v npm >/dev/null 2>&1 || fail "npm is needed to build the web UI; Node is here, npm is not." \
  "Install npm (it comes with Node from nodejs.org), or build without the page: mvn -Dskip.webapp=true ..."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  fail "Node $(node --version) is too old to build the web UI." "Install Node 20.19 or newer, or build without the page: mvn -Dskip.webapp=true ..."

page=target/classes/META-INF/resources
stamp=node_modules/.installed-lock

# The stamp is the lock file itself: another lock, or an install that did not end, installs again.
cmp -s package-lock.json "$stamp" || {
  npm ci --no-audit --no-fund --loglevel=error ||
    fail "npm ci failed; the reason is above." "Is the package registry reachable? 'npm ping' tells; 'npm config get registry' shows which one is asked."
  cp package-lock.json "$stamp"
}

case ${1:-} in
  build)
    if [ -f "$page/index.html" ] && [ -z "$(find src public config scripts index.html vite.config.ts package.json package-lock.json \
      -newer "$page/index.html" -print | head -n 1)" ]; then
      exit 0
    fi
    npm run --silent build
    ;;
  check) npm run --silent check ;;
  *) fail "unknown word '${1:-}'." "Say build or check." ;;
esac
