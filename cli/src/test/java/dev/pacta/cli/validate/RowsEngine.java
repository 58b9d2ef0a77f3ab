/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.validation.engine.EngineData;
import dev.pacta.validation.engine.EngineResult;
import dev.pacta.validation.engine.EngineRule;
import dev.pacta.validation.engine.QualityEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An engine of somebody else: its rules say how many rows there are to be. */
public final class RowsEngine implements QualityEngine {
    @Override
    public Set<String> names() {
        return Set.of("rows");
    }

    @Override
    public Optional<String> trouble(Map<String, String> environment) {
        return Optional.empty();
    }

    @Override
    public List<EngineResult> check(EngineData data, List<EngineRule> rules, Map<String, String> environment) {
        return rules.stream()
                .<EngineResult>map(rule -> rule.implementation().toString().equals(String.valueOf(data.records()))
                        ? new EngineResult.Passed(data.records())
                        : new EngineResult.Failed(data.records(), 1, "%d rows".formatted(data.records())))
                .toList();
    }
}
