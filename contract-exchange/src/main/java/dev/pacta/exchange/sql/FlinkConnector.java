/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a Flink table, as far as a server of the contract says them. Secrets are never part of a contract and never of the
 * options. Source: Apache Flink 2 documentation, connectors for Kafka, files and JDBC.
 */
final class FlinkConnector {
    private static final Set<String> FILES = Set.of("local", "s3", "azure", "sftp");
    private static final Map<String, String> DATABASES = Map.of(
            "postgres", "jdbc:postgresql://%s:%s/%s",
            "postgresql", "jdbc:postgresql://%s:%s/%s",
            "mysql", "jdbc:mysql://%s:%s/%s",
            "sqlserver", "jdbc:sqlserver://%s:%s;databaseName=%s",
            "db2", "jdbc:db2://%s:%s/%s");

    private FlinkConnector() {}

    /** The first server that Flink has a connector for; nothing when there is none. */
    static Map<String, String> of(Contract contract, SchemaObject object) {
        return contract.servers().stream()
                .flatMap(server -> options(server, object).stream())
                .findFirst()
                .orElse(Map.of());
    }

    private static Optional<Map<String, String>> options(Server server, SchemaObject object) {
        if (server.type().equals("kafka")) {
            return kafka(server, object);
        }
        if (FILES.contains(server.type())) {
            return files(server);
        }
        String url = DATABASES.get(server.type());
        return url == null ? Optional.empty() : database(server, object, url);
    }

    private static Optional<Map<String, String>> kafka(Server server, SchemaObject object) {
        String host = setting(server, "host");
        if (host == null) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", "kafka");
        options.put("topic", object.datasetName());
        options.put("properties.bootstrap.servers", host);
        options.put("format", format(server));
        return Optional.of(options);
    }

    private static Optional<Map<String, String>> files(Server server) {
        String path = setting(server, server.type().equals("local") ? "path" : "location");
        if (path == null) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", "filesystem");
        options.put("path", path);
        options.put("format", format(server));
        return Optional.of(options);
    }

    private static Optional<Map<String, String>> database(Server server, SchemaObject object, String url) {
        String host = setting(server, "host");
        String port = setting(server, "port");
        String database = setting(server, "database");
        if (host == null || port == null || database == null) {
            return Optional.empty();
        }
        String schema = setting(server, "schema");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", "jdbc");
        options.put("url", url.formatted(host, port, database));
        options.put("table-name", schema == null ? object.datasetName() : schema + "." + object.datasetName());
        return Optional.of(options);
    }

    private static String format(Server server) {
        String format = setting(server, "format");
        return format == null ? "json" : format;
    }

    private static @Nullable String setting(Server server, String key) {
        Object value = server.settings().get(key);
        return value == null ? null : String.valueOf(value);
    }
}
