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

# Keycloak: sign-in with OpenID Connect against the real thing. Its distribution is an artifact of Maven Central.
keycloak_version=26.7.3
keycloak_home="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/keycloak-$keycloak_version"
if [ ! -x "$keycloak_home/bin/kc.sh" ] && [ "$install" = yes ]; then
  say "Fetching Keycloak $keycloak_version (180 MB, once)"
  mkdir -p "$(dirname "$keycloak_home")"
  mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz" \
    -DoutputDirectory="$(dirname "$keycloak_home")" -N
fi
if [ -x "$keycloak_home/bin/kc.sh" ]; then
  PACTA_KEYCLOAK_HOME=$keycloak_home
  export PACTA_KEYCLOAK_HOME
else
  skip "sign-in with a real Keycloak: $keycloak_home is not there and could not be fetched"
fi

# Chromium: the pages in a real browser.
find_chromium() {
  for name in "${PACTA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}
if ! find_chromium >/dev/null && [ "$install" = yes ] && command -v apt-get >/dev/null 2>&1; then
  say "Installing Chromium from the system's packages"
  { as_root apt-get -qq update && as_root apt-get -qq -y install chromium; } >/dev/null 2>&1
fi
if PACTA_CHROMIUM=$(find_chromium); then
  export PACTA_CHROMIUM
else
  skip "the pages in a browser: no Chromium (Debian: apt-get install chromium)"
fi

# The released JSON Schemas of the Open Data Contract Standard: our own definition is held against them. Two packages carry them as they were
# released, or with other words in a description: the standard's own one those up to 3.1.0, the reference tool that of 3.2.0, which the
# standard's own package relaxes. Tests that find none say so and are told apart.
standards="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/standards"
if [ ! -s "$standards/standards/odcs/schema/odcs-json-schema-v3.1.0.json" ] && [ "$install" = yes ]; then
  say "Fetching the released JSON Schemas of the Open Data Contract Standard (once)"
  python3 - "$standards/standards/odcs/schema" <<'PYTHON' || say "They could not be fetched; the tests that need them will say so"
import pathlib, subprocess, sys, tempfile, zipfile

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
own = "open_data_contract_standard/schema.json"
for version, package, name in (
    ("3.0.1", "open-data-contract-standard==3.0.2", own),
    ("3.0.2", "open-data-contract-standard==3.0.4", own),
    ("3.2.0", "datacontract-cli==1.2.8", "datacontract/schemas/odcs-3.2.0.schema.json"),
    ("3.1.0", "open-data-contract-standard==3.1.2", own),
):
    with tempfile.TemporaryDirectory() as download:
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", download, package]
        subprocess.run(pip, check=True)
        schema = zipfile.ZipFile(next(pathlib.Path(download).glob("*.whl"))).read(name)
        (folder / f"odcs-json-schema-v{version}.json").write_bytes(schema)
PYTHON
fi
PACTA_STANDARDS=$standards
export PACTA_STANDARDS

# The public JSON-Schema-Test-Suite, as the source archive of a Python package carries it: our evaluator of JSON Schema is held against
# its required cases. Where it cannot be had, its test says so and is told apart; the repository's own cases run in any case.
suite="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/json-schema-suite"
suite_of=jsonschema==4.26.0
if [ ! -s "$suite/tests/draft2020-12/unevaluatedProperties.json" ] && [ "$install" = yes ]; then
  say "Fetching the JSON-Schema-Test-Suite ($suite_of, once)"
  python3 - "$suite" "$suite_of" <<'PYTHON' || say "It could not be fetched; the test that needs it will say so"
import pathlib, subprocess, sys, tarfile, tempfile

folder, package = pathlib.Path(sys.argv[1]), sys.argv[2]
with tempfile.TemporaryDirectory() as download:
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", download, package]
    subprocess.run(pip, check=True)
    archive = tarfile.open(next(pathlib.Path(download).glob("*.tar.gz")))
    for member in archive.getmembers():
        path = pathlib.PurePosixPath(member.name).parts
        if member.isfile() and path[1:2] == ("json",) and path[2:3] in (("tests",), ("remotes",)) and ".." not in path:
            target = folder.joinpath(*path[2:])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.extractfile(member).read())
PYTHON
fi
PACTA_JSON_SCHEMA_SUITE=$suite
export PACTA_JSON_SCHEMA_SUITE

# Marquez's Python client: all of its calls are made to the collector. The package does not name pytz, which it imports.
marquez_home="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/marquez-python-0.50.0"
if [ ! -e "$marquez_home/ready" ] && [ "$install" = yes ] && command -v python3 >/dev/null 2>&1; then
  say "Installing marquez-python 0.50.0 into a folder of its own (once)"
  python3 -c 'import ensurepip' 2>/dev/null || { as_root apt-get -qq update && as_root apt-get -qq -y install python3-venv; } >/dev/null 2>&1
  if python3 -m venv "$marquez_home" && "$marquez_home/bin/pip" install -q marquez-python==0.50.0 pytz; then touch "$marquez_home/ready"; fi
fi
if [ -e "$marquez_home/ready" ]; then
  PACTA_MARQUEZ_PYTHON="$marquez_home/bin/python"
  export PACTA_MARQUEZ_PYTHON
else
  skip "Marquez's Python client against the collector: $marquez_home is not there and could not be made"
fi

# Pydantic, Great Expectations and Soda: what contracts are exported as is given to the packages that it is made for. sqlglot reads the SQL
# for databases. Confluent's client makes the calls of a schema registry.
exports_lock=config/export-tools.txt
exports_home="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/export-tools-$({ python3 --version 2>/dev/null; cat "$exports_lock"; } | cksum | cut -d ' ' -f 1)"
if [ ! -e "$exports_home/ready" ] && [ "$install" = yes ] && command -v python3 >/dev/null 2>&1; then
  say "Installing Pydantic, Great Expectations, Soda, sqlglot and Confluent's client into a folder of their own (once)"
  python3 -c 'import ensurepip' 2>/dev/null || { as_root apt-get -qq update && as_root apt-get -qq -y install python3-venv; } >/dev/null 2>&1
  if python3 -m venv "$exports_home" && "$exports_home/bin/pip" install -q --only-binary :all: -r "$exports_lock"; then touch "$exports_home/ready"; fi
fi
if [ -e "$exports_home/ready" ]; then
  PACTA_EXPORT_PYTHON="$exports_home/bin/python"
  export PACTA_EXPORT_PYTHON
else
  skip "exports by Pydantic, Great Expectations and Soda, SQL by sqlglot, and Confluent's client: $exports_home is not there and could not be made"
fi

# MariaDB: tables are checked in a real one, which the tests start as a process of their own in a temporary folder.
find_mariadbd() {
  for name in "${PACTA_MARIADBD:-}" mariadbd /usr/sbin/mariadbd /usr/libexec/mariadbd; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}
if ! find_mariadbd >/dev/null && [ "$install" = yes ] && command -v apt-get >/dev/null 2>&1; then
  say "Installing MariaDB from the system's packages"
  { as_root apt-get -qq update && as_root apt-get -qq -y install mariadb-server; } >/dev/null 2>&1
fi
if PACTA_MARIADBD=$(find_mariadbd); then
  export PACTA_MARIADBD
else
  skip "tables in a real MariaDB: no mariadbd (Debian: apt-get install mariadb-server)"
fi

# PySpark of the version that the Spark validators are tested with: the checks are called from Python, through its gateway.
pyspark_version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' pom.xml)
pyspark_home="${XDG_CACHE_HOME:-$HOME/.cache}/pacta/pyspark-$pyspark_version"
if [ ! -e "$pyspark_home/ready" ] && [ "$install" = yes ] && command -v python3 >/dev/null 2>&1; then
  say "Installing PySpark $pyspark_version into a folder of its own (510 MB, once)"
  python3 -c 'import ensurepip' 2>/dev/null || { as_root apt-get -qq update && as_root apt-get -qq -y install python3-venv; } >/dev/null 2>&1
  if python3 -m venv "$pyspark_home" && "$pyspark_home/bin/pip" install -q "pyspark==$pyspark_version"; then touch "$pyspark_home/ready"; fi
fi
if [ -e "$pyspark_home/ready" ]; then
  PACTA_PYSPARK_PYTHON="$pyspark_home/bin/python"
  export PACTA_PYSPARK_PYTHON
else
  skip "the Spark checks from Python: $pyspark_home is not there and could not be made"
fi
