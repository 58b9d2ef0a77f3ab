/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.sun.management.ThreadMXBean;
import dev.pacta.bench.LabelledValues.Kind;
import dev.pacta.bench.LabelledValues.Labelled;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.Detectors;
import dev.pacta.validation.personal.GroupedPhoneDetector;
import dev.pacta.validation.personal.TextShape;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search for personal data on one thread beside the same kinds as patterns of java.util.regex, one by one, and beside Presidio's pattern
 * recognizers when a Python with presidio-analyzer is named: {@code bench/run scan [PYTHON]}. Processor time, the least of the rounds; what was
 * found is compared with what was put in.
 */
final class ScanRun {
    private static final int VALUES = 1_000_000;
    private static final int VALUES_FOR_PRESIDIO = 20_000;
    private static final int ROUNDS = 5;
    private static final List<Detector> DETECTORS = detectors();
    private static final List<Kind> KINDS =
            List.of(Kind.EMAIL_ADDRESS, Kind.CREDIT_CARD, Kind.IBAN_CODE, Kind.PHONE_NUMBER, Kind.PHONE_NUMBER);

    /** With the checksum left out, which only makes them faster. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}"),
            Pattern.compile("(?<![\\w.])[0-9](?:[ -]?[0-9]){12,18}(?![\\w])"),
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,40})"),
            Pattern.compile("(?<![\\w+])\\+[1-9](?:[ ()./-]?[0-9]){7,14}(?![0-9])"),
            Pattern.compile("(?<![\\w+-])\\(?[0-9]{1,5}\\)?(?:[ ./-][0-9]{2,10}){1,5}(?![\\w-])"));

    private final List<Labelled> values = LabelledValues.write(VALUES);
    private final byte[][] bytes = values.stream()
            .map(value -> value.value().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private ScanRun() {}

    private static List<Detector> detectors() {
        List<Detector> all = new ArrayList<>(Detectors.ALL);
        all.add(new GroupedPhoneDetector());
        return List.copyOf(all);
    }

    /** @param arguments a Python that has presidio-analyzer, if it takes part */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ScanRun().run(arguments.length > 0 ? Path.of(arguments[0]) : null);
    }

    private void run(@Nullable Path python) throws IOException, InterruptedException {
        double[] seconds = {Double.MAX_VALUE, Double.MAX_VALUE};
        List<List<Kind>> found = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Timed<List<List<Kind>>> pacta = timed(this::pacta);
            found = pacta.result();
            seconds[0] = Math.min(seconds[0], pacta.seconds());
            seconds[1] = Math.min(seconds[1], timed(this::patterns).seconds());
        }
        tell("Pacta", VALUES / seconds[0], seconds[1] / seconds[0]);
        tell("java.util.regex, one by one", VALUES / seconds[1], 1);
        quality("Pacta", values, found);
        if (python != null) {
            presidio(python, VALUES / seconds[0]);
        }
    }

    private static void tell(String name, double perSecond, double ratio) {
        System.out.printf(Locale.ROOT, "%-30s %,12.0f values/s %8.1f x%n", name, perSecond, ratio);
    }

    private record Timed<T>(double seconds, T result) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long started = thread.getCurrentThreadCpuTime();
        T result = work.get();
        return new Timed<>((thread.getCurrentThreadCpuTime() - started) / 1e9, result);
    }

    /** As the validators search: the shape of the text in one pass over its bytes, then the detectors that it leaves room for. */
    private List<List<Kind>> pacta() {
        TextShape shape = new TextShape();
        List<List<Kind>> all = new ArrayList<>(VALUES);
        for (byte[] value : bytes) {
            shape.of(value, 0, value.length);
            all.add(shape.length() == 0 ? List.of() : search(value, shape));
        }
        return all;
    }

    private static List<Kind> search(byte[] value, TextShape shape) {
        List<Kind> found = List.of();
        String text = null;
        for (int at = 0; at < DETECTORS.size(); at++) {
            Detector detector = DETECTORS.get(at);
            if (detector.mayBeIn(shape)) {
                text = text == null ? new String(value, StandardCharsets.UTF_8) : text;
                Detector.Match match = detector.find(text);
                if (match == Detector.Match.WHOLE || match == Detector.Match.INSIDE) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(KINDS.get(at));
                }
            }
        }
        return found;
    }

    private Integer patterns() {
        int found = 0;
        for (Labelled value : values) {
            for (Pattern pattern : PATTERNS) {
                found += pattern.matcher(value.value()).find() ? 1 : 0;
            }
        }
        return found;
    }

    private static void quality(String name, List<Labelled> labelled, List<List<Kind>> found) {
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.NONE))) {
            long right = 0;
            long wrong = 0;
            long missed = 0;
            for (int at = 0; at < found.size(); at++) {
                boolean there = labelled.get(at).kind() == kind;
                boolean said = found.get(at).contains(kind);
                right += there && said ? 1 : 0;
                wrong += !there && said ? 1 : 0;
                missed += there && !said ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %-10s %-14s recall %.3f precision %.3f%n",
                    name,
                    kind,
                    (double) right / Math.max(1, right + missed),
                    (double) right / Math.max(1, right + wrong));
        }
    }

    /** In a process of its own, over the first of the same values: a line of what was found for each, then the seconds of processor time. */
    private void presidio(Path python, double pactaPerSecond) throws IOException, InterruptedException {
        List<Labelled> some = values.subList(0, VALUES_FOR_PRESIDIO);
        Path folder = Files.createTempDirectory("pacta-scan");
        Path input = folder.resolve("values.txt");
        Path output = folder.resolve("found.txt");
        Path program = folder.resolve("presidio_scan.py");
        Files.write(input, some.stream().map(Labelled::value).toList());
        try (var source = Objects.requireNonNull(ScanRun.class.getResourceAsStream("/presidio_scan.py"))) {
            Files.copy(source, program);
        }
        Process process = new ProcessBuilder(python.toString(), program.toString(), input.toString(), output.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("presidio_scan.py ended with " + process.exitValue());
        }
        List<String> lines = Files.readAllLines(output);
        double perSecond = VALUES_FOR_PRESIDIO / Double.parseDouble(lines.get(VALUES_FOR_PRESIDIO));
        tell("Presidio's recognizers", perSecond, pactaPerSecond / perSecond);
        System.out.println("  (the ratio is how many times faster Pacta is)");
        quality(
                "Presidio",
                some,
                lines.subList(0, VALUES_FOR_PRESIDIO).stream()
                        .map(ScanRun::kinds)
                        .toList());
        quality("Pacta", some, pacta().subList(0, VALUES_FOR_PRESIDIO));
    }

    private static List<Kind> kinds(String line) {
        return line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(",", -1)).map(Kind::valueOf).collect(Collectors.toList());
    }
}
