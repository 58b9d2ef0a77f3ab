/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.hosting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The used part of a code host's REST interface: comments on a pull request and statuses of commits. A call that the host's documentation
 * does not describe is answered with an error and kept as a fault, so that a test sees it. Safe for many threads.
 */
public abstract class LocalCodeHost implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SECONDS_TO_COME = 60;
    private static final int MOST_OF_A_PAGE = 100;

    private final HttpServer server;
    private final BlockingQueue<Status> statuses = new LinkedBlockingQueue<>();
    private final Map<Long, Comment> comments = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** A status that was shown at a commit, in the words of the host. */
    public record Status(
            String repository,
            String commit,
            String state,
            String context,
            String description,
            @Nullable String targetUrl) {}

    /** A comment as it is now. */
    public record Comment(long id, String repository, long number, String body) {}

    /** What the host says. */
    record Answer(int status, JsonNode body) {}

    LocalCodeHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it is. */
    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next status that is shown, in the order in which they came; a test in which none comes fails. */
    public final Status nextStatus() {
        try {
            Status next = statuses.poll(SECONDS_TO_COME, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no commit status came; faults: " + faults);
            }
            return next;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    /** The comments as they are now, oldest first. */
    public final List<Comment> comments() {
        return List.copyOf(comments.values());
    }

    /** The calls that the host's documentation does not describe. */
    public final List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public final void close() {
        server.stop(0);
    }

    /** Whether the caller is known and says what every call has to say. */
    abstract void headers(HttpExchange exchange);

    abstract Answer answer(HttpExchange exchange, @Nullable JsonNode body);

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer;
            try {
                headers(exchange);
                answer = answer(exchange, body.length == 0 ? null : MAPPER.readTree(body));
            } catch (Refused refused) {
                faults.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + refused.getMessage());
                answer = refusal(refused.status, String.valueOf(refused.getMessage()));
            }
            byte[] bytes = MAPPER.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static Answer refusal(int status, String message) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    final void show(Status status) {
        statuses.add(status);
    }

    /** A page of comments, as both hosts count pages. */
    final Answer page(String repository, long number, @Nullable String query, int usual) {
        int most = usual;
        int page = 1;
        for (String part : query == null ? new String[0] : query.split("&")) {
            demand(part.matches("(per_page|page)=[1-9]\\d{0,3}"), 422, "unknown parameter " + part);
            int value = Integer.parseInt(part.substring(part.indexOf('=') + 1));
            if (part.startsWith("per_page")) {
                most = value;
            } else {
                page = value;
            }
        }
        demand(most <= MOST_OF_A_PAGE, 422, "per_page is at most " + MOST_OF_A_PAGE);
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        Predicate<Comment> wanted = one -> one.repository().equals(repository) && one.number() == number;
        comments.values().stream()
                .filter(wanted)
                .skip((long) most * (page - 1))
                .limit(most)
                .forEach(one -> shown.add(json(one)));
        return new Answer(200, shown);
    }

    final JsonNode newComment(String repository, long number, String body) {
        return keep(new Comment(comments.size() + 1L, repository, number, body));
    }

    /** Changes a comment of this repository. */
    final JsonNode changedComment(long id, String repository, String body) {
        Comment old = comments.get(id);
        if (old == null || !old.repository().equals(repository)) {
            throw new Refused(404, "Not Found");
        }
        return keep(new Comment(id, repository, old.number(), body));
    }

    private JsonNode keep(Comment comment) {
        comments.put(comment.id(), comment);
        return json(comment);
    }

    private static JsonNode json(Comment comment) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", comment.id()).put("body", comment.body());
        node.putObject("user").put("login", "bot");
        return node;
    }

    static JsonNode object(@Nullable JsonNode body, String... known) {
        if (body == null || !body.isObject()) {
            throw new Refused(400, "Problems parsing JSON");
        }
        body.fieldNames().forEachRemaining(name -> demand(List.of(known).contains(name), 422, "unknown key " + name));
        return body;
    }

    static String text(JsonNode body, String key, int longest) {
        JsonNode value = body.path(key);
        demand(
                value.isTextual() && value.asText().length() <= longest,
                422,
                "%s is a text of at most %d".formatted(key, longest));
        return value.asText();
    }

    static void demand(boolean met, int status, String message) {
        if (!met) {
            throw new Refused(status, message);
        }
    }

    /** What the host would answer with an error. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
