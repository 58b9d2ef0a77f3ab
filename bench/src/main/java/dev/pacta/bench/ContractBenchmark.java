/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a producer waits for: reading and judging a large contract, and weighing a change of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ContractBenchmark {
    /** Two files of the caller's own: {@code -p before=FILE -p after=FILE}; otherwise the made-up sales database. */
    @Param("")
    private String before = "";

    @Param("")
    private String after = "";

    private byte[] old = new byte[0];
    private byte[] proposed = new byte[0];

    /** Brings the documents. */
    @Setup
    public void read() throws IOException {
        old = before.isEmpty()
                ? WideContract.text().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(Path.of(before));
        proposed = after.isEmpty()
                ? WideContract.changed().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(Path.of(after));
        if (ContractDiff.between(contract(old), contract(proposed)).changes().isEmpty()) {
            throw new IllegalStateException("nothing changed between the two contracts");
        }
    }

    /** Bytes to lint messages, one document. */
    @Benchmark
    public List<LintMessage> lint() {
        return Lint.lintBytes(old, "before", LintProfile.STANDARD);
    }

    /** Everything that a check of one changed file does without a server: both documents read, the proposed one judged, the two compared. */
    @Benchmark
    public int lintAndDiff() {
        ContractDocument changed = document(proposed);
        List<LintMessage> messages = Lint.lint(changed, LintProfile.STANDARD);
        return messages.size()
                + ContractDiff.between(contract(old), changed.contract().orElseThrow())
                        .changes()
                        .size();
    }

    private static Contract contract(byte[] bytes) {
        return document(bytes).contract().orElseThrow();
    }

    private static ContractDocument document(byte[] bytes) {
        if (new OdcsReader().read(bytes, "bench") instanceof ReadResult.Readable readable) {
            return readable.document();
        }
        throw new IllegalStateException("the contract of the benchmark cannot be read");
    }
}
