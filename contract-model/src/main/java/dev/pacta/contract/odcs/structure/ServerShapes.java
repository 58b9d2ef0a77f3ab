/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V2_2_0;
import static dev.pacta.contract.OdcsVersion.V3_0_0;
import static dev.pacta.contract.OdcsVersion.V3_0_2;
import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Servers: each type has its own settings. A star marks what is required, {@code >3.2} what came with that version. */
final class ServerShapes {
    private static final Shape PORT = Shapes.fromVersion(
            V3_2_0,
            Shapes.INTEGER,
            new Alternative(
                    List.of(Shapes.TEXT, Shapes.INTEGER),
                    node -> node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT
                            ? Shapes.TEXT
                            : Shapes.INTEGER));
    private static final Shape FILE_FORMAT =
            Shapes.fromVersion(V3_1_0, Shapes.oneOf("parquet", "delta", "json", "csv"), Shapes.TEXT);
    private static final Shape DELIMITER = Shapes.fromVersion(V3_1_0, Shapes.oneOf("new_line", "array"), Shapes.TEXT);
    private static final Shape SFTP_LOCATION =
            Shapes.matching(Pattern.compile("^sftp://"), "an address that begins with sftp://");
    private static final Set<String> FILES = Set.of("azure", "s3", "sftp");

    private static final Map<String, String[]> TYPES = new LinkedHashMap<>();
    private static final Map<String, Versions> KNOWN = new LinkedHashMap<>();
    static final Shape SERVERS;

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
                "stream>3.1",
                "warehouse",
                "encoding>3.2");
        since(V3_1_0, "hive", "host*", "port", "database*");
        since(V3_1_0, "impala", "host*", "port", "database*");
        since(V3_1_0, "zen", "host*", "port", "database*");
        since(V3_2_0, "exasol", "host*", "port", "schema");
        since(V3_2_0, "hana", "host*", "port", "database", "schema");
        since(V3_2_0, "iceberg", "catalog*", "catalogUrl*", "namespace", "warehouse");
        since(V3_2_0, "teradata", "host*", "port", "database");
        since(V3_2_0, "ingres", "host*", "port", "database*");
        since(V3_2_0, "vectorwise", "host*", "port", "database*");
        since(V3_2_0, "versant", "host", "port", "database*");
        since(V3_2_0, "poet", "host", "port", "database*");
        since(V3_2_0, "fastobjects", "host", "port", "database*");
        since(V3_2_0, "btrieve", "host*", "port", "database*");
        SERVERS = Shapes.listOf(servers());
    }

    private ServerShapes() {}

    private static ObjectShape servers() {
        ShapeBuilder builder = object("server", "a server")
                .discriminator("type")
                .key("id", CommonShapes.STABLE_ID, V3_1_0)
                .texts("server", "description", "environment")
                .key("type", new Words(KNOWN))
                .key("roles", CommonShapes.ROLES)
                .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
                .require("server", "type");
        TYPES.forEach((name, keys) ->
                builder.part(Versions.from(V2_2_0), new Condition.Is("type", name), () -> shapeOf(name, keys)));
        return builder.build();
    }

    private static void type(String name, String... keys) {
        since(V3_0_0, name, keys);
    }

    private static void since(OdcsVersion version, String name, String... keys) {
        TYPES.put(name, keys);
        KNOWN.put(name, Versions.from(version));
    }

    private static ObjectShape shapeOf(String name, String... keys) {
        ShapeBuilder builder = object("server", "a server of type " + name);
        for (String key : keys) {
            String plain = unmarked(key);
            OdcsVersion since = key.endsWith(">3.2") ? V3_2_0 : key.endsWith(">3.1") ? V3_1_0 : V3_0_0;
            builder.key(plain, shape(name, plain), since);
            if (key.endsWith("*")) {
                builder.require(plain);
            }
        }
        if (name.equals("athena")) {
            // The schema of 3.0.0 and 3.0.1 demands the key under a name that it does not describe.
            builder.require(new Versions(V3_0_0, V3_0_2), "staging_dir")
                    .require(new Versions(V3_0_2, V3_2_0), "stagingDir");
        }
        return builder.build();
    }

    /** The key without its marks; not by a pattern, which a process that reads one contract would compile for nothing. */
    private static String unmarked(String key) {
        int mark = key.endsWith("*") ? key.length() - 1 : key.indexOf('>');
        return mark < 0 ? key : key.substring(0, mark);
    }

    private static Shape shape(String type, String key) {
        if (key.equals("port")) {
            return PORT;
        }
        if (type.equals("duckdb") && key.equals("schema")) {
            return Shapes.fromVersion(V3_1_0, new NameNotNumber(), Shapes.TEXT);
        }
        if (type.equals("sftp") && key.equals("location")) {
            return SFTP_LOCATION;
        }
        if (FILES.contains(type) && key.equals("format")) {
            return FILE_FORMAT;
        }
        return FILES.contains(type) && key.equals("delimiter") ? DELIMITER : Shapes.TEXT;
    }
}
