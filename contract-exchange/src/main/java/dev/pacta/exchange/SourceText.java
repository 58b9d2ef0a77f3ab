/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import dev.pacta.exchange.ImportSource.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** Gives importers the bytes or the text of their source. */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // A schema is read whole; anything near this size was named by mistake.
    private static final long MOST_BYTES = 256L << 20;

    private SourceText() {}

    /** Calls the reader with the bytes of the source. */
    public static ImportResult bytes(ImportSource source, Function<byte[], ImportResult> reader) {
        Content content = source.content();
        if (content instanceof Content.Bytes here) {
            return reader.apply(here.bytes());
        }
        if (content instanceof Content.File file) {
            try {
                return Files.size(file.path()) > MOST_BYTES
                        ? refused(source, "import.size", "the file is larger than %d MB".formatted(MOST_BYTES >> 20))
                        : reader.apply(Files.readAllBytes(file.path()));
            } catch (IOException unreadable) {
                return refused(source, "import.unreadable", "the file cannot be read: " + unreadable.getMessage());
            }
        }
        return refused(source, "import.source.kind", "this format is read from a file, not from a database");
    }

    /** Calls the reader with the text of the source, which is UTF-8 with or without a byte order mark. */
    public static ImportResult text(ImportSource source, Function<String, ImportResult> reader) {
        return bytes(source, bytes -> {
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException other) {
                return refused(
                        source, "import.encoding", "the text is not UTF-8; save it as UTF-8 and import it again");
            }
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return reader.apply(marked ? text.substring(1) : text);
        });
    }

    /** The result of an import that failed, at no certain place. */
    public static ImportResult refused(ImportSource source, String rule, String message) {
        return refused(source, rule, Position.START, message);
    }

    /** The result of an import that failed at a place. */
    public static ImportResult refused(ImportSource source, String rule, Position position, String message) {
        return new ImportResult.NotImported(
                List.of(new LintMessage(rule, Severity.ERROR, source.name(), position, "", message)));
    }
}
