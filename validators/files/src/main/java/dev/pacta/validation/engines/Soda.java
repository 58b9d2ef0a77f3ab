/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engines;

import dev.pacta.validation.engine.EngineData;
import dev.pacta.validation.engine.EngineException;
import dev.pacta.validation.engine.EngineResult;
import dev.pacta.validation.engine.EngineRule;
import dev.pacta.validation.engine.QualityEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks of Soda Core 3 (SodaCL), run in the Python that the environment variable {@code PACTA_PYTHON} names. Nothing is run where it is not set.
 * Thread-safe.
 *
 * <p>Source: <a href="https://docs.soda.io/soda-v3/soda-cl-overview">SodaCL</a>, and the example of a custom rule in ODCS 3.
 */
public final class Soda implements QualityEngine {
    private static final PythonRules PYTHON =
            new PythonRules("Soda", "soda-core-duckdb", "soda.data_sources.duckdb_data_source", "soda_rules.py");

    /** For the service loader. */
    public Soda() {}

    @Override
    public Set<String> names() {
        return Set.of("soda", "sodaCore", "sodaCL");
    }

    @Override
    public Optional<String> trouble(Map<String, String> environment) {
        return PYTHON.trouble(environment);
    }

    @Override
    public List<EngineResult> check(EngineData data, List<EngineRule> rules, Map<String, String> environment)
            throws EngineException {
        return PYTHON.check(data, rules, environment);
    }
}
