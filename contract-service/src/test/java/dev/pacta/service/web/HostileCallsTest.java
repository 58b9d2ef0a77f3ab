/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint that the running application names, called with what nobody should send, byte by byte. */
@QuarkusTest
class HostileCallsTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int CALLS_OF_EACH = 8;
    private static final int LEAST = 80;
    private static final int MOST_FAULTS = 40;

    @TestHTTPResource("/")
    URI server;

    private List<Endpoint> endpoints;
    private List<String> tokens;

    private record Endpoint(String method, String path, List<String> query) {}

    @BeforeEach
    void readTheEndpoints() {
        endpoints = endpoints();
        tokens = new ArrayList<>(EndpointTable.ROLES.stream().map(Caller::token).toList());
        // What no role has: nobody, nonsense, a token of another house, one that has another's signature.
        tokens.addAll(List.of(
                "", "nonsense", "pacta_0000000000000000", "eyJhbGciOiJub25lIn0.eyJhdWQiOiJvdGhlciIsImV4cCI6MX0."));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noCallMakesTheServerFailOrSayWhatItShouldNot(long seed) throws IOException {
        HostileInputs inputs = new HostileInputs(seed);
        Set<String> faults = new TreeSet<>();
        assertThat(endpoints).hasSizeGreaterThan(LEAST);

        for (Endpoint endpoint : endpoints) {
            for (int i = 0; i < CALLS_OF_EACH && faults.size() < MOST_FAULTS; i++) {
                byte[] call = call(endpoint, inputs);
                try (RawHttp connection = new RawHttp(server.getPort())) {
                    connection.send(call);
                    fault(endpoint, connection.answer())
                            .filter(fault -> !isRefusedByTheProtocol(fault, call))
                            .ifPresent(fault -> faults.add(fault + "\n      " + shown(call)));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theServerIsAliveAfterwards() {
        Caller.as("viewer").get("/api/v1/contracts?limit=1").then().statusCode(200);
        Caller.as("viewer").get("/api/v1/proposals?limit=1").then().statusCode(200);
        Caller.as("viewer").get("/q/health/ready").then().statusCode(200);
    }

    private Optional<String> fault(Endpoint endpoint, RawHttp.Answer answer) {
        String where = endpoint.method() + " " + endpoint.path() + ": " + answer.status();
        String type = answer.header("content-type");
        if (answer.status() == 0) {
            return Optional.of(where + ", the connection was closed without an answer");
        }
        if (answer.status() >= 500) {
            return Optional.of(where + " " + answer.body());
        }
        if (answer.status() >= 400 && !isProblem(endpoint, type, answer.body())) {
            return Optional.of(where + " is '" + type + "' " + cut(answer.body()));
        }
        if (answer.status() >= 400 && answer.body().contains(HostileInputs.PERSON)) {
            return Optional.of(where + " says whom the body speaks of: " + cut(answer.body()));
        }
        return Optional.empty();
    }

    /** What is no address of HTTP is refused without a word before any code of ours. */
    private static boolean isRefusedByTheProtocol(String fault, byte[] call) {
        String line = new String(call, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElseThrow();
        return fault.endsWith(": 400 is '' ") && BROKEN_ESCAPE.matcher(line).find();
    }

    private static boolean isProblem(Endpoint endpoint, String type, String body) {
        if (endpoint.path().startsWith("/registry/confluent")
                && type.startsWith("application/vnd.schemaregistry.v1+json")) {
            return JsonPath.from(body).getInt("error_code") > 0;
        }
        return type.startsWith("application/problem+json")
                && !String.valueOf(JsonPath.from(body).getString("code")).isBlank();
    }

    private byte[] call(Endpoint endpoint, HostileInputs inputs) throws IOException {
        boolean hasBody = !endpoint.method().equals("GET") || inputs.chance(10);
        byte[] body = hasBody ? inputs.body() : new byte[0];
        StringBuilder head = new StringBuilder(endpoint.method()).append(' ').append(address(endpoint, inputs));
        head.append(" HTTP/1.1\r\nHost: pacta\r\nConnection: close\r\n");
        String token = inputs.chance(70) ? Caller.adminToken() : inputs.one(tokens);
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (inputs.chance(80)) {
            head.append("Accept: application/json\r\n");
        }
        if (hasBody) {
            head.append("Content-Type: ")
                    .append(inputs.type())
                    .append("\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        ByteArrayOutputStream call = new ByteArrayOutputStream();
        call.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        call.write(body);
        return call.toByteArray();
    }

    private static String address(Endpoint endpoint, HostileInputs inputs) {
        StringBuilder address = new StringBuilder();
        for (String segment : endpoint.path().substring(1).split("/")) {
            address.append('/').append(segment.startsWith("{") ? inputs.segment() : segment);
        }
        String sign = "?";
        for (String parameter : endpoint.query()) {
            if (inputs.chance(60)) {
                address.append(sign).append(parameter).append('=').append(inputs.value());
                sign = "&";
            }
        }
        return address.toString();
    }

    private static String shown(byte[] call) {
        return cut(new String(call, StandardCharsets.ISO_8859_1)
                .replaceAll("Bearer \\S+", "Bearer ...")
                .replace("\r\n", " | "));
    }

    private static String cut(String text) {
        return text.length() > 700 ? text.substring(0, 700) + "..." : text;
    }

    private static List<Endpoint> endpoints() {
        Map<String, Map<String, Object>> paths = Caller.as("viewer")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                endpoints.add(new Endpoint(method.toUpperCase(Locale.ROOT), path, query(operation)));
            }
        }));
        return endpoints;
    }

    private static List<String> query(Object operation) {
        List<String> names = new ArrayList<>();
        if (operation instanceof Map<?, ?> map && map.get("parameters") instanceof List<?> parameters) {
            for (Object parameter : parameters) {
                if (parameter instanceof Map<?, ?> one && "query".equals(one.get("in"))) {
                    names.add(String.valueOf(one.get("name")));
                }
            }
        }
        return names;
    }
}
