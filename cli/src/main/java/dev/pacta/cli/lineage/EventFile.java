/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.InputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file with events, one after the other or as one array, also compressed with gzip; never held in memory as a whole. */
record EventFile(Path file) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Hands over each event; stops with a failure that names the place when the file cannot be read on. */
    void forEach(Consumer<JsonNode> taker) {
        InputFile.demand(file);
        try (InputStream stream = open();
                MappingIterator<JsonNode> events =
                        MAPPER.readerFor(JsonNode.class).readValues(stream)) {
            while (events.hasNextValue()) {
                taker.accept(events.nextValue());
            }
        } catch (JsonProcessingException wrong) {
            long line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            throw CommandFailure.badCall(
                    "%s:%d: this is not JSON".formatted(file, line),
                    "Expected one event per line, or one array of events. Events before this place were sent.");
        } catch (IOException unreadable) {
            throw InputFile.unreadable(file, unreadable);
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
