/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** An id. RFC 0026a of the standard widened it with 3.2; the wide form is taken in 3.1 too, with a warning. */
record StableId() implements Shape {
    private static final Pattern WIDE = Pattern.compile("^[^\\s.#/\\\\@!%&^]+$");
    private static final Pattern NARROW = Pattern.compile("^[A-Za-z0-9_-]+$");

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.TEXT.check(node, path, judge);
        if (!(node instanceof Scalar id) || id.type() != Scalar.Type.TEXT) {
            return;
        }
        if (!WIDE.matcher(id.text()).matches()) {
            judge.error(
                    "odcs.pattern",
                    node.position(),
                    path,
                    "'%s' is not an id: no spaces and none of . # / \\ @ ! %% & ^".formatted(id.text()));
        } else if (!judge.version().atLeast(OdcsVersion.V3_2_0)
                && !NARROW.matcher(id.text()).matches()) {
            judge.warning(
                    "odcs.id.wide",
                    node.position(),
                    path,
                    "until v3.1.0 an id has only letters without accents, digits, _ and -; readers of that version refuse '%s'"
                            .formatted(id.text()));
        }
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", "string", "pattern", WIDE.pattern());
    }
}
