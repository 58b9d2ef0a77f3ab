/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks the used part of a code host's API over real HTTP and refuses every call that its documentation does not describe. */
abstract class FakeHost implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A call as it came. */
    record Call(String method, String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {}

    /** An answer. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply json(int status, Object body) {
            return new Reply(status, JSON.valueToTree(body).toString(), Map.of());
        }
    }

    final Map<Long, String> comments = new TreeMap<>();
    final List<JsonNode> statuses = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    private final Deque<Reply> troubles = new ArrayDeque<>();
    private final HttpServer server;

    FakeHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    /** The next call gets that answer, whatever it asks. */
    void troubleOnce(Reply reply) {
        troubles.add(reply);
    }

    abstract Reply answer(Call call);

    Reply fault(String what) {
        faults.add(what);
        return Reply.json(400, Map.of("message", what));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try (exchange) {
            Call call = read(exchange);
            synchronized (this) {
                calls.add(call);
                reply = troubles.isEmpty() ? answer(call) : troubles.remove();
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        Map<String, String> query = new LinkedHashMap<>();
        String text = exchange.getRequestURI().getRawQuery();
        for (String part : text == null ? new String[0] : text.split("&", -1)) {
            query.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        return new Call(
                exchange.getRequestMethod(),
                path.substring("/api".length()),
                query,
                headers,
                body.length == 0 ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : JSON.readTree(body));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
