/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the files of a folder by HTTP, with ranges and tags, and badly where the first part of the path says so: {@code /MANNER/FILE}. Each server counts
 * how often it was asked for what.
 */
public final class FileServer implements AutoCloseable {
    /** What {@code private} asks for. */
    public static final String USER = "ada:planted-secret";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> ranges = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private FileServer(Path root, HttpServer server) {
        this.root = root;
        this.server = server;
    }

    public static FileServer start(Path root) throws IOException {
        // Else each answer waits for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FileServer server = new FileServer(root, http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of a file that is given in that manner. */
    public String address(String manner, String file) {
        return "http://127.0.0.1:%d/%s/%s".formatted(port(), manner, file);
    }

    /** The ranges that were asked for since the last call. */
    public List<String> ranges() {
        List<String> asked = List.copyOf(ranges);
        ranges.clear();
        return asked;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            String manner = path.substring(1, path.lastIndexOf('/'));
            Path file = root.resolve(path.substring(path.lastIndexOf('/') + 1));
            int time = times.computeIfAbsent(path, first -> new AtomicInteger()).incrementAndGet();
            String range = call.getRequestHeaders().getFirst("range");
            if (range != null) {
                ranges.add(range);
            }
            if (manner.startsWith("status/")) {
                Answers.status(call, Integer.parseInt(manner.substring("status/".length())));
            } else if (!Files.isRegularFile(file)) {
                Answers.status(call, 404);
            } else {
                give(call, manner, Files.readAllBytes(file), time);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(HttpExchange call, String manner, byte[] all, int time) throws IOException, InterruptedException {
        String tag = "\"%x\"".formatted(Arrays.hashCode(all));
        switch (manner) {
            case "plain" -> Answers.part(call, all, tag, all.length);
            case "dated" -> Answers.part(call, all, null, all.length);
            case "broken" -> Answers.part(call, all, tag, all.length / 3 + 1);
            case "brokendated" -> Answers.part(call, all, null, all.length / 3 + 1);
            case "rangeless" -> Answers.whole(call, all, tag, time == 1 ? all.length / 2 : all.length);
            case "endless" -> Answers.whole(call, all, tag, all.length / 2);
            case "changed" -> Answers.part(call, all, "\"version-%d\"".formatted(time), all.length / 2);
            case "deaf" -> Answers.unconditional(call, all, "\"version-%d\"".formatted(time), all.length / 2);
            case "replaced" -> Answers.part(call, all, "\"version-%d\"".formatted(time), all.length);
            case "busy" -> {
                if (time == 1) {
                    Answers.status(call, 503);
                } else {
                    Answers.part(call, all, tag, all.length);
                }
            }
            case "stalled" -> {
                Answers.part(call, all, tag, time == 1 ? all.length / 2 : all.length);
                if (time == 1) {
                    call.getResponseBody().flush();
                    end.await();
                }
            }
            case "page" -> {
                call.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
                Answers.whole(call, all, tag, all.length);
            }
            case "huge" -> Answers.huge(call);
            case "chunked" -> {
                call.getResponseHeaders().set("etag", tag);
                call.sendResponseHeaders(200, 0);
                call.getResponseBody().write(all);
                call.getResponseBody().close();
            }
            case "private" -> {
                if (asked(call)) {
                    Answers.part(call, all, tag, all.length);
                } else {
                    Answers.status(call, 401);
                }
            }
            case "bare" -> {
                if (call.getRequestHeaders().containsKey("authorization")) {
                    Answers.status(call, 400);
                } else {
                    Answers.part(call, all, tag, all.length);
                }
            }
            default -> moved(call, manner);
        }
    }

    private static boolean asked(HttpExchange call) {
        return ("Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8)))
                .equals(call.getRequestHeaders().getFirst("authorization"));
    }

    /** {@code moved/N} leads on N times, {@code elsewhere} to another name of this machine, {@code loop} to itself. */
    private void moved(HttpExchange call, String manner) throws IOException {
        String path = call.getRequestURI().getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        String to = path;
        if (manner.startsWith("moved/")) {
            int more = Integer.parseInt(manner.substring("moved/".length())) - 1;
            to = more == 0 ? "/plain/" + file : "/moved/%d/%s".formatted(more, file);
        } else if (manner.equals("elsewhere")) {
            to = "http://localhost:%d/bare/%s".formatted(port(), file);
        }
        call.getResponseHeaders().set("location", to);
        Answers.status(call, 302);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
