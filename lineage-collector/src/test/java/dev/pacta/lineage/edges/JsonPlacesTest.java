/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against Jackson: each value that the walk comes to is the one that Jackson has there, from its first byte to its last. */
class JsonPlacesTest {
    private static final String[] TEXTS = {
        "", "a", "\\\"", "\\\\", "\\\\\\\"", "{", "]", ",:", "\\u0022", "é", "𝄞", "ends with \\\\", "inputs"
    };
    private static final String[] SCALARS = {"0", "-1.5e+10", "true", "false", "null", "12345678901234567890"};
    private static final String[] BLANKS = {"", "", " ", "\n\t", "\r\n  "};

    private Random random = new Random(0);

    @Test
    void comesToEveryValue() throws IOException {
        for (int seed = 0; seed < 5_000; seed++) {
            random = new Random(seed);
            byte[] json = (blank() + object(4) + blank()).getBytes(StandardCharsets.UTF_8);

            JsonPlaces places = new JsonPlaces(json);
            assertThat(places.isObjectInUtf8()).isTrue();
            assertObject(json, places, EventJson.tree(json));
        }
    }

    @Test
    void otherEncodingsAreTold() {
        String json = "{\"a\": 1}";
        assertThat(new JsonPlaces(json.getBytes(StandardCharsets.UTF_16LE)).isObjectInUtf8())
                .isFalse();
        assertThat(new JsonPlaces(json.getBytes(StandardCharsets.UTF_16)).isObjectInUtf8())
                .isFalse();
        assertThat(new JsonPlaces(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)).isObjectInUtf8())
                .isFalse();
        assertThat(new JsonPlaces("[1]".getBytes(StandardCharsets.UTF_8)).isObjectInUtf8())
                .isFalse();
    }

    private void assertObject(byte[] json, JsonPlaces places, JsonNode expected) throws IOException {
        places.enter();
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            assertThat(places.nextMember()).isTrue();
            if (!places.hasEscapedNames()) {
                byte[] name = member.getKey().getBytes(StandardCharsets.UTF_8);
                assertThat(Arrays.copyOfRange(json, places.name(), places.name() + name.length))
                        .isEqualTo(name);
                assertThat(places.isNamed(member.getKey() + "more")).isFalse();
            }
            assertValue(json, places, member.getValue());
        }
        assertThat(places.nextMember()).isFalse();
    }

    private void assertValue(byte[] json, JsonPlaces places, JsonNode expected) throws IOException {
        if (expected.isObject() && random.nextBoolean()) {
            assertObject(json, places, expected);
        } else if (expected.isArray() && random.nextBoolean()) {
            places.enter();
            for (JsonNode element : expected) {
                assertThat(places.nextElement()).isTrue();
                assertValue(json, places, element);
            }
            assertThat(places.nextElement()).isFalse();
        } else {
            int from = places.place();
            assertThat(EventJson.tree(Arrays.copyOfRange(json, from, places.skip())))
                    .isEqualTo(expected);
        }
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder("{").append(blank());
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            // The number makes names of one object differ.
            String name = TEXTS[random.nextInt(TEXTS.length)] + i;
            object.append(i == 0 ? "" : "," + blank())
                    .append('"')
                    .append(name)
                    .append('"')
                    .append(blank())
                    .append(':')
                    .append(blank())
                    .append(value(depth - 1))
                    .append(blank());
        }
        return object.append('}').toString();
    }

    private String array(int depth) {
        StringBuilder array = new StringBuilder("[").append(blank());
        int elements = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            array.append(i == 0 ? "" : "," + blank()).append(value(depth - 1)).append(blank());
        }
        return array.append(']').toString();
    }

    private String value(int depth) {
        return switch (depth > 0 ? random.nextInt(4) : random.nextInt(2)) {
            case 0 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
            case 1 -> SCALARS[random.nextInt(SCALARS.length)];
            case 2 -> array(depth);
            default -> object(depth);
        };
    }

    private String blank() {
        return BLANKS[random.nextInt(BLANKS.length)];
    }
}
