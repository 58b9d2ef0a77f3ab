/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Access policies of tests, and their publication. */
public final class Policies {
    private Policies() {}

    /** Lets pipelines read a contract for a purpose, with contact data masked. */
    public static String allow(String id, String contract, String purpose) {
        return """
                id: %s
                effect: allow
                who: {roles: [pipeline]}
                what: {contracts: [%s]}
                actions: [read]
                purposes: [%s]
                obligations:
                  - {kind: mask, dataCategories: [user.contact], mask: hash}
                """.formatted(id, contract, purpose);
    }

    public static Response put(String id, String yaml) {
        return Caller.as("steward")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/policies/{id}", id);
    }
}
