/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to files and to the disk while they are read. */
class ChangingFilesTest {
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: big
            status: active
            version: 1.0.0
            schema:
              - name: big
                properties:
                  - {name: id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 0}}
                  - {name: text, logicalType: string}
            """;
    private static final int ROWS = 12_000;

    @TempDir
    private Path folder;

    private Path contract;

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(folder.resolve("big.odcs.yaml"), CONTRACT);
    }

    private enum Change {
        GROWN,
        CUT,
        REPLACED;

        void make(Path file) throws IOException {
            switch (this) {
                case GROWN -> Files.writeString(file, "7,more\n", StandardOpenOption.APPEND);
                case CUT -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(channel.size() / 2);
                    }
                }
                case REPLACED -> {
                    Path other = Files.copy(file, file.resolveSibling("other.csv"), StandardCopyOption.COPY_ATTRIBUTES);
                    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aFileThatChangesWhileItIsReadHasNoVerdict(Change change) throws Exception {
        Path file = rows("big.csv");
        boolean[] made = {false};
        CompiledContract compiled = Fixture.compile(contract);

        assertThatThrownBy(() -> FileValidation.validate(
                        List.of(file), compiled, "big", Fixture.mode(Mode.BLOCK), (path, bytes, size, records) -> {
                            try {
                                if (!made[0]) {
                                    made[0] = true;
                                    change.make(file);
                                }
                            } catch (IOException trouble) {
                                throw new UncheckedIOException(trouble);
                            }
                        }))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("it changed while it was read");
        assertThat(made[0]).isTrue();
    }

    private Path rows(String name) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                IntStream.range(0, ROWS)
                        .mapToObj(row -> row + ",some text of a row\n")
                        .collect(Collectors.joining("", "id,text\n", "")));
    }

    /** A limit on the size of files stands for a full disk: both are told by the write that does not fit. */
    @Test
    void aQuarantineThatIsFullStopsTheRunAndSaysSo() throws Exception {
        List<String> bad = IntStream.range(0, 400)
                .mapToObj(row -> "{\"id\":-%d,\"text\":\"%s\"}".formatted(row + 1, "x".repeat(500)))
                .toList();
        Path file = Files.write(folder.resolve("big.ndjson"), bad);

        ChildProcess child =
                ChildProcess.of("-Xmx64m").under("ulimit -f 64").run(CheckFiles.class, contract, List.of(file));

        assertThat(child.lines()).isEmpty();
        assertThat(child.errors())
                .contains("the quarantine in " + folder.resolve("bad"), "File too large")
                .contains("it is not whole, and there is no verdict");
        try (Stream<Path> kept = Files.walk(folder.resolve("bad"))) {
            Path records =
                    kept.filter(path -> path.endsWith("big.ndjson")).findFirst().orElseThrow();
            List<String> written = Files.readAllLines(records);
            assertThat(written.subList(0, written.size() - 1))
                    .as("what was put aside before is there")
                    .hasSizeGreaterThan(10)
                    .isEqualTo(bad.subList(0, written.size() - 1));
        }
    }
}
