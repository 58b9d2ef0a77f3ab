/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on this machine that notes every call and answers what it was told to, in that order; then 200 and an empty list. Safe for many
 * threads.
 */
public final class RecordingServer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A call as it came.
     *
     * @param headers by their names in small letters, of each the first
     * @param text the body as it came
     * @param body the body as JSON; an empty object when it is none
     */
    public record Call(String method, String path, Map<String, String> headers, String text, JsonNode body) {
        /** Method and path in one text. */
        public String line() {
            return method + " " + path;
        }
    }

    private record Prepared(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Prepared> prepared = new ConcurrentLinkedQueue<>();

    /** A server at a port of its own. */
    public RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Prepares the next answer. */
    public RecordingServer then(int status, String body, String... headers) {
        Map<String, String> map = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        prepared.add(new Prepared(status, map, body));
        return this;
    }

    /** What came so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(call(exchange));
            Prepared answer = prepared.poll();
            if (answer == null) {
                answer = new Prepared(200, Map.of(), "[]");
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        boolean json =
                !text.isEmpty() && headers.getOrDefault("content-type", "").contains("json");
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                text,
                json ? MAPPER.readTree(text) : MAPPER.createObjectNode());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
