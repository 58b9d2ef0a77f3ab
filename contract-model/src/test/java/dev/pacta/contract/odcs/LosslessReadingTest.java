/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes in are bytes out, however a document is written; and however it is written, it says the same. */
class LosslessReadingTest {
    private static final String WITH_EVERYTHING = """
            # a comment before all
            apiVersion: v3.1.0   # the version
            kind: DataContract
            id: "orders"
            version: '1.0.0'
            status: active
            unknownToAll: &shared {x: 0x1F, y: [~, .5, 1e3]}   # an anchor
            again: *shared

            description:
              purpose: |
                several lines,
                  indented
              usage: >-
                folded
                text
            # the end\t
            """;

    @ParameterizedTest
    @CsvSource({
        "'', UTF-8, LF",
        "BOM, UTF-8, LF",
        "'', UTF-8, CRLF",
        "BOM, UTF-8, CRLF",
        "BOM, UTF-16LE, LF",
        "BOM, UTF-16BE, CRLF",
        "'', UTF-8, CR",
        "'', UTF-8, NONE"
    })
    void everyExampleOfTheStandardComesBackByteForByte(String mark, String charset, String lineEnd) {
        List<Path> examples = documents();
        assumeTrue(!examples.isEmpty(), "SKIPPED: the standard's documents are not beside this checkout");
        for (Path example : examples) {
            assertComesBack(read(example), mark, charset, lineEnd);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', UTF-8, LF", "BOM, UTF-8, CRLF", "BOM, UTF-16LE, CRLF", "BOM, UTF-16BE, LF", "'', UTF-8, NONE"})
    void commentsAnchorsAndUnknownKeysComeBackByteForByte(String mark, String charset, String lineEnd) {
        assertComesBack(WITH_EVERYTHING, mark, charset, lineEnd);
    }

    @Test
    void theBytesThatAreGivenOutAreACopy() {
        ContractDocument document = document(WITH_EVERYTHING.getBytes(StandardCharsets.UTF_8));

        document.bytes()[0] = 'X';

        assertThat(document.bytes()[0]).isEqualTo((byte) '#');
    }

    @Test
    void anAliasStandsForWhatItsAnchorSays() {
        ContractDocument document = document(WITH_EVERYTHING.getBytes(StandardCharsets.UTF_8));

        assertThat(document.node("/again").map(YamlNode::toJava))
                .isEqualTo(document.node("/unknownToAll").map(YamlNode::toJava));
    }

    private static void assertComesBack(String text, String mark, String charset, String lineEnd) {
        String written = (mark.isEmpty() ? "" : "\uFEFF")
                + switch (lineEnd) {
                    case "CRLF" -> text.replace("\n", "\r\n");
                    case "CR" -> text.replace('\n', '\r');
                    case "NONE" -> text.stripTrailing();
                    default -> text;
                };
        byte[] bytes = written.getBytes(Charset.forName(charset));

        ContractDocument document = document(bytes);

        assertThat(document.bytes()).isEqualTo(bytes);
        assertThat(document.root().toJava())
                .isEqualTo(
                        document(text.getBytes(StandardCharsets.UTF_8)).root().toJava());
    }

    private static ContractDocument document(byte[] bytes) {
        return ((ReadResult.Readable) new OdcsReader().read(bytes, "document")).document();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> documents() {
        return SharedInputs.folder("standards/odcs/examples")
                .map(LosslessReadingTest::list)
                .orElse(List.of());
    }

    private static List<Path> list(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".odcs.yaml")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
