/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

/** Contracts as a producer writes them. */
final class Contracts {
    private Contracts() {}

    /** A sound contract with one schema object of the same name and the properties named, all text. */
    static String contract(String id, String version, String... properties) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: v3.1.0
                kind: DataContract
                id: %s
                version: %s
                status: active
                team:
                  name: team-%s
                schema:
                  - name: %s
                    properties:
                """.formatted(id, version, id, id));
        for (String property : properties) {
            yaml.append("      - name: %s\n        logicalType: string\n".formatted(property));
        }
        return yaml.toString();
    }
}
