/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_0;
import static dev.pacta.contract.OdcsVersion.V3_0_1;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The structure of a contract document. Source: Open Data Contract Standard 2.2.0 to 3.2.0. Safe for many threads. */
public final class Structure {
    private static final ObjectShape CONTRACT = object("contract", "a contract")
            .closedSince(V3_0_0)
            .key("kind", oneOf("DataContract"))
            .key("apiVersion", TEXT)
            .key("id", new IdentityText(255))
            .key("version", new IdentityText(100))
            .texts("name", "tenant", "status", "dataProduct", "domain", "slaDefaultElement")
            .texts("contractCreatedTs")
            .key("tags", CommonShapes.TAGS)
            .key("servers", ServerShapes.SERVERS)
            .key("description", CommonShapes.DESCRIPTION)
            .key("schema", SchemaShapes.OBJECTS)
            .key("support", CommonShapes.SUPPORT)
            .key("price", CommonShapes.PRICE)
            .key("team", CommonShapes.TEAM)
            .key("roles", CommonShapes.ROLES)
            .key("slaProperties", CommonShapes.SERVICE_LEVELS)
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS, V3_0_1)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("context", CommonShapes.CONTEXT, V3_2_0)
            .require("version", "apiVersion", "kind", "id")
            .require(Versions.before(V3_2_0), "status")
            .build();

    private Structure() {}

    /**
     * The structure of 3.0.0 or later as JSON Schema, draft 2020-12: the keys {@code properties}, {@code required} and so on, and {@code $defs}.
     *
     * @param descriptions from {@code object.key} to the line that an editor shows, empty when there is none
     */
    public static Map<String, Object> jsonSchema(OdcsVersion version, UnaryOperator<String> descriptions) {
        SchemaDraft draft = new SchemaDraft(version, descriptions);
        Map<String, Object> schema = new LinkedHashMap<>(CONTRACT.definition(draft));
        schema.put("$defs", draft.definitions());
        return schema;
    }

    /** Judges a document by a version of the standard. */
    public static List<LintMessage> check(YamlNode root, String source, OdcsVersion version) {
        Judge judge = new Judge(source, version);
        (version.atLeast(V3_0_0) ? CONTRACT : TwoShapes.CONTRACT).check(root, Path.ROOT, judge);
        return judge.messages();
    }
}
