/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfUnpackedProgramsTest {
    @TempDir
    Path programs;

    @Test
    void theDatabaseStartsAlthoughTheProgramsWereUnpackedOnlyInPart(@TempDir Path data) throws IOException {
        assertThat(startInAnotherProcess(data)).isEmpty();
        Path folder = unpacked();
        Path program = folder.resolve("bin/postgres");
        long size = Files.size(program);
        cutOff(folder);

        assertThat(startInAnotherProcess(data)).isEmpty();

        assertThat(folder.resolve(".exists")).exists();
        assertThat(program).hasSize(size);
    }

    @Test
    void keepsCompleteProgramsAndWhatIsNotItsOwn() throws IOException {
        Path complete = folder("PG-complete");
        Files.createFile(complete.resolve(".exists"));
        Path other = folder("other");
        Path half = folder("PG-half");

        HalfUnpackedPrograms.discard(programs);

        assertThat(complete).isNotEmptyDirectory();
        assertThat(other).isNotEmptyDirectory();
        assertThat(half).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatSomebodyIsFilling() throws IOException {
        Path half = folder("PG-half");
        try (FileChannel channel = FileChannel.open(
                        programs.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();

            HalfUnpackedPrograms.discard(programs);

            assertThat(half).isNotEmptyDirectory();
        }

        HalfUnpackedPrograms.discard(programs);

        assertThat(half).doesNotExist();
    }

    /** As a process leaves it that was killed early: a torn program, and links to what was not there yet. */
    private static void cutOff(Path folder) throws IOException {
        Files.delete(folder.resolve(".exists"));
        Files.writeString(folder.resolve("bin/postgres"), "torn");
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            for (Path library : libraries
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(library);
            }
        }
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(programs.resolve(name).resolve("bin"));
        Files.writeString(folder.resolve("initdb"), "half");
        return folder.getParent();
    }

    private Path unpacked() throws IOException {
        try (Stream<Path> entries = Files.list(programs)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("PG-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One process unpacks only once and remembers where. Gives what it had to say when it failed, or nothing. */
    private String startInAnotherProcess(Path data) throws IOException {
        Path output = data.resolve("child.log");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndStop.class.getName(),
                        data.toString(),
                        programs.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return child.onExit().join().exitValue() == 0 ? "" : Files.readString(output);
    }

    /** Starts the database and stops it. */
    static final class StartAndStop {
        private StartAndStop() {}

        public static void main(String... arguments) {
            EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1])).close();
        }
    }
}
