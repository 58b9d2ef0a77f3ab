/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.listOr;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.regex.Pattern;

/** Foreign keys, at a property ({@code to} alone) or at a schema object ({@code from} and {@code to}). */
final class RelationshipShapes {
    private static final String WORD = "[A-Za-z_][A-Za-z0-9_-]*";
    private static final Pattern SHORTHAND = Pattern.compile(WORD + "(\\." + WORD + ")+");
    private static final Pattern SHORTHAND_3_1 = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern QUALIFIED = Pattern.compile(
            "((https?://)?[A-Za-z0-9._/-]+\\.ya?ml#)?/?[A-Za-z_][A-Za-z0-9_]*/[A-Za-z0-9_-]+(/[A-Za-z_][A-Za-z0-9_]*/[A-Za-z0-9_-]+)*");

    private static final Shape REFERENCES =
            listOr(listOf(RelationshipShapes::reference, 1, Integer.MAX_VALUE, false), RelationshipShapes::reference);

    static final Shape OF_OBJECTS = listOf(object("a relationship of a schema object")
            .key("id", CommonShapes.STABLE_ID, V3_2_0)
            .key("type", oneOf("foreignKey"))
            .key("from", REFERENCES)
            .key("to", REFERENCES)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .require("from", "to")
            .when(RelationshipShapes::bothOfOneKind)
            .build());

    static final Shape OF_PROPERTIES = listOf(object("a relationship of a property")
            .closedSince(V3_1_0)
            .key("id", CommonShapes.STABLE_ID, V3_2_0)
            .key("type", oneOf("foreignKey"))
            .key("to", REFERENCES)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .require("to")
            .build());

    private RelationshipShapes() {}

    private static void reference(YamlNode node, Path path, Judge judge) {
        if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
            judge.expected(node, path, "a reference such as orders.customer_id");
            return;
        }
        String text = scalar.text();
        boolean shorthand = SHORTHAND.matcher(text).matches();
        if (!shorthand && !QUALIFIED.matcher(text).matches()) {
            judge.error(
                    "odcs.reference",
                    node.position(),
                    path,
                    "'%s' is no reference; write object.property or schema/<id>/properties/<id>".formatted(text));
        } else if (shorthand && !SHORTHAND_3_1.matcher(text).matches()) {
            judge.since(V3_2_0, node.position(), path, "the reference '%s' into a nested property".formatted(text));
        } else if (text.contains(".yml#")) {
            judge.since(V3_2_0, node.position(), path, "a reference to a .yml file");
        }
    }

    private static void bothOfOneKind(Mapping relationship, Path path, Judge judge) {
        YamlNode from = relationship.get("from").orElse(null);
        YamlNode to = relationship.get("to").orElse(null);
        if (from == null || to == null) {
            return;
        }
        boolean lists = from instanceof Sequence && to instanceof Sequence;
        boolean texts = from instanceof Scalar && to instanceof Scalar;
        if (!lists && !texts) {
            judge.error(
                    "odcs.relationship.kinds",
                    to.position(),
                    path,
                    "'from' and 'to' are both one reference or both a list of references");
        }
    }
}
