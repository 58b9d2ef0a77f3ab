/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code pacta} on machines that are made of fakes: a folder of JDKs, a Maven that notes that it was called. */
// The script is for a POSIX shell; Windows has none.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir
    private Path folder;

    private FakeMachine machine;

    @BeforeEach
    void installTheCheckout() throws IOException {
        machine = FakeMachine.in(folder);
    }

    @Test
    void findsANewJdkAlthoughAnOldOneIsTheDefault() throws Exception {
        machine.jdk("old", "17");
        machine.jdk("new", "25");
        machine.built();

        FakeMachine.Run run = machine.pacta("old", "lint", "a file.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("run by new", "<lint>", "<a file.yaml>");
    }

    @Test
    void prefersJavaHomeWhenItIsNewEnough() throws Exception {
        machine.jdk("a", "24");
        machine.jdk("b", "21");
        machine.built();

        assertThat(machine.pacta("b", "lint").out()).contains("run by b");
    }

    @Test
    void passesOverAJavaHomeThatDoesNotExist() throws Exception {
        machine.jdk("new", "21");
        machine.built();

        assertThat(machine.pacta("gone", "lint").out()).contains("run by new");
    }

    @Test
    void keepsTheJdkItFoundUntilTheNextBuild() throws Exception {
        machine.jdk("found", "25");
        machine.built();
        assertThat(machine.pacta("gone", "lint").out()).contains("run by found");

        machine.jdk("another", "25");
        assertThat(machine.pacta("gone", "lint").out()).contains("run by found");

        Path jar = machine.checkout().resolve("cli/target/pacta.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(machine.pacta("gone", "lint").out()).contains("run by another");
    }

    @Test
    void looksForAnotherJdkWhenTheOneItFoundWillNotDo() throws Exception {
        machine.jdk("found", "25");
        machine.built();
        machine.pacta("gone", "lint");

        machine.jdk("home", "25");
        assertThat(machine.pacta("home", "lint").out()).contains("run by home");
        assertThat(machine.pacta("gone", "lint").out()).contains("run by found");
        machine.jdk("found", "17");
        assertThat(machine.pacta("gone", "lint").out())
                .as("what lies there now is too old")
                .contains("run by home");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoNewJdk() throws Exception {
        machine.jdk("old", "17");
        machine.jdk("ancient", "1.8");
        machine.built();

        FakeMachine.Run run = machine.pacta("old", "lint");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("no JDK 21 or newer found", "https://adoptium.net", "JAVA_HOME");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
        machine.jdk("new", "21");

        FakeMachine.Run run = machine.pacta("new", "lint");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("there is no mvn on PATH", "Install Maven");
    }

    @Test
    void needsNodeOnlyForTheServer() throws Exception {
        machine.jdk("new", "21");
        machine.maven(0);

        assertThat(machine.pacta("new", "lint").exitCode()).isZero();
        FakeMachine.Run up = machine.pacta("new", "up");
        assertThat(up.exitCode()).isEqualTo(3);
        assertThat(up.err()).contains("Node is needed to build the web UI");
    }

    @Test
    void buildsOnceAndAgainOnlyAfterAChange() throws Exception {
        machine.jdk("new", "21");
        machine.maven(0);

        FakeMachine.Run first = machine.pacta("new", "lint");
        machine.pacta("new", "lint");
        assertThat(machine.builds()).isEqualTo(1);
        assertThat(first.err()).contains("Building Pacta (cli)", "contract model");
        assertThat(first.out()).doesNotContain("Building");

        Path source = machine.checkout().resolve("policy/src/main/Rule.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "changed");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        machine.pacta("new", "lint");
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void namesTheLogAndItsEndWhenTheBuildFails() throws Exception {
        machine.jdk("new", "21");
        machine.maven(1);

        FakeMachine.Run run = machine.pacta("new", "lint");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("the build failed", "[ERROR] the disk is full", "target/pacta-build.log");
        assertThat(Files.readString(machine.checkout().resolve("target/pacta-build.log")))
                .contains("the disk is full");
    }

    @Test
    void aFailedBuildIsTriedAgain() throws Exception {
        machine.jdk("new", "21");
        machine.maven(1);
        machine.pacta("new", "lint");
        machine.maven(0);

        assertThat(machine.pacta("new", "lint").exitCode()).isZero();
    }

    @Test
    void anInstallationRunsWithoutTheCheckout() throws Exception {
        machine.jdk("new", "21");
        machine.built();
        Path there = folder.resolve("share/pa cta");

        FakeMachine.Run install = machine.pacta("new", "install", there.toString());
        assertThat(install.exitCode()).as(install.err()).isZero();
        assertThat(install.out()).contains("Installed in " + there);
        Files.move(machine.checkout(), folder.resolve("gone"));

        FakeMachine.Run run = machine.pacta(there, "new", "lint", "a file.yaml");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("<-Dpacta.home=" + there + ">", "<a file.yaml>");
    }

    @Test
    void installingAgainReplacesAnInstallationAndNothingElse() throws Exception {
        machine.jdk("new", "21");
        machine.built();
        Path there = folder.resolve("there");
        machine.pacta("new", "install", there.toString());
        Path old = Files.createFile(there.resolve("cli/target/lib/old.jar"));
        Path foreign = Files.createDirectories(folder.resolve("photos"));
        Path picture = Files.createFile(foreign.resolve("cat.png"));

        assertThat(machine.pacta("new", "install", there.toString()).exitCode()).isZero();
        assertThat(old).doesNotExist();
        FakeMachine.Run refused = machine.pacta("new", "install", foreign.toString());
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains(foreign + " is there and is no installation of Pacta");
        assertThat(picture).exists();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.toString().contains(".new."));
        }
    }

    @Test
    void installWithoutAFolderIsExplained() throws Exception {
        machine.jdk("new", "21");
        machine.built();

        assertThat(machine.pacta("new", "install").exitCode()).isEqualTo(2);
        assertThat(machine.pacta("new", "install", "--help").out()).contains("pacta install FOLDER", "Example:");
    }
}
