/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Bodies that are nearly OpenLineage events: real ones with one to four things wrong. The same seed and number give the same body. Safe for
 * many threads.
 */
public final class MutatedBodies {
    /** Keeps every digit and reads any depth: what is changed is what the change says. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** Values that stand where others are expected, as JSON. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1e-400",
            "123456789012345678901234567890.5",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"%s%n{}\"",
            "\"'; drop table lineage_event; --\"",
            "\"../../etc/passwd\"",
            "\"\\\\\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\": null}",
            "{\"name\": {}, \"namespace\": []}",
            "[{\"name\": \"x\", \"namespace\": \"y\"}]");

    private static final List<String> TIMES = List.of(
            "2026-01-01",
            "2026-01-01T00:00:00",
            "2026-13-45T99:99:99Z",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "-0001-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59.999999999Z",
            "294276-12-31T23:59:59Z",
            "+294277-01-01T00:00:00Z",
            "2026-01-01T00:00:00+18:00",
            "2026-01-01T00:00:00-18:01",
            "2026-01-01T00:00:60Z",
            "2026-02-30T00:00:00Z",
            "1767225600000",
            "2026-01-01T00:00:00.1234567890123Z");

    private static final List<String> FACETS = List.of(
            "schema",
            "columnLineage",
            "symlinks",
            "lifecycleStateChange",
            "parent",
            "nominalTime",
            "jobDependencies",
            "jobType",
            "lineage",
            "tags",
            "ownership",
            "pacta_contract",
            "dataQualityAssertions");

    private final List<byte[]> events;
    private final long seed;

    private MutatedBodies(List<byte[]> events, long seed) {
        this.events = List.copyOf(events);
        this.seed = seed;
    }

    /**
     * Bodies made of the events of a folder.
     *
     * @param folder with files of NDJSON
     * @throws IOException when it has no events
     */
    public static MutatedBodies of(Path folder, long seed) throws IOException {
        List<byte[]> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .forEach(events::add);
            }
        }
        if (events.isEmpty()) {
            throw new IOException("no events in the files *.ndjson of " + folder);
        }
        return new MutatedBodies(events, seed);
    }

    /**
     * A body and how it is sent.
     *
     * @param batch to the endpoint of arrays
     * @param gzip with that content encoding, whatever the bytes are
     */
    public record Body(byte[] bytes, boolean batch, boolean gzip) {}

    /** The body of a number. */
    public Body body(int number) throws IOException {
        SplittableRandom random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
        boolean batch = random.nextInt(8) == 0;
        byte[] bytes = batch ? batch(random) : event(random);
        boolean gzip = random.nextInt(16) == 0;
        byte[] sent = gzip && random.nextInt(4) > 0 ? zipped(bytes) : bytes;
        return new Body(random.nextInt(4) == 0 ? torn(random, sent) : sent, batch, gzip);
    }

    private byte[] batch(SplittableRandom random) throws IOException {
        List<String> items = new ArrayList<>();
        for (int item = random.nextInt(5); item > 0; item--) {
            items.add(random.nextInt(6) == 0 ? pick(random, ODD) : new String(event(random), StandardCharsets.UTF_8));
        }
        String array = "[" + String.join(",", items) + "]";
        return (random.nextInt(10) == 0 ? pick(random, ODD) : array).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] event(SplittableRandom random) throws IOException {
        JsonNode event =
                MAPPER.readTree(events.get(random.nextInt(events.size()))).deepCopy();
        for (int times = random.nextInt(4); times >= 0; times--) {
            change(random, event);
        }
        return MAPPER.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    }

    /** Walks down by chance and changes what it ends at. */
    private static void change(SplittableRandom random, JsonNode node) throws IOException {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = pick(random, keys);
            if (object.get(key).isContainerNode() && random.nextInt(5) > 0) {
                change(random, object.get(key));
            } else {
                change(random, object, key);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (array.get(at).isContainerNode() && random.nextInt(5) > 0) {
                change(random, array.get(at));
            } else if (random.nextBoolean()) {
                array.set(at, odd(random));
            } else {
                array.add(array.get(at).deepCopy());
            }
        }
    }

    private static void change(SplittableRandom random, ObjectNode object, String key) throws IOException {
        switch (random.nextInt(8)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key + pick(random, List.of("x", "\u0000", ".", "\ud83d\ude00")), object.remove(key));
            case 2 -> object.put(key, pick(random, TIMES));
            case 3 ->
                object.put(
                        key,
                        pick(random, List.of("n", "é", "\ud83d\ude00", "\u0000"))
                                .repeat(random.nextInt(4_000)));
            case 4 -> object.set(pick(random, FACETS), odd(random));
            case 5 -> object.set(key, deep(random.nextInt(600)));
            default -> object.set(key, odd(random));
        }
    }

    private static JsonNode odd(SplittableRandom random) throws IOException {
        return MAPPER.readTree(pick(random, ODD).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode deep(int levels) {
        ObjectNode outermost = MAPPER.createObjectNode();
        ObjectNode at = outermost;
        for (int level = 0; level < levels; level++) {
            at = at.putObject("d");
        }
        return outermost;
    }

    /** What networks and other programs do to bytes. */
    private static byte[] torn(SplittableRandom random, byte[] bytes) {
        byte[] torn = bytes.clone();
        if (torn.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(torn.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(torn, at);
            case 1 -> {
                torn[at] = (byte) random.nextInt();
                yield torn;
            }
            case 2 -> {
                torn[at] ^= (byte) (1 << random.nextInt(8));
                yield torn;
            }
            case 3 -> Arrays.copyOf(torn, torn.length + 1 + random.nextInt(9));
            default -> Arrays.copyOfRange(torn, at, torn.length);
        };
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static <T> T pick(SplittableRandom random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
