/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.testkit.kafka.Broker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the application of the tests needs around it: a broker, a registry whose contract changes, and a lineage server. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private static final Path EXAMPLES = Path.of("..", "..", "examples", "pipelines");
    private static final String CHANGING = """
            apiVersion: v3.1.0
            kind: DataContract
            id: changing
            status: active
            version: %s
            schema:
              - name: orders
                properties:
                  - {name: order_id, logicalType: integer, required: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: %d}}
            """;

    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();
    private static volatile boolean changed;
    private static volatile Broker broker;
    private HttpServer server;

    /** What the lineage server was told. */
    static List<String> events() {
        return EVENTS;
    }

    static Broker broker() {
        return broker;
    }

    /** From now on the registry has version 1.1.0, in which a total may be a thousand at most. */
    static void publish() {
        changed = true;
    }

    @Override
    public Map<String, String> start() {
        try {
            broker = Broker.start();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (Exception impossible) {
            throw new IllegalStateException("the surroundings of the tests did not start", impossible);
        }
        server.createContext("/api/v1/lineage", exchange -> {
            EVENTS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 201, "");
        });
        server.createContext("/api/v1/contracts/changing/versions", this::versions);
        server.start();
        return settings("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void versions(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/1.0.0")) {
            answer(exchange, 200, CHANGING.formatted("1.0.0", 100_000));
        } else if (path.endsWith("/1.1.0")) {
            answer(exchange, 200, CHANGING.formatted("1.1.0", 1_000));
        } else if (changed) {
            answer(exchange, 200, "{\"total\": 2, \"items\": [{\"version\": \"1.0.0\"}, {\"version\": \"1.1.0\"}]}");
        } else {
            answer(exchange, 200, "{\"total\": 1, \"items\": [{\"version\": \"1.0.0\"}]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> settings(String server) {
        Map<String, String> all = new HashMap<>();
        String orders = "file:" + EXAMPLES.resolve("orders.odcs.yaml");
        all.put("kafka.bootstrap.servers", broker.address());
        all.put("quarkus.http.test-port", "0");
        all.put("pacta.registry.url", server);
        all.put("pacta.lineage.url", server);
        all.put("pacta.lineage.every", "300ms");
        all.put("pacta.refresh", "200ms");
        all.put("pacta.http.limit", "2K");
        for (String name : List.of("orders", "features", "strict", "watched", "batched", "typed")) {
            all.put("pacta.contracts.%s.contract".formatted(name), orders);
        }
        all.put("pacta.contracts.changing.contract", "registry:changing@1.x");
        all.put("pacta.contracts.changing.mode", "quarantine");
        all.put("pacta.contracts.changing.dead-letter-channel", "orders-bad");
        all.put("pacta.contracts.batched.mode", "quarantine");
        all.put("pacta.contracts.batched.dead-letter-channel", "batches-bad");
        all.put("pacta.contracts.watched.mode", "report");
        all.put("pacta.contracts.described.json-schema", "classpath:orders.schema.json");
        all.put("pacta.contracts.by-schema.json-schema", "classpath:orders.schema.json");
        all.put("pacta.contracts.by-schema.mode", "quarantine");
        all.put("pacta.contracts.by-schema.dead-letter-channel", "by-schema-bad");
        incoming(
                all,
                "strict",
                Map.of("failure-strategy", "dead-letter-queue", "dead-letter-queue.topic", "strict.own"));
        incoming(all, "watched", Map.of());
        incoming(all, "changing", Map.of());
        incoming(all, "batches", Map.of("batch", "true"));
        incoming(all, "by-schema", Map.of());
        outgoing(all, "batches-bad");
        outgoing(all, "by-schema-bad");
        outgoing(all, "bills");
        return all;
    }

    private static void incoming(Map<String, String> all, String channel, Map<String, String> more) {
        String prefix = "mp.messaging.incoming.%s.".formatted(channel);
        all.put(prefix + "connector", "smallrye-kafka");
        all.put(prefix + "auto.offset.reset", "earliest");
        more.forEach((name, value) -> all.put(prefix + name, value));
    }

    private static void outgoing(Map<String, String> all, String channel) {
        String prefix = "mp.messaging.outgoing.%s.".formatted(channel);
        all.put(prefix + "connector", "smallrye-kafka");
        all.put(prefix + "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
    }

    @Override
    public void stop() {
        server.stop(0);
        broker.close();
    }
}
