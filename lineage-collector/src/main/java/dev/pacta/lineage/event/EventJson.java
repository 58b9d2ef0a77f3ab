/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JSON as events need it: numbers keep every digit, texts may be long, depth is bounded. Safe for many threads. */
public final class EventJson {
    /** How deep an event may be nested. */
    static final int MOST_LEVELS = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private EventJson() {}

    /** Reads a whole document. */
    public static JsonNode tree(byte[] json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        return tree == null ? MAPPER.missingNode() : tree;
    }

    /** Reads a document that was written by this class or checked before. */
    public static JsonNode trusted(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that was written by this class or checked before, to be handed on as it is: it has no fields to look at. */
    public static JsonNode unread(String json) {
        return MAPPER.getNodeFactory().rawValueNode(new RawValue(json));
    }

    /** A new document. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A parser over the bytes. */
    public static JsonParser parser(byte[] json) throws IOException {
        return MAPPER.createParser(json);
    }

    /** The document as compact text. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sha256:<hex>} of the bytes. */
    public static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Without the character that PostgreSQL's texts cannot hold. */
    public static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** Whether the node takes more bytes as compact JSON; stops counting when it is sure. */
    static boolean isLarger(JsonNode node, long bytes) {
        try (Counting counting = new Counting(bytes)) {
            MAPPER.writeValue(counting, node);
            return counting.written > bytes;
        } catch (Counting.Enough e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends OutputStream {
        private static final class Enough extends IOException {
            private static final long serialVersionUID = 1L;
        }

        private final long most;
        private long written;

        Counting(long most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
        }

        private void count(int length) throws IOException {
            written += length;
            if (written > most) {
                throw new Enough();
            }
        }
    }
}
