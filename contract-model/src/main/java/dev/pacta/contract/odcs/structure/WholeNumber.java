/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole number, with a smallest one or without. JSON Schema counts 1.0 as whole; so does this. */
record WholeNumber(@Nullable Long smallest) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Scalar scalar) || !isWhole(scalar)) {
            judge.expected(node, path, "a whole number");
        } else if (smallest != null && isBelow(scalar, smallest)) {
            judge.error(
                    "odcs.range",
                    node.position(),
                    path,
                    "'%s' is %s, expected %d or more".formatted(path.step(), scalar.text(), smallest));
        }
    }

    static boolean isWhole(Scalar scalar) {
        return switch (scalar.type()) {
            case INTEGER -> true;
            case NUMBER -> number(scalar).stripTrailingZeros().scale() <= 0;
            case NULL, BOOLEAN, TEXT -> false;
        };
    }

    private static boolean isBelow(Scalar scalar, long smallest) {
        Integer small = scalar.small();
        return small == null ? number(scalar).compareTo(BigDecimal.valueOf(smallest)) < 0 : small < smallest;
    }

    static BigDecimal number(Scalar scalar) {
        return new BigDecimal(String.valueOf(scalar.toJava()));
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        if (smallest != null) {
            schema.put("minimum", smallest);
        }
        return schema;
    }
}
