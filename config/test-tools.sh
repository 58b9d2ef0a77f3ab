# Sourced by ./test: makes the tools of the tests available, or says what is missing. Needs say, skip and $install.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"; else return 1; fi
}

# Open Policy Agent: the tests of the decision logic and of the decision point over HTTP.
opa_version=v1.22.0
PATH="$PATH:$(go env GOPATH 2>/dev/null || echo "$HOME/go")/bin"
export PATH
if ! command -v opa >/dev/null 2>&1 && [ "$install" = yes ] && command -v go >/dev/null 2>&1; then
  say "Installing opa $opa_version with go install (some minutes, once)"
  go install "github.com/open-policy-agent/opa@$opa_version"
fi
if command -v opa >/dev/null 2>&1; then
  PACTA_OPA=$(command -v opa)
  export PACTA_OPA
else
  skip "decisions by a real OPA: no 'opa' on PATH (with Go: go install github.com/open-policy-agent/opa@$opa_version)"
fi
