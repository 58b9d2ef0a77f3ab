/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Answers as a registry does: versions of one contract. */
final class Registry implements AutoCloseable {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: %s
            schema:
              - name: orders
                properties: [{name: id, logicalType: integer}]
            """;

    private final HttpServer server;
    private final Map<String, String> versions = new TreeMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    Registry(String... published) throws IOException {
        for (String version : published) {
            versions.put(version, CONTRACT.formatted(version));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/contracts/orders", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        String text = text(path.substring("/api/v1/contracts/orders".length()));
        byte[] body = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                status != 200 ? status : text == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String text(String rest) {
        if (rest.isEmpty()) {
            return "{\"latestVersion\": \"%s\"}".formatted(((TreeMap<String, String>) versions).lastKey());
        }
        if (rest.equals("/versions")) {
            String items = versions.keySet().stream()
                    .map("{\"version\": \"%s\"}"::formatted)
                    .collect(Collectors.joining(","));
            return "{\"items\": [%s], \"total\": %d}".formatted(items, versions.size());
        }
        return versions.get(rest.substring("/versions/".length()));
    }

    void publish(String version) {
        versions.put(version, CONTRACT.formatted(version));
    }

    void answerOnly(int code) {
        status = code;
    }

    List<String> asked() {
        return asked;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
