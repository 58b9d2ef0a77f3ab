/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.naming;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the OpenLineage identity of a schema object, one for each server whose type has a naming rule.
 *
 * <p>Source: OpenLineage, naming conventions. DuckDB has no rule there; the names are those that the dbt integration sends. Immutable; safe for many threads.
 */
public final class DatasetNaming {
    private DatasetNaming() {}

    /** The names of a schema object, in the order of the servers, each once. */
    public static List<DatasetName> identify(Contract contract, SchemaObject object) {
        return contract.servers().stream()
                .flatMap(server -> identify(server, object.datasetName()).stream())
                .distinct()
                .toList();
    }

    /** The name of a table or other dataset on a server; nothing when its type has no naming rule. */
    public static Optional<DatasetName> identify(Server server, String table) {
        Settings at = new Settings(server);
        return switch (server.type()) {
            case "postgres", "postgresql" ->
                at.named(
                        "postgres://%s:%s".formatted(at.host(), at.port("5432")),
                        at.get("database"),
                        at.get("schema"),
                        table);
            case "redshift" ->
                at.named(
                        "redshift://%s:%s".formatted(at.host(), at.port("5439")),
                        at.get("database"),
                        at.get("schema"),
                        table);
            case "mysql" -> at.named("mysql://%s:%s".formatted(at.host(), at.port("3306")), at.get("database"), table);
            case "sqlserver" ->
                at.named(
                        "mssql://%s:%s".formatted(at.host(), at.port("1433")),
                        at.get("database"),
                        at.get("schema"),
                        table);
            case "synapse" ->
                at.named("sqlserver://%s:%s".formatted(at.host(), at.port("1433")), at.get("schema"), table);
            case "oracle" ->
                at.named(
                        "oracle://%s:%s".formatted(at.host(), at.port("1521")),
                        at.get("serviceName"),
                        at.get("schema"),
                        table);
            case "db2" ->
                at.named(
                        "db2://%s:%s".formatted(at.host(), at.port("50000")),
                        at.get("database"),
                        at.get("schema"),
                        table);
            case "hive" -> at.named("hive://%s:%s".formatted(at.host(), at.port("10000")), at.get("database"), table);
            case "teradata" ->
                at.named("teradata://%s:%s".formatted(at.host(), at.port("1025")), at.get("database"), table);
            case "trino" ->
                at.named(
                        "trino://%s:%s".formatted(at.host(), at.port("8080")),
                        at.get("catalog"),
                        at.get("schema"),
                        table);
            case "snowflake" ->
                at.named("snowflake://" + at.get("account"), at.get("database"), at.get("schema"), table);
            case "bigquery" -> at.named("bigquery", at.get("project"), at.get("dataset"), table);
            case "databricks" -> at.named("unitycatalog://" + at.host(), at.get("catalog"), at.get("schema"), table);
            case "athena" ->
                at.named(
                        "awsathena://athena.%s.amazonaws.com".formatted(at.get("regionName")),
                        Objects.requireNonNullElse(at.get("catalog"), "AwsDataCatalog"),
                        at.get("schema"),
                        table);
            case "duckdb" -> at.duckdb(table);
            case "kafka" -> at.named("kafka://" + at.host(), table);
            case "pubsub" -> at.named("pubsub", "topic:%s:%s".formatted(at.get("project"), table));
            case "local" -> at.named("file", at.get("path"));
            case "s3", "azure", "sftp" -> at.location();
            default -> Optional.empty();
        };
    }

    /** The settings of one server. */
    private record Settings(Server server) {
        @Nullable
        String get(String key) {
            Object value = server.settings().get(key);
            return value == null ? null : value.toString();
        }

        String host() {
            return String.valueOf(get("host"));
        }

        String port(String usual) {
            return Objects.requireNonNullElse(get("port"), usual);
        }

        /** The parts that are there, with dots between them. */
        Optional<DatasetName> named(String namespace, @Nullable String... parts) {
            String name = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("."));
            return Optional.of(new DatasetName(namespace, name));
        }

        /** A database file gives the namespace, and its name without ending the catalog. */
        Optional<DatasetName> duckdb(String table) {
            String database = String.valueOf(get("database"));
            String file = database.substring(database.lastIndexOf('/') + 1);
            int ending = file.lastIndexOf('.');
            String catalog = ending > 0 ? file.substring(0, ending) : file;
            return named("duckdb://" + database, catalog, Objects.requireNonNullElse(get("schema"), "main"), table);
        }

        /** {@code s3://bucket/key} is split into the bucket and the key. */
        Optional<DatasetName> location() {
            String location = String.valueOf(get("location"));
            try {
                URI uri = URI.create(location);
                if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                    return Optional.empty();
                }
                String path = uri.getRawPath() == null ? "" : uri.getRawPath();
                String name = path.startsWith("/") ? path.substring(1) : path;
                return Optional.of(
                        new DatasetName(uri.getScheme() + "://" + uri.getRawAuthority(), name.isEmpty() ? "/" : name));
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        }
    }
}
