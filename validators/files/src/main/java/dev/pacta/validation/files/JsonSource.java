/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.pacta.validation.Location;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** A list of JSON objects, or one object. Read element by element, never as a whole. */
final class JsonSource implements RecordSource {
    private static final int PROGRESS_EVERY = 1_000;

    private final Path file;
    private final CountedInput input;
    private final int longest;
    private final JsonFactory factory;

    JsonSource(Path file, CountedInput input, int longest) {
        this.file = file;
        this.input = input;
        this.longest = longest;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(longest).build())
                .build();
    }

    @Override
    public void readAll(Sink sink) throws IOException, UnreadableDataException {
        long number = 0;
        try (JsonParser parser = factory.createParser(input)) {
            JsonToken first = parser.nextToken();
            boolean list = first == JsonToken.START_ARRAY;
            if (!list && first != JsonToken.START_OBJECT) {
                throw new UnreadableDataException(file, "expected a list of JSON objects, or one object");
            }
            JsonToken token = list ? parser.nextToken() : first;
            while (token != null && token != JsonToken.END_ARRAY) {
                number++;
                Location location = new Location(file.toString(), number, Location.Unit.ELEMENT);
                byte[] element = copy(parser);
                if (element.length > longest) {
                    sink.unreadable("the element has more than %,d bytes".formatted(longest), null, location);
                } else {
                    sink.bytes(element, location);
                }
                if (number % PROGRESS_EVERY == 0) {
                    sink.progress(input.consumed());
                }
                token = parser.nextToken();
            }
        } catch (JsonProcessingException malformed) {
            throw new UnreadableDataException(
                    file,
                    "not JSON at line %,d, column %,d, in element %,d"
                            .formatted(
                                    malformed.getLocation().getLineNr(),
                                    malformed.getLocation().getColumnNr(),
                                    number),
                    malformed);
        } catch (Packing.DamagedException damaged) {
            throw new UnreadableDataException(
                    file, "after element %,d: %s".formatted(number, damaged.getMessage()), damaged);
        } catch (EOFException cut) {
            throw new UnreadableDataException(
                    file, "the data ends in the middle, after element %,d".formatted(number), cut);
        }
    }

    /** Numbers keep every digit. What is longer than the limit is read past and not kept. */
    private byte[] copy(JsonParser parser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonGenerator copy = factory.createGenerator(bytes);
        int depth = 0;
        do {
            JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
            if (token == null) {
                throw new EOFException("the data ends inside an element");
            }
            if (bytes.size() <= longest) {
                copy.copyCurrentEventExact(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0);
        if (bytes.size() <= longest) {
            copy.close();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
