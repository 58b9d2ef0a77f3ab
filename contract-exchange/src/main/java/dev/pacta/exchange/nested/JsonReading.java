/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.contract.yaml.Position;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads JSON documents that others wrote. A document that is not of the expected form is a refusal that says why. */
public final class JsonReading {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonReading() {}

    /** The document is not of the form that the format has. */
    public static final class WrongForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message what was expected and what is there */
        public WrongForm(String message) {
            super(message);
        }
    }

    /** Calls the reader with the document. */
    public static ImportResult read(ImportSource source, Function<JsonNode, ImportResult> reader) {
        return SourceText.text(source, text -> {
            try {
                return reader.apply(MAPPER.readTree(text));
            } catch (JsonProcessingException malformed) {
                JsonLocation at = malformed.getLocation();
                Position place = at == null ? Position.START : new Position(at.getLineNr(), at.getColumnNr());
                return SourceText.refused(
                        source, "import.json", place, "this is no JSON: " + malformed.getOriginalMessage());
            } catch (WrongForm wrong) {
                return SourceText.refused(source, "import.form", String.valueOf(wrong.getMessage()));
            }
        });
    }

    /** A document inside text. */
    public static Optional<JsonNode> inside(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The text of a member, or nothing. */
    public static @Nullable String text(JsonNode node, String member) {
        JsonNode found = node.get(member);
        return found == null || found.isNull() || found.isContainerNode() ? null : found.asText();
    }

    /** The text of a member that must be there. */
    public static String required(JsonNode node, String member, String of) {
        String text = text(node, member);
        if (text == null || text.isEmpty()) {
            throw new WrongForm("%s has no '%s'".formatted(of, member));
        }
        return text;
    }

    /** The members of a list that must be there. */
    public static List<JsonNode> list(JsonNode node, String member, String of) {
        JsonNode found = node.get(member);
        if (found == null || !found.isArray()) {
            throw new WrongForm("%s has no list '%s'".formatted(of, member));
        }
        return all(found);
    }

    /** The elements of a list; none when it is no list. */
    public static List<JsonNode> all(@Nullable JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(all::add);
        }
        return all;
    }

    /** The value as plain Java. */
    public static Object plain(JsonNode value) {
        return MAPPER.convertValue(value, Object.class);
    }

    /** Plain Java as JSON for people, with a line end after the last line. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values can be written", impossible);
        }
    }
}
