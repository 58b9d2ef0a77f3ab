/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import java.util.Map;

/** What a value may be. Declared once, read twice: to judge a document and to write the published JSON Schema. Immutable. */
interface Shape {
    /** Tells the judge what is wrong with a value. */
    void check(YamlNode node, Path path, Judge judge);

    /** The same demand as JSON Schema. */
    Map<String, Object> describe(SchemaDraft draft);
}
