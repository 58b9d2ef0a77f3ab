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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The used part of GitHub's REST interface: issue comments and commit statuses. A call that the documentation does not describe is
 * answered with an error and kept as a fault, so that a test sees it. Safe for many threads.
 *
 * <p>Source: GitHub REST API documentation, version 2022-11-28.
 */
public final class LocalGitHub implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern STATUSES = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/statuses/([0-9a-f]{40})");
    private static final Pattern COMMENTS = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/issues/([1-9]\\d*)/comments");
    private static final Pattern COMMENT = Pattern.compile("/repos/([\\w.-]+/[\\w.-]+)/issues/comments/([1-9]\\d*)");
    private static final int SECONDS_TO_COME = 60;

    private final String token;
    private final HttpServer server;
    private final BlockingQueue<Status> statuses = new LinkedBlockingQueue<>();
    private final Map<Long, Comment> comments = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** A status that was shown at a commit. */
    public record Status(
            String repository,
            String commit,
            String state,
            String context,
            String description,
            @Nullable String targetUrl) {}

    /** A comment as it is now. */
    public record Comment(long id, String repository, long number, String body) {}

    private record Answer(int status, JsonNode body) {}

    /** A host that knows this token alone. */
    public LocalGitHub(String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next status that is shown, in the order in which they came; a test in which none comes fails. */
    public Status nextStatus() {
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
    public List<Comment> comments() {
        return List.copyOf(comments.values());
    }

    /** The calls that GitHub's documentation does not describe. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer;
            try {
                headers(exchange);
                answer = answer(exchange, body.length == 0 ? null : MAPPER.readTree(body));
            } catch (Refused refused) {
                faults.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + refused.getMessage());
                answer = new Answer(
                        refused.status, JsonNodeFactory.instance.objectNode().put("message", refused.getMessage()));
            }
            byte[] bytes = MAPPER.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void headers(HttpExchange exchange) {
        demand(
                ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                401,
                "Bad credentials");
        demand(exchange.getRequestHeaders().containsKey("User-Agent"), 403, "a user agent is asked for");
        demand(
                "application/vnd.github+json"
                        .equals(exchange.getRequestHeaders().getFirst("Accept")),
                415,
                "Accept is application/vnd.github+json");
        demand(
                "2022-11-28".equals(exchange.getRequestHeaders().getFirst("X-GitHub-Api-Version")),
                400,
                "X-GitHub-Api-Version is 2022-11-28");
    }

    private Answer answer(HttpExchange exchange, @Nullable JsonNode body) {
        String path = exchange.getRequestURI().getRawPath();
        String call = exchange.getRequestMethod();
        Matcher commit = STATUSES.matcher(path);
        if (call.equals("POST") && commit.matches()) {
            return status(
                    commit.group(1), commit.group(2), object(body, "state", "target_url", "description", "context"));
        }
        Matcher request = COMMENTS.matcher(path);
        if (request.matches() && call.equals("GET")) {
            return list(request, exchange.getRequestURI().getQuery());
        }
        if (request.matches() && call.equals("POST")) {
            long id = comments.size() + 1L;
            return new Answer(201, keep(id, request.group(1), Long.parseLong(request.group(2)), object(body, "body")));
        }
        Matcher comment = COMMENT.matcher(path);
        if (call.equals("PATCH") && comment.matches()) {
            Comment old = comments.get(Long.valueOf(comment.group(2)));
            if (old == null || !old.repository().equals(comment.group(1))) {
                throw new Refused(404, "Not Found");
            }
            return new Answer(200, keep(old.id(), old.repository(), old.number(), object(body, "body")));
        }
        throw new Refused(404, "the documentation knows no such call");
    }

    private Answer status(String repository, String commit, JsonNode body) {
        String state = text(body, "state", 20);
        demand(List.of("error", "failure", "pending", "success").contains(state), 422, "state is " + state);
        String page = body.has("target_url") ? text(body, "target_url", 10_000) : null;
        demand(page == null || page.matches("https?://.+"), 422, "target_url uses http or https");
        String context = body.has("context") ? text(body, "context", 255) : "default";
        String description = body.has("description") ? text(body, "description", 140) : "";
        statuses.add(new Status(repository, commit, state, context, description, page));
        return new Answer(201, ((ObjectNode) body.deepCopy()).put("id", 1));
    }

    private Answer list(Matcher request, @Nullable String query) {
        int most = 30;
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
        demand(most <= 100, 422, "per_page is at most 100");
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        comments.values().stream()
                .filter(one ->
                        one.repository().equals(request.group(1)) && one.number() == Long.parseLong(request.group(2)))
                .skip((long) most * (page - 1))
                .limit(most)
                .forEach(one -> shown.add(json(one)));
        return new Answer(200, shown);
    }

    private JsonNode keep(long id, String repository, long number, JsonNode body) {
        Comment comment = new Comment(id, repository, number, text(body, "body", 65_536));
        comments.put(id, comment);
        return json(comment);
    }

    private static JsonNode json(Comment comment) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", comment.id()).put("body", comment.body());
        node.putObject("user").put("login", "github-actions[bot]");
        return node;
    }

    private static JsonNode object(@Nullable JsonNode body, String... known) {
        if (body == null || !body.isObject()) {
            throw new Refused(400, "Problems parsing JSON");
        }
        body.fieldNames().forEachRemaining(name -> demand(List.of(known).contains(name), 422, "unknown key " + name));
        return body;
    }

    private static String text(JsonNode body, String key, int longest) {
        JsonNode value = body.path(key);
        demand(
                value.isTextual() && value.asText().length() <= longest,
                422,
                "%s is a text of at most %d".formatted(key, longest));
        return value.asText();
    }

    private static void demand(boolean met, int status, String message) {
        if (!met) {
            throw new Refused(status, message);
        }
    }

    /** What GitHub would answer with an error. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
