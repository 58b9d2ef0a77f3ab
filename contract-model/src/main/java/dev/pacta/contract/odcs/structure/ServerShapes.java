/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_0;
import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.Map;

/** The servers: each type has its own keys. A key ends with {@code *} where the type demands it. */
final class ServerShapes {
    static final Shape SERVERS = Shapes.listOf(ServerShapes::checkServer);

    private static final Shape PORT = Shapes.fromVersion(V3_2_0, Shapes.INTEGER, Shapes.NUMBER_OR_TEXT);
    private static final Map<String, ObjectShape> TYPES = new HashMap<>();
    private static final Map<String, OdcsVersion> KNOWN = new HashMap<>();
    private static final ObjectShape BASE = object("a server")
            .key("id", CommonShapes.STABLE_ID, V3_1_0)
            .texts("server", "description", "environment")
            .key("type", Shapes.oneOf(KNOWN))
            .key("roles", CommonShapes.ROLES)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .require("server", "type")
            .build();

    static {
        type("api", "location*");
        type("athena", "stagingDir", "schema*", "catalog", "regionName", "workgroup>3.2");
        type("azure", "location*", "format*", "delimiter", "encoding>3.2");
        type("bigquery", "project*", "dataset*");
        type("clickhouse", "host*", "port*", "database*");
        type("databricks", "catalog*", "schema*", "host");
        type("denodo", "host*", "port*", "database");
        type("dremio", "host*", "port*", "schema");
        type("duckdb", "database*", "schema");
        type("glue", "account*", "database*", "location", "format", "encoding>3.2");
        type("cloudsql", "host*", "port*", "database*", "schema*");
        type("db2", "host*", "port*", "database*", "schema");
        type("informix", "host*", "port", "database*");
        type("kafka", "host*", "format", "encoding>3.2");
        type("kinesis", "region", "format", "encoding>3.2");
        type("local", "path*", "format*", "encoding>3.2");
        type("mysql", "host*", "port*", "database*");
        type("oracle", "host*", "port*", "serviceName*");
        type("postgresql", "host*", "port*", "database*", "schema*");
        type("postgres", "host*", "port*", "database*", "schema*");
        type("presto", "host*", "catalog", "schema");
        type("pubsub", "project*");
        type("redshift", "database*", "schema*", "host", "region", "account");
        type("s3", "location*", "endpointUrl", "format", "delimiter", "encoding>3.2");
        type("sftp", "location*", "format", "delimiter", "encoding>3.2");
        type("snowflake", "account*", "database*", "schema*", "host", "port", "warehouse");
        type("sqlserver", "host*", "database*", "schema*", "port");
        type("synapse", "host*", "port*", "database*");
        type("trino", "host*", "port*", "catalog*", "schema*");
        type("vertica", "host*", "port*", "database*", "schema*");
        type(
                "custom",
                "account",
                "catalog",
                "database",
                "dataset",
                "delimiter",
                "endpointUrl",
                "format",
                "host",
                "location",
                "path",
                "port",
                "project",
                "region",
                "regionName",
                "schema",
                "serviceName",
                "stagingDir",
                "stream",
                "warehouse",
                "encoding>3.2");
        since(V3_1_0, "hive", "host*", "port", "database*");
        since(V3_1_0, "impala", "host*", "port", "database*");
        since(V3_1_0, "zen", "host*", "port", "database*");
        since(V3_2_0, "exasol", "host*", "port", "schema");
        since(V3_2_0, "hana", "host", "port", "database", "schema");
        since(V3_2_0, "iceberg", "catalog*", "catalogUrl*", "namespace", "warehouse");
        since(V3_2_0, "teradata", "host*", "port", "database");
        since(V3_2_0, "ingres", "host*", "port", "database*");
        since(V3_2_0, "vectorwise", "host*", "port", "database*");
        since(V3_2_0, "versant", "host", "port", "database*");
        since(V3_2_0, "poet", "host", "port", "database*");
        since(V3_2_0, "fastobjects", "host", "port", "database*");
        since(V3_2_0, "btrieve", "host*", "port", "database*");
    }

    private ServerShapes() {}

    private static void type(String name, String... keys) {
        since(V3_0_0, name, keys);
    }

    private static void since(OdcsVersion version, String name, String... keys) {
        ObjectShape.Builder builder = BASE.with("a server of type " + name);
        for (String key : keys) {
            String plain = key.replaceAll("[*>].*", "");
            OdcsVersion since = key.endsWith(">3.2") ? V3_2_0 : V3_0_0;
            builder.key(plain, plain.equals("port") ? PORT : TEXT, since);
            if (key.endsWith("*")) {
                builder.require(plain);
            }
        }
        if (name.equals("athena")) {
            builder.requireBefore(V3_2_0, "stagingDir");
        }
        TYPES.put(name, builder.build());
        KNOWN.put(name, version);
    }

    /** A server of an unknown type is judged by what all servers have in common; its type is the error to mend first. */
    private static void checkServer(YamlNode node, Path path, Judge judge) {
        ObjectShape shape = null;
        if (node instanceof Mapping mapping && mapping.get("type").orElse(null) instanceof Scalar type) {
            shape = TYPES.get(type.text());
            if (shape == null) {
                mapping.get("type").ifPresent(value -> Shapes.oneOf(KNOWN).check(value, path.then("type"), judge));
                return;
            }
        }
        (shape == null ? BASE : shape).check(node, path, judge);
    }
}
