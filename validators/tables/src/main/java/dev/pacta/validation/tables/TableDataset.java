/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Server;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.contract.naming.DatasetNaming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table that was read is called in the lineage: by the address at which it was read, whatever servers the contract names. */
public final class TableDataset {
    private static final Pattern NETWORK =
            Pattern.compile("jdbc:(postgresql|mariadb|mysql)://([^/:?,]+)(?::([0-9]+))?/([^?;]*).*");
    private static final Pattern FILE = Pattern.compile("jdbc:duckdb:([^?;]+).*");

    private TableDataset() {}

    /**
     * The name, by the naming rules of OpenLineage; nothing where the address does not say enough.
     *
     * @param url of JDBC
     * @param table as the database calls it, with its schema
     */
    public static Optional<DatasetName> of(String url, TableName table) {
        List<String> parts = table.parts();
        Map<String, Object> settings = new HashMap<>();
        Matcher network = NETWORK.matcher(url);
        Matcher file = FILE.matcher(url);
        if (network.matches()) {
            boolean postgresql = network.group(1).equals("postgresql");
            settings.put("host", network.group(2));
            if (network.group(3) != null) {
                settings.put("port", network.group(3));
            }
            settings.put("database", postgresql || parts.size() < 2 ? network.group(4) : parts.get(parts.size() - 2));
            if (postgresql && parts.size() > 1) {
                settings.put("schema", parts.get(parts.size() - 2));
            }
            return identify(postgresql ? "postgresql" : "mysql", settings, table);
        }
        if (file.matches()) {
            settings.put("database", file.group(1));
            if (parts.size() > 1) {
                settings.put("schema", parts.get(parts.size() - 2));
            }
            return identify("duckdb", settings, table);
        }
        return Optional.empty();
    }

    private static Optional<DatasetName> identify(String type, Map<String, Object> settings, TableName table) {
        Server server = new Server(null, "checked", type, null, null, settings, List.of(), List.of());
        return DatasetNaming.identify(server, table.table());
    }
}
