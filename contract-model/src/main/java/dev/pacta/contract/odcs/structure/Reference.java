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

/**
 * A reference: {@code object.property}, or the way over ids, {@code schema/<id>/properties/<id>}, with a file in front or without.
 * 3.1 knows exactly one dot and files that end in {@code .yaml}.
 */
record Reference() implements Shape {
    private static final String STEP = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String NARROW = STEP + "/[A-Za-z0-9_-]+";
    private static final String WIDE = STEP + "/[^\\s.#/\\\\@!%&^]+";
    private static final String FILE = "((https?://)?[A-Za-z0-9._/-]+\\.";
    private static final String WORD = "[A-Za-z_][A-Za-z0-9_-]*";

    private static final Pattern IN_3_1 =
            Pattern.compile("^(" + STEP + "\\." + STEP + "|" + FILE + "yaml#)?/?" + NARROW + "(/" + NARROW + ")*)$");
    private static final Pattern IN_3_2 =
            Pattern.compile("^(" + WORD + "(\\." + WORD + ")+|" + FILE + "ya?ml#)?/?" + WIDE + "(/" + WIDE + ")*)$");

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
            judge.expected(node, path, "a reference such as orders.customer_id");
        } else if (!IN_3_2.matcher(scalar.text()).matches()) {
            judge.error(
                    "odcs.reference",
                    node.position(),
                    path,
                    "'%s' is no reference; write object.property or schema/<id>/properties/<id>"
                            .formatted(scalar.text()));
        } else if (!pattern(judge.version()).matcher(scalar.text()).matches()) {
            judge.later(OdcsVersion.V3_2_0, true, node.position(), path, "the reference '%s'".formatted(scalar.text()));
        }
    }

    private static Pattern pattern(OdcsVersion version) {
        return version.atLeast(OdcsVersion.V3_2_0) ? IN_3_2 : IN_3_1;
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", "string", "pattern", pattern(draft.version()).pattern());
    }
}
