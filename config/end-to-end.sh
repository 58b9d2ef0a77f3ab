# Sourced by ./test: plays the demo with what was packaged, starts Pacta again on the same data, and opens its pages in a browser.
# Needs say and skip, the packaged rooms, and PACTA_CHROMIUM for the pages.

end_to_end() {
  folder=$(mktemp -d "${TMPDIR:-/tmp}/pacta-test.XXXXXX") || return 1
  port=$(free_port) || return 1
  say "The demo, from start to end"
  PACTA_BUILD=never ./pacta demo --exit --port "$port" --data "$folder/data" || { say "FAILED: ./pacta demo --exit"; return 1; }
  if [ -z "${PACTA_CHROMIUM:-}" ]; then
    rm -rf "$folder"
    return 0
  fi
  say "The pages in a browser"
  PACTA_BUILD=never ./pacta up --port "$port" --data "$folder/data" > "$folder/out" 2>&1 &
  server=$!
  pages_in_browser
  result=$?
  kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
  if [ "$result" -eq 0 ]; then rm -rf "$folder"; else say "What Pacta said: $folder/out"; fi
  return "$result"
}

# Waits for the line with the sign-in link, at most a minute.
pages_in_browser() {
  left=60
  until link=$(sed -n 's/^ *Sign in[^:]*: *\(http[^ ]*\).*/\1/p' "$folder/out" | head -n 1) && [ -n "$link" ]; do
    left=$((left - 1))
    if [ "$left" -eq 0 ] || ! kill -0 "$server" 2>/dev/null; then
      cat "$folder/out"
      say "FAILED: ./pacta up printed no sign-in link"
      return 1
    fi
    sleep 1
  done
  (cd webapp && PACTA_URL="http://127.0.0.1:$port" PACTA_SIGNIN="$link" npm run --silent e2e)
}

free_port() {
  for candidate in 18080 18180 18280 18380 18480; do
    "$JAVA_HOME/bin/java" config/FreePort.java "$candidate" 2>/dev/null && return 0
  done
  say "FAILED: no free port among 18080, 18180, 18280, 18380, 18480"
  return 1
}
