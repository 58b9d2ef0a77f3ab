/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each contestant of {@link ValidatorContest} in a process of its own. {@link ValidatorRun} has them in turn in one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@OperationsPerInvocation(ValidatorContest.RECORDS)
public class ValidatorBenchmark {
    /** Valid, with the keys in any order, or one in ten bad. */
    @Param({"VALID", "ANY_ORDER", "TENTH_BAD"})
    private OrderRecords.Form form = OrderRecords.Form.VALID;

    private ValidatorContest contest = new ValidatorContest(form);

    /** Writes the records. */
    @Setup
    public void prepare() {
        contest = new ValidatorContest(form);
    }

    @Benchmark
    public int pacta() {
        return contest.pacta();
    }

    @Benchmark
    public int pactaSingle() {
        return contest.pactaSingle();
    }

    @Benchmark
    public int pactaSearching() {
        return contest.pactaSearching();
    }

    @Benchmark
    public int pactaByJackson() {
        return contest.pactaByJackson();
    }

    @Benchmark
    public int jacksonTokens() {
        return contest.jacksonTokens();
    }

    @Benchmark
    public int networknt() {
        return contest.networknt();
    }

    @Benchmark
    public int networkntFromTree() {
        return contest.networkntFromTree();
    }

    @Benchmark
    public int olderNetworknt() {
        return contest.olderNetworknt();
    }

    @Benchmark
    public int olderNetworkntFromTree() {
        return contest.olderNetworkntFromTree();
    }
}
