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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Serves the folders below a folder as buckets, as S3 does: listings in pages of three, ranges, conditions and signatures of version 4, which it
 * computes for itself. It can be told to fail.
 */
public final class BucketServer implements AutoCloseable {
    public static final String KEY = "AKIATEST";
    public static final String SECRET = "planted/secret+of=tests";
    private static final int PAGE = 3;

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ConcurrentLinkedQueue<Integer> troubles = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> ends = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    private BucketServer(Path root, HttpServer server) {
        this.root = root;
        this.server = server;
    }

    public static BucketServer start(Path root) throws IOException {
        // Else each answer waits for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BucketServer server = new BucketServer(root, http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** The environment of a client that may read everything. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_REGION",
                "eu-north-1");
    }

    /** The next answers have these codes. */
    public void fail(Integer... codes) {
        troubles.addAll(Arrays.asList(codes));
    }

    /** The next answers break off after so many bytes of an object. */
    public void breakOff(Integer... after) {
        ends.addAll(Arrays.asList(after));
    }

    /** How many bytes of objects were given since the last call. */
    public long given() {
        return bytes.getAndSet(0);
    }

    /** The keys that were asked for since the last call. */
    public List<String> asked() {
        List<String> keys = List.copyOf(asked);
        asked.clear();
        return keys;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            Integer trouble = troubles.poll();
            String refusal = trouble == null ? Signatures.refusal(call, KEY, SECRET) : null;
            String[] path = call.getRequestURI().getPath().substring(1).split("/", 2);
            if (trouble != null) {
                Answers.error(call, trouble, "SlowDown");
            } else if (refusal != null) {
                Answers.error(call, 403, refusal);
            } else if (!Files.isDirectory(root.resolve(path[0]))) {
                Answers.error(call, 404, "NoSuchBucket");
            } else if (path.length < 2 || path[1].isEmpty()) {
                list(call, root.resolve(path[0]));
            } else {
                object(call, root.resolve(path[0]), path[1]);
            }
        }
    }

    private static void list(HttpExchange call, Path bucket) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String each : call.getRequestURI().getRawQuery().split("&")) {
            query.put(each.split("=", 2)[0], URLDecoder.decode(each.split("=", 2)[1], StandardCharsets.UTF_8));
        }
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", "");
        List<String> keys;
        try (Stream<Path> files = Files.walk(bucket)) {
            keys = files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .filter(key -> key.startsWith(prefix))
                    .filter(key -> !query.containsKey("delimiter")
                            || !key.substring(prefix.length()).contains("/"))
                    .filter(key -> key.compareTo(after) > 0)
                    .sorted()
                    .toList();
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult>");
        for (String key : keys.subList(0, Math.min(PAGE, keys.size()))) {
            Path file = bucket.resolve(key);
            xml.append("<Contents><Key>%s</Key><LastModified>%s</LastModified><ETag>%s</ETag><Size>%d</Size></Contents>"
                    .formatted(
                            key.replace(" ", "+"),
                            Files.getLastModifiedTime(file).toInstant(),
                            tag(file).replace("\"", "&quot;"),
                            Files.size(file)));
        }
        if (keys.size() > PAGE) {
            xml.append("<NextContinuationToken>%s</NextContinuationToken>".formatted(keys.get(PAGE - 1)));
        }
        byte[] page = xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, page.length);
        call.getResponseBody().write(page);
    }

    private void object(HttpExchange call, Path bucket, String key) throws IOException {
        Path file = bucket.resolve(key);
        asked.add(key);
        if (!Files.isRegularFile(file)) {
            Answers.error(call, 404, "NoSuchKey");
            return;
        }
        String tag = tag(file);
        String wanted = call.getRequestHeaders().getFirst("if-match");
        if (wanted != null && !wanted.equals(tag)) {
            Answers.error(call, 412, "PreconditionFailed");
            return;
        }
        byte[] all = Files.readAllBytes(file);
        String range = call.getRequestHeaders().getFirst("range");
        int from = 0;
        int until = all.length;
        if (range != null) {
            String[] ends = range.substring("bytes=".length()).split("-", 2);
            from = ends[0].isEmpty() ? Math.max(0, all.length - Integer.parseInt(ends[1])) : Integer.parseInt(ends[0]);
            until = ends[0].isEmpty() ? all.length : Math.min(all.length, Integer.parseInt(ends[1]) + 1);
            call.getResponseHeaders().set("content-range", "bytes %d-%d/%d".formatted(from, until - 1, all.length));
        }
        call.getResponseHeaders().set("etag", tag);
        call.getResponseHeaders()
                .set(
                        "last-modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC)));
        bytes.addAndGet(until - from);
        call.sendResponseHeaders(range == null ? 200 : 206, until == from ? -1 : until - from);
        Integer end = ends.poll();
        call.getResponseBody().write(all, from, end == null ? until - from : Math.min(end, until - from));
    }

    private static String tag(Path file) throws IOException {
        return "\"%x-%x\"".formatted(Files.size(file), Arrays.hashCode(Files.readAllBytes(file)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
