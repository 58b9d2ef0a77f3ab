/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.check.CheckTrouble;
import dev.pacta.contract.Contract;
import dev.pacta.exchange.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A real Maven in a process of its own. The plugin and the other modules come from a repository made of what this build has just
 * packaged; everything else from the local repository of this build, taken as a remote one and never written to. So nothing has to be
 * installed before, and nothing is left behind.
 */
record MavenRun(int exitCode, String log) {
    private static final Path HOME = Path.of(System.getProperty("pacta.test.maven"));
    private static final String VERSION = System.getProperty("pacta.test.version");
    private static final Path PLUGIN = Path.of(System.getProperty("pacta.test.jar"));

    /** Calls Maven in a project. */
    static MavenRun in(Path project, Path work, String... arguments) {
        Path settings = settings(work);
        List<String> call = new ArrayList<>(List.of(
                HOME.resolve("bin/mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dstyle.color=never",
                "--settings",
                settings.toString(),
                "-Dmaven.repo.local=" + work.resolve("local")));
        call.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(call).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.matches("(GITHUB|CI|GITLAB|PACTA|MAVEN)_.*"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new MavenRun(process.waitFor(), log);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static Path settings(Path work) {
        Path built = work.resolve("built");
        Path settings = work.resolve("settings.xml");
        try {
            if (!Files.exists(settings)) {
                Path modules = Path.of("..").toRealPath();
                deploy(built, "pacta-parent", modules.resolve("pom.xml"), null);
                deploy(built, "pacta-contract-model", modules.resolve("contract-model/pom.xml"), place(Contract.class));
                deploy(
                        built,
                        "pacta-contract-check",
                        modules.resolve("contract-check/pom.xml"),
                        place(CheckTrouble.class));
                deploy(
                        built,
                        "pacta-contract-exchange",
                        modules.resolve("contract-exchange/pom.xml"),
                        place(Formats.class));
                deploy(built, "pacta-maven-plugin", modules.resolve("maven-plugin/pom.xml"), PLUGIN);
                Files.writeString(settings, """
                        <settings>
                          <mirrors>
                            <mirror><id>outer</id><mirrorOf>*,!built</mirrorOf><url>file://%s</url></mirror>
                          </mirrors>
                          <profiles><profile><id>built</id><pluginRepositories><pluginRepository>
                            <id>built</id><url>file://%s</url>
                            <releases><enabled>false</enabled></releases>
                            <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
                          </pluginRepository></pluginRepositories></profile></profiles>
                          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
                        </settings>
                        """.formatted(System.getProperty("pacta.test.repository"), built));
            }
            return settings;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void deploy(Path repository, String artifact, Path pom, Path jar) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve("dev/pacta").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(pom, folder.resolve(name + ".pom"));
        if (jar != null && Files.isDirectory(jar)) {
            pack(jar, folder.resolve(name + ".jar"));
        } else if (jar != null) {
            Files.copy(jar, folder.resolve(name + ".jar"));
        }
    }

    /** The other modules are folders of classes when they were only compiled. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
