/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;

/** What a value may be. Immutable. */
@FunctionalInterface
interface Shape {
    void check(YamlNode node, Path path, Judge judge);
}
