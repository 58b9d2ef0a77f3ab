/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Map;

/** Foreign keys. Source: Open Data Contract Standard, references. */
final class RelationshipShapes {
    private static final Shape REFERENCES = Shapes.listOr(new Items(new Reference(), 1, false), new Reference());

    static final Shape OF_OBJECTS = listOf(object("relationship", "a relationship of a schema object")
            .definedAs("objectRelationship")
            .key("id", Shapes.TEXT, V3_2_0)
            .key("type", oneOf("foreignKey"))
            .key("from", REFERENCES)
            .key("to", REFERENCES)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .require("from", "to")
            .rule(new BothOfOneKind())
            .build());

    static final Shape OF_PROPERTIES = listOf(object("relationship", "a relationship of a property")
            .definedAs("propertyRelationship")
            .key("id", Shapes.TEXT, V3_2_0)
            .key("type", oneOf("foreignKey"))
            .key("to", REFERENCES)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .require("to")
            .build());

    private RelationshipShapes() {}

    private record BothOfOneKind() implements Rule {
        @Override
        public void check(Mapping relationship, Path path, Judge judge) {
            Object from = relationship.get("from").orElse(null);
            Object to = relationship.get("to").orElse(null);
            if (from instanceof Sequence && to instanceof Scalar || from instanceof Scalar && to instanceof Sequence) {
                judge.error(
                        "odcs.relationship.kinds",
                        relationship.position(),
                        path,
                        "'from' and 'to' are both one reference or both a list of references");
            }
        }

        @Override
        public Map<String, Object> describe() {
            return Map.of("oneOf", List.of(both("string"), both("array")));
        }

        private static Map<String, Object> both(String type) {
            return Map.of("properties", Map.of("from", Map.of("type", type), "to", Map.of("type", type)));
        }
    }
}
