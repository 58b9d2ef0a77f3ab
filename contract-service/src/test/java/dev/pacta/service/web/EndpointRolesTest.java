/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may call what: every endpoint that the running application names, for every role and for nobody. */
@QuarkusTest
class EndpointRolesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String ANY_ID = "00000000-0000-0000-0000-000000000000";
    private static final int LEAST = 5;

    private final EndpointTable table = EndpointTable.read();

    @Test
    void theTableNamesEveryEndpointOfTheRunningApplication() {
        Set<String> running = endpoints();
        Set<String> onlyInTheTable = new TreeSet<>(table.allowed().keySet());
        onlyInTheTable.removeAll(running);

        assertThat(running).hasSizeGreaterThan(LEAST);
        assertThat(table.allowed().keySet()).containsAll(running);
        assertThat(table.planned()).containsAll(onlyInTheTable);
    }

    @Test
    void everyEndpointLetsInTheRolesOfTheTableAndNobodyElse() {
        List<String> faults = new ArrayList<>();
        for (String endpoint : endpoints()) {
            Set<String> allowed = table.allowed().getOrDefault(endpoint, Set.of());
            if (!allowed.contains(EndpointTable.EVERYBODY)) {
                check(endpoint, "nobody", call(given(), endpoint), 401, faults);
                for (String role : EndpointTable.ROLES) {
                    check(endpoint, role, call(Caller.as(role), endpoint), allowed.contains(role) ? 0 : 403, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void check(String endpoint, String role, Response answer, int refusal, List<String> faults) {
        int status = answer.statusCode();
        // Clients of schema registries read refusals in a shape of their own.
        boolean registry = endpoint.contains(" /registry/confluent")
                && answer.contentType().startsWith("application/vnd.schemaregistry.v1+json");
        boolean problem = registry || answer.contentType().startsWith("application/problem+json");
        boolean refused = status == 401 || problem && "request.forbidden".equals(answer.path("code"));
        boolean asExpected = refusal == 0 ? !refused && status < 500 : refused && status == refusal;
        if (!asExpected) {
            faults.add("%s as %s: %d".formatted(endpoint, role, status));
        }
        if (status >= 400 && !problem) {
            faults.add("%s as %s: %d is answered with '%s'".formatted(endpoint, role, status, answer.contentType()));
        }
    }

    private static Response call(RequestSpecification request, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", ANY_ID);
        RequestSpecification prepared = request.redirects().follow(false);
        return parts[0].equals("GET") || parts[0].equals("DELETE")
                ? prepared.request(parts[0], path)
                : prepared.contentType(bodyType(path))
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .request(parts[0], path);
    }

    private static String bodyType(String path) {
        if (path.startsWith("/registry/")) {
            return "application/json";
        }
        boolean document = path.contains("/versions/") || path.endsWith("/lint") || path.endsWith("/check");
        return document || path.startsWith("/api/v1/policies/") || path.startsWith("/api/v1/graph/rules/")
                ? "application/yaml"
                : "application/json";
    }

    private static Set<String> endpoints() {
        Map<String, Map<String, ?>> paths = Caller.as("viewer")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        Set<String> endpoints = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return endpoints;
    }
}
