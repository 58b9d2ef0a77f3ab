/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that answers as Confluent's documentation of its API has it, for one user. */
final class RegistryServer implements AutoCloseable {
    static final String USER = "reader:planted-secret";

    private final HttpServer http;
    private final Map<String, Map<String, Object>> schemas = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    RegistryServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/registry/", this::answer);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:%d/registry".formatted(http.getAddress().getPort());
    }

    /** The paths that were asked for, one after another. */
    List<String> asked() {
        return new ArrayList<>(asked);
    }

    void put(String path, @Nullable String type, String schema, List<Map<String, Object>> references) {
        Map<String, Object> answer = new ConcurrentHashMap<>(Map.of("schema", schema, "references", references));
        if (type != null) {
            answer.put("schemaType", type);
        }
        schemas.put(path, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().substring("/registry".length());
        asked.add(path);
        String expected = "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> schema = schemas.get(path);
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of("error_code", 401, "message", "Unauthorized"));
        } else if (path.endsWith("/13")) {
            send(exchange, 503, Map.of("error_code", 50301, "message", "leader not known"));
        } else if (path.endsWith("/14")) {
            send(exchange, 404, Map.of("error", "no such page"));
        } else if (schema == null) {
            send(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
        } else {
            send(exchange, 200, schema);
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = new ObjectMapper().writeValueAsBytes(body);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
