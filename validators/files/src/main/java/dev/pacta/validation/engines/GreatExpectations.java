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
 * Expectations of Great Expectations 1, run in the Python that the environment variable {@code PACTA_PYTHON} names. Nothing is run where it is
 * not set. Thread-safe.
 */
public final class GreatExpectations implements QualityEngine {
    private static final PythonRules PYTHON = new PythonRules(
            "Great Expectations", "great_expectations", "great_expectations", "great_expectations_rules.py");

    /** For the service loader. */
    public GreatExpectations() {}

    @Override
    public Set<String> names() {
        return Set.of("greatExpectations", "gx");
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
