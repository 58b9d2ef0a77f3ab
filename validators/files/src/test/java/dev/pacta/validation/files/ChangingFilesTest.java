/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.exchange.Draft;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.sample.CsvImporter;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
        Once once = new Once(file, change);
        CompiledContract compiled = Fixture.compile(contract);

        assertThatThrownBy(
                        () -> FileValidation.validate(List.of(file), compiled, "big", Fixture.mode(Mode.BLOCK), once))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("it changed while it was read");
        assertThat(once.made).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aFileThatChangesWhileItIsScannedHasNoFindings(Change change) throws Exception {
        Path file = rows("big.csv");
        Once once = new Once(file, change);

        assertThatThrownBy(() -> FileScan.read(List.of(file), 100, new PersonalScan(), once))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("it changed while it was read");
        assertThat(once.made).isTrue();
    }

    /** Nobody hears how far an import is, so that another thread writes until one is refused. */
    @Test
    void noContractIsDraftedFromAFileThatChanges() throws Exception {
        Path file = rows("big.csv");
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!over.get()) {
                try {
                    Change.GROWN.make(file);
                } catch (IOException trouble) {
                    throw new UncheckedIOException(trouble);
                }
                LockSupport.parkNanos(100_000);
            }
        });
        writer.start();
        try {
            ImportResult result = draft(file);
            for (int tries = 0; result instanceof ImportResult.Imported && tries < 50; tries++) {
                result = draft(file);
            }
            assertThat(result.toString()).contains("it changed while it was read");
        } finally {
            over.set(true);
            writer.join();
        }
    }

    private static ImportResult draft(Path file) throws Exception {
        return new CsvImporter()
                .read(new ImportSource(
                        "big.csv", new ImportSource.Content.File(file), Draft.named("big"), Map.of("records", "2000")));
    }

    /** Changes the file when it has been read for a while. */
    private static final class Once implements ProgressListener {
        private final Path file;
        private final Change change;
        private boolean made;

        Once(Path file, Change change) {
            this.file = file;
            this.change = change;
        }

        @Override
        public void progress(Path path, long bytes, long size, long records) {
            try {
                if (!made) {
                    made = true;
                    change.make(file);
                }
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
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
