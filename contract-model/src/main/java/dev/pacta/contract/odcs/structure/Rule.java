/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Map;

/** A demand on a whole object that no single key can state. */
interface Rule {
    void check(Mapping mapping, Path path, Judge judge);

    /** The same as JSON Schema; empty when JSON Schema cannot say it. */
    default Map<String, Object> describe() {
        return Map.of();
    }
}
