# Sourced by ./test: builds the wheel of the Python package, and runs its linters and tests against the built command line. The
# environments lie in the cache, one for each lock file. Needs say, skip, as_root, $install and the packaged cli.

python_package() {
  if ! command -v python3 >/dev/null 2>&1 || ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    skip "the Python package: it is tested with Python 3.11 or newer, and there is none"
    return 0
  fi
  python_checks=$(python_environment checks) || { skip "the Python package: its tools are not there and could not be installed"; return 0; }
  say "The Python package"
  python_wheel=$(mktemp -d "${TMPDIR:-/tmp}/pacta-wheel.XXXXXX") || return 1
  (
    cd validators/python &&
      "$python_checks/bin/pip" wheel -q --no-deps --no-build-isolation --no-index -w "$python_wheel" . &&
      "$python_checks/bin/pip" install -q --no-deps --no-index --force-reinstall "$python_wheel"/*.whl &&
      "$python_checks/bin/ruff" check -q --no-cache . && "$python_checks/bin/ruff" format -q --no-cache --check . &&
      "$python_checks/bin/mypy" --no-error-summary --cache-dir "$python_checks/mypy" &&
      python_airflow "$python_wheel"/*.whl &&
      python_tests
  )
  result=$?
  rm -rf "$python_wheel"
  [ "$result" -eq 0 ] || say "FAILED: the Python package"
  [ -n "$(python_environment airflow)" ] || skip "the Python package in a real Airflow: it is not there and could not be installed"
  return "$result"
}

# The tests, those that start much on their own beside the others.
python_tests() {
  PYTHONDONTWRITEBYTECODE=1
  export PYTHONDONTWRITEBYTECODE
  "$python_checks/bin/python" -m pytest -p no:cacheprovider tests/test_airflow.py tests/test_dbt.py >"$python_wheel/beside" 2>&1 &
  beside=$!
  "$python_checks/bin/python" -m pytest -p no:cacheprovider --ignore tests/test_airflow.py --ignore tests/test_dbt.py
  alone=$?
  wait "$beside"
  beside=$?
  cat "$python_wheel/beside"
  [ "$alone" -eq 0 ] && [ "$beside" -eq 0 ]
}

# Lets the tests find Airflow, where it is there.
python_airflow() {
  airflow=$(cd ../.. && python_environment airflow) || return 0
  "$airflow/bin/pip" install -q --no-deps --no-index --force-reinstall "$1" || return 1
  PACTA_AIRFLOW_PYTHON=$airflow/bin/python
  PACTA_AIRFLOW_DATABASE=$airflow/airflow.db
  export PACTA_AIRFLOW_PYTHON PACTA_AIRFLOW_DATABASE
}

# The folder of the environment that the lock file $1 describes; made where it is missing. Nothing when it cannot be had.
python_environment() {
  lock=validators/python/locks/$1.txt
  key=$({ python3 --version; cat "$lock"; } | cksum | cut -d ' ' -f 1)
  environment=${XDG_CACHE_HOME:-$HOME/.cache}/pacta/python-$1-$key
  if [ ! -e "$environment/ready" ] && [ "$install" = yes ]; then
    say "Installing the Python environment '$1' (once)" >&2
    python3 -c 'import ensurepip' 2>/dev/null || { as_root apt-get -qq update && as_root apt-get -qq -y install python3-venv; } >/dev/null 2>&1
    python3 -m venv "$environment" >&2 && "$environment/bin/pip" install -q --only-binary :all: -r "$lock" >&2 &&
      python_after_"$1" "$environment" >&2 && touch "$environment/ready"
  fi
  [ -e "$environment/ready" ] && echo "$environment"
}

python_after_checks() { :; }

# An empty database of Airflow's takes half as long to make as all its tests.
python_after_airflow() {
  AIRFLOW_HOME=$1 AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=sqlite:///$1/airflow.db "$1/bin/airflow" db migrate >"$1/migrate.log" 2>&1
}
