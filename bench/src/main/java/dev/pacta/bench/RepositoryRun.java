/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a Git repository with many contracts and times {@code pacta check} as a whole process: once with every contract changed, once with
 * twenty. Arguments: Pacta's start script, [contracts, 2,000 unless given].
 */
final class RepositoryRun {
    private static final int ROUNDS = 3;
    private static final int FEW = 20;

    private final String pacta;
    private final int contracts;
    private final Path folder;

    private RepositoryRun(String pacta, int contracts, Path folder) {
        this.pacta = pacta;
        this.contracts = contracts;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int contracts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        RepositoryRun run = new RepositoryRun(arguments[0], contracts, Files.createTempDirectory("pacta-bench"));
        run.make();
        run.measure("every contract changed", "all", contracts);
        run.measure("twenty contracts changed", "few", Math.min(FEW, contracts));
    }

    private void make() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        write(contracts, "1.0.0");
        commit("contracts");
        git("checkout", "-q", "-b", "all");
        write(contracts, "1.1.0");
        commit("all");
        git("checkout", "-q", "-b", "few", "main");
        write(Math.min(FEW, contracts), "1.1.0");
        commit("few");
    }

    /** The later version has one more property. */
    private void write(int count, String version) throws IOException {
        for (int number = 0; number < count; number++) {
            String document = RegistryDocuments.document("", number, version);
            Path file = folder.resolve("team-%02d/contract-%05d.odcs.yaml".formatted(number % 40, number));
            Files.createDirectories(file.getParent());
            boolean later = !version.equals("1.0.0");
            Files.writeString(file, later ? document + "      - {name: added_later, logicalType: string}\n" : document);
        }
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=Bench", "-c", "user.email=bench@shop.example", "commit", "-q", "-m", message);
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command, exit));
        }
    }

    private void measure(String what, String branch, int changed) throws IOException, InterruptedException {
        git("checkout", "-q", branch);
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, check(changed));
        }
        System.out.printf("pacta check, %d contracts, %s: %.2f s, the least of %d%n", contracts, what, least, ROUNDS);
    }

    private double check(int changed) throws IOException, InterruptedException {
        Path output = folder.resolve(".git/check.txt");
        long started = System.nanoTime();
        int exit = new ProcessBuilder(pacta, "check", "--base", "main")
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        long named = Files.readString(output)
                .lines()
                .filter(line -> line.contains(".odcs.yaml"))
                .count();
        if (exit > 1 || named < changed) {
            throw new IllegalStateException("the check ended with %d and named %d files, expected %d: see %s"
                    .formatted(exit, named, changed, output));
        }
        return seconds;
    }
}
