/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.MutableValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The keys of 2.2 that say where the data lies, as one server. */
record OdcsTwoServer(Mover root) {
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("server", "host");
        SETTINGS.put("database", "database");
        SETTINGS.put("datasetProject", "project");
        SETTINGS.put("project", "project");
        SETTINGS.put("datasetName", "dataset");
    }

    void upgrade() {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("server", "default");
        server.put("type", "custom");
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            MutableValue value = root.object().take(setting.getKey()).orElse(null);
            if (value == null || root.dropNull(setting.getKey(), value)) {
                continue;
            }
            if (value.text() == null || server.containsKey(setting.getValue())) {
                root.object().put(setting.getKey(), value);
                root.aside(setting.getKey());
            } else {
                server.put(setting.getValue(), value);
                root.notes().moved(root.pointer(setting.getKey()), "'%s' of a server".formatted(setting.getValue()));
            }
        }
        String system = String.valueOf(root.object().text("sourceSystem")).toLowerCase(Locale.ROOT);
        boolean bigQuery = system.equals("bigquery")
                && server.containsKey("project")
                && server.containsKey("dataset")
                && !server.containsKey("host")
                && !server.containsKey("database");
        if (bigQuery) {
            server.put("type", "bigquery");
        }
        if (server.size() > 2) {
            root.object().add("servers", server);
        }
        for (String credential : java.util.List.of("username", "password")) {
            if (root.object().get(credential).filter(value -> !value.isNull()).isPresent()) {
                root.notes().byHand(root.pointer(credential), "a credential has no business in a contract; remove it");
            }
        }
    }
}
