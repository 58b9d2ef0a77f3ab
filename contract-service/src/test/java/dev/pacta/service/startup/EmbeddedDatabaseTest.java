/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = 50_000_000;

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedOverARestart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data, PROGRAMS)) {
            execute(first, "create table kept as select 42 as answer");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.start(data, PROGRAMS)) {
            assertThat(ask(second, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void writesEveryCommitToTheDisk() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, PROGRAMS)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesADataFolderThatIsInUse() {
        try (EmbeddedDatabase ignored = EmbeddedDatabase.start(data, PROGRAMS)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, PROGRAMS))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Another Pacta uses the data folder");
        }
    }

    @Test
    void replacesTheServerThatAKilledProcessLeftBehind() throws Exception {
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeftBehind.class.getName(),
                data.toString(),
                PROGRAMS.toAbsolutePath().toString());
        Process killed = child.redirectErrorStream(true)
                .redirectOutput(data.resolve("child.log").toFile())
                .start();
        assertThat(killed.waitFor())
                .as(Files.readString(data.resolve("child.log")))
                .isEqualTo(LeftBehind.HALTED);
        Optional<ProcessHandle> orphan = orphan();
        assertThat(orphan).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, PROGRAMS)) {
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
            assertThat(orphan.get().isAlive()).isFalse();
        }
    }

    @Test
    void comesBackAtTheSameAddressWhenItIsKilled() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, PROGRAMS)) {
            execute(database, "create table kept as select 42 as answer");
            ProcessHandle killed = orphan().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get();

            Instant latest = Instant.now().plus(LONGEST);
            while (!answers(database) && Instant.now().isBefore(latest)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }

            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
            assertThat(orphan().map(ProcessHandle::pid)).isPresent().isNotEqualTo(Optional.of(killed.pid()));
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static boolean answers(EmbeddedDatabase database) {
        try {
            return ask(database, "select 1").equals("1");
        } catch (SQLException away) {
            return false;
        }
    }

    private Optional<ProcessHandle> orphan() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()));
    }

    @Test
    void startsBesideAProcessIdFileThatNamesAStranger() throws Exception {
        EmbeddedDatabase.start(data, PROGRAMS).close();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, PROGRAMS)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, String> settings = database.settings();
        return DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
    }

    /** Starts a database, commits, and ends as a killed process does: without any clean-up. */
    static final class LeftBehind {
        static final int HALTED = 137;

        private LeftBehind() {}

        public static void main(String... arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
            execute(database, "create table kept as select 42 as answer");
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
