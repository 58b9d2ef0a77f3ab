/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times whole processes beside each other, start-up included: Pacta's command line and the reference command line of data contracts
 * ({@code datacontract-cli} from PyPI) on the same files, in turns, so that a noisy machine is noisy for both.
 */
final class ProcessesRun {
    private static final int ROUNDS = 10;

    private record Pair(String what, List<String> ours, List<String> theirs) {}

    private ProcessesRun() {}

    /**
     * Runs the comparison.
     *
     * @param arguments Pacta's start script, the peer's program, and optionally two contracts of the caller's own
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String pacta = arguments[0];
        String peer = arguments[1];
        Path folder = Files.createTempDirectory("pacta-bench");
        Path before = arguments.length > 2 ? Path.of(arguments[2]) : folder.resolve("before.odcs.yaml");
        Path after = arguments.length > 3 ? Path.of(arguments[3]) : folder.resolve("after.odcs.yaml");
        if (arguments.length < 4) {
            Files.writeString(before, WideContract.text());
            Files.writeString(after, WideContract.changed());
        }
        measure(new Pair("lint", List.of(pacta, "lint", before.toString()), List.of(peer, "lint", before.toString())));
        measure(new Pair(
                "diff",
                List.of(pacta, "diff", before.toString(), after.toString()),
                List.of(peer, "changelog", before.toString(), after.toString())));
    }

    private static void measure(Pair pair) throws IOException, InterruptedException {
        run(pair.ours());
        run(pair.theirs());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(run(pair.ours()));
            theirs.add(run(pair.theirs()));
        }
        System.out.printf(
                "%-5s pacta %.2f s, datacontract %.2f s (medians of %d), ratio %.1f%n",
                pair.what(), median(ours), median(theirs), ROUNDS, median(theirs) / median(ours));
    }

    private static double median(List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Seconds from the start of the process to its end. */
    private static double run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        // 1 is "the change is at fault": an answer like any other.
        if (exit > 1) {
            throw new IllegalStateException("%s ended with %d".formatted(command, exit));
        }
        return seconds;
    }
}
