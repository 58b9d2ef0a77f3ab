/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V2_2_1;
import static dev.pacta.contract.OdcsVersion.V2_2_2;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.ANY;
import static dev.pacta.contract.odcs.structure.Shapes.FLAG;
import static dev.pacta.contract.odcs.structure.Shapes.INTEGER;
import static dev.pacta.contract.odcs.structure.Shapes.NUMBER;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;
import static dev.pacta.contract.odcs.structure.Shapes.fromVersion;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.List;

/**
 * ODCS 2.2: tables and columns, every object open. 2.2.0 came without a schema and is judged by the names of the standard's text only;
 * 2.2.1 and 2.2.2 differ in five types.
 */
final class TwoShapes {
    private static final Shape TEXT_OR_NUMBER = new Alternative(
            List.of(TEXT, NUMBER),
            node -> node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT ? TEXT : NUMBER);
    private static final Shape DEFINITIONS = listOf(object("authoritativeDefinition", "an authoritative definition")
            .texts("url", "type")
            .require("url", "type")
            .build());
    private static final Shape CUSTOM_PROPERTIES = listOf(object("customProperty", "a custom property")
            .texts("property")
            .key("value", new ObjectOrAnything())
            .build());

    private static final Shape QUALITY = listOf(object("quality", "a quality rule")
            .texts("code", "templateName", "description", "toolName", "toolRuleName", "dimension", "type", "severity")
            .texts("businessImpact", "scheduleCronExpression", "column", "columns")
            .key("customProperties", CUSTOM_PROPERTIES)
            .require("templateName", "toolName")
            .build());

    private static final Shape COLUMN = object("property", "a column")
            .texts("column", "businessName", "logicalType", "physicalType", "description", "classification")
            .texts("encryptedColumnName", "transformLogic", "transformDescription")
            .key("isPrimaryKey", since221(fromVersion(V2_2_2, TEXT, FLAG)))
            .key("isNullable", FLAG)
            .key("isUnique", FLAG)
            .key("partitionStatus", FLAG)
            .key("clusterStatus", FLAG)
            .key("criticalDataElementStatus", FLAG)
            .key("primaryKeyPosition", INTEGER)
            .key("partitionKeyPosition", INTEGER)
            .key("clusterKeyPosition", INTEGER)
            .key("transformSourceTables", listOf(TEXT))
            .key("sampleValues", since221(listOf(TEXT)))
            .key("tags", since221(listOf(TEXT)))
            .key("authoritativeDefinitions", DEFINITIONS)
            .require("column", "logicalType", "physicalType")
            .build();

    private static final Shape TABLE = object("schemaObject", "a table")
            .texts("table", "physicalName", "dataGranularity")
            .key("priorTableName", since221(TEXT))
            .key("description", since221(fromVersion(V2_2_2, listOf(TEXT), TEXT)))
            .key("authoritativeDefinitions", DEFINITIONS)
            .key("columns", listOf(COLUMN))
            .key("quality", QUALITY)
            .require("table")
            .build();

    static final ObjectShape CONTRACT = object("contract", "a contract of ODCS 2.2")
            .open()
            .key("kind", oneOf("DataContract"))
            .key("apiVersion", TEXT)
            .key("uuid", new IdentityText(255))
            .key("version", new IdentityText(100))
            .texts("status", "tenant", "type", "quantumName", "datasetName", "datasetDomain", "datasetKind")
            .key("userConsumptionMode", TEXT)
            .key("description", description())
            .texts("sourcePlatform", "sourceSystem", "project", "database")
            .key("driver", since221(TEXT))
            .key("driverVersion", since221(TEXT))
            .key("server", since221(TEXT))
            .key("username", since221(TEXT))
            .key("password", since221(TEXT))
            .key("productDl", since221(TEXT))
            .key("productSlackChannel", since221(TEXT))
            .key("productFeedbackUrl", since221(TEXT))
            .key("slaDefaultColumn", TEXT)
            .key("tags", since221(listOf(TEXT)))
            .key("dataset", listOf(TABLE))
            .key("price", price())
            .key("stakeholders", stakeholders())
            .key("roles", roles())
            .key("slaProperties", levels())
            .require("version", "kind", "uuid", "type", "status", "dataset", "datasetName", "quantumName")
            .build();

    private TwoShapes() {}

    private static Shape since221(Shape shape) {
        return fromVersion(V2_2_1, ANY, shape);
    }

    private static Shape description() {
        Shape text = since221(TEXT);
        return object("description", "the description")
                .key("usage", text)
                .key("purpose", text)
                .key("limitations", text)
                .build();
    }

    private static Shape price() {
        return object("price", "the price")
                .key("priceAmount", since221(fromVersion(V2_2_2, TEXT, NUMBER)))
                .texts("priceCurrency", "priceUnit")
                .build();
    }

    private static Shape stakeholders() {
        return listOf(object("teamMember", "a stakeholder")
                .texts("username", "role", "dateIn", "dateOut", "replacedByUsername")
                .build());
    }

    private static Shape roles() {
        return listOf(object("role", "a role")
                .texts("role", "access", "firstLevelApprovers", "secondLevelApprovers")
                .require("role", "access")
                .build());
    }

    private static Shape levels() {
        Shape value = since221(fromVersion(V2_2_2, TEXT, TEXT_OR_NUMBER));
        return listOf(object("slaProperty", "a service level property")
                .texts("property", "unit", "column", "driver")
                .key("value", value)
                .key("valueExt", value)
                .require("property", "value")
                .build());
    }
}
